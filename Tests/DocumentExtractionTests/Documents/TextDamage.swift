import TestSupport

/// What printing and converting do to a text without changing what it says.
enum TextDamage: String, CaseIterable, Sendable {
  case widths, mappedPunctuation, wideDigits, blanksInWords, bold, indentation, pageBreaks
  case lineBreaks, blankLineBreaks, printedLines

  /// The text, damaged.
  func applied(to text: String, _ generator: inout SeededGenerator) -> String {
    switch self {
    case .widths: Self.spelled(text) { generator.isOneIn(2) ? [$0] : [Self.otherWidth($0)] }
    case .mappedPunctuation: Self.spelled(text) { Self.fontMap[$0] ?? [$0] }
    case .wideDigits: Self.spelled(text) { [Self.wide($0)] }
    case .blanksInWords: Self.withBlanks(text, &generator)
    case .bold: text.replacing("（", with: "**（").replacing("）", with: "）**")
    case .indentation: Self.lines(text) { ["　　" + $0] }
    case .pageBreaks: Self.broken(text, &generator, with: Self.page)
    case .lineBreaks: Self.broken(text, &generator, with: ["\n"])
    case .blankLineBreaks: Self.broken(text, &generator, with: ["\n\n"])
    case .printedLines: Self.printed(text)
    }
  }

  private static let page = ["\n\n— 12 —\n\u{0C}", "\n\n·4·\n\n某省人民政府公报 2025·8　　　　省政府文件\n\n"]
  private static let fontMap: [Character: [Character]] = [
    "，": ["\u{A3AC}", " "], "。": ["\u{A3AE}", " "], "；": ["\u{A3BB}", " "], "《": ["«"], "》": ["»"],
    "：": ["\u{A3BA}"],
  ]

  private static func spelled(
    _ text: String, _ transform: (Character) -> [Character]
  ) -> String {
    String(text.flatMap { $0.isNewline ? [$0] : transform($0) })
  }

  private static func otherWidth(_ character: Character) -> Character {
    let pairs: [Character: Character] = [
      "，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "％": "%", ",": "，", ":": "：", ";": "；",
      "(": "（", ")": "）", "%": "％",
    ]
    return pairs[character] ?? character
  }

  private static func wide(_ character: Character) -> Character {
    guard let value = character.asciiValue, character.isLetter || character.isNumber,
      let scalar = Unicode.Scalar(UInt32(value) + 0xFEE0)
    else { return character }
    return Character(scalar)
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x4E00 && $0.value <= 0x9FFF } ?? false
  }

  private static func withBlanks(_ text: String, _ generator: inout SeededGenerator) -> String {
    var result = ""
    var previous: Character = " "
    for character in text {
      if isHan(previous), isHan(character), generator.isOneIn(40) {
        result.append("\u{2002}")
      }
      result.append(character)
      previous = character
    }
    return result
  }

  private static func lines(_ text: String, _ transform: (String) -> [String]) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      line.isEmpty || line.contains("\t") ? [String(line)] : transform(String(line))
    }.joined(separator: "\n")
  }

  /// Long lines broken somewhere in the middle.
  private static func broken(
    _ text: String, _ generator: inout SeededGenerator, with breaks: [String]
  ) -> String {
    lines(text) { line in
      guard line.count >= 30, !generator.isOneIn(3) else { return [line] }
      let place = Int.random(in: 4...(line.count - 4), using: &generator)
      let separator = breaks.randomElement(using: &generator) ?? "\n"
      return [String(line.prefix(place)) + separator + String(line.dropFirst(place))]
    }
  }

  /// Every line cut to the width of a printed page, with a blank line behind each.
  private static func printed(_ text: String) -> String {
    lines(text) { line in
      var rest = line[...]
      var pieces: [String] = []
      while !rest.isEmpty {
        pieces.append(String(rest.prefix(28)))
        rest = rest.dropFirst(28)
      }
      return [pieces.joined(separator: "\n\n") + "\n"]
    }
  }
}
