/// Recognises lines that belong to the page and not to the text: page numbers, running headers.
enum PageFurniture {
  /// The lines without page numbers and running headers.
  ///
  /// - Parameter lines: The lines of one source.
  /// - Returns: The lines that are text; a line after a dropped one knows that it may continue the
  ///   sentence before it.
  static func removed(from lines: [RepairedLine]) -> [RepairedLine] {
    let first = lines.indices.first { index in
      isRule(lines[index].scalars) || lines[index].count <= 40 && isFurniture(lines[index])
    }
    guard let first else { return lines }
    return Array(lines[..<first]) + lines[(first + 1)...].filter { !isFurniture($0) }
  }

  private static func isFurniture(_ line: RepairedLine) -> Bool {
    line.count <= 40 && (isPageNumber(line.scalars) || isRunningHeader(line))
      || isRule(line.scalars)
  }

  /// The lines without page numbers that stand without any ornament.
  ///
  /// Where one of them interrupts a sentence, its neighbours that count on from it are pages too.
  static func withoutBareNumbers(_ lines: [RepairedLine]) -> [RepairedLine] {
    var numbers: [(place: Int, value: Int, isPage: Bool)] = []
    for place in lines.indices.dropFirst() where lines[place].count <= 4 {
      guard let value = bareNumber(lines[place]) else { continue }
      numbers.append((place, value, interrupts(lines[place - 1])))
    }
    guard numbers.contains(where: \.isPage) else { return lines }
    for index in numbers.indices.dropFirst() where numbers[index - 1].isPage {
      if numbers[index].value == numbers[index - 1].value + 1 { numbers[index].isPage = true }
    }
    for index in numbers.indices.dropLast().reversed() where numbers[index + 1].isPage {
      if numbers[index].value + 1 == numbers[index + 1].value { numbers[index].isPage = true }
    }
    let pages = Set(numbers.filter(\.isPage).map(\.place))
    return lines.indices.filter { !pages.contains($0) }.map { lines[$0] }
  }

  /// The number that a line is without any ornament, or nil.
  private static func bareNumber(_ line: RepairedLine) -> Int? {
    guard line.count <= 4, line.scalars.allSatisfy(\.isDigit) else { return nil }
    return Int(line.text.string)
  }

  /// Whether a line is running text that is not finished; the cells of tables that stand one a line
  /// are short.
  private static func interrupts(_ line: RepairedLine) -> Bool {
    guard !line.traits.contains(.isTableRow), !LayoutProfile.isClosing(line.scalars.last) else {
      return false
    }
    return line.count >= 12 || OrdinalReader.read(line.scalars) != nil
  }

  /// Whether a line is a page number between dashes or dots, or says 第…页.
  static func isPageNumber(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count <= 12, let first = text.first, let last = text.last else { return false }
    let digits = text.reduce(into: 0) { count, scalar in if scalar.isDigit { count += 1 } }
    guard digits > 0, digits <= 6 else { return false }
    if first == "第" && last == "页" { return true }
    guard isOrnament(first), isOrnament(last) else { return false }
    return text.allSatisfy { $0.isDigit || isOrnament($0) || $0 == " " || $0 == "/" }
  }

  /// Whether a line is a drawn rule, as under a letterhead.
  static func isRule(_ text: [Unicode.Scalar]) -> Bool {
    text.count >= 3
      && text.allSatisfy { (0x2500...0x257F).contains($0.value) || rules.contains($0) }
  }

  private static let rules: ScalarSet = "-—–_=＝－＿*★☆━"

  /// Whether a character is what page numbers are set between.
  private static func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "—" || scalar == "–" || scalar == "·" || scalar == "•"
      || scalar == "~" || scalar == "～" || scalar == "_"
  }

  /// Whether a line is the running header of a gazette: its name and issue, far apart from a
  /// heading or alone, and no sentence.
  static func isRunningHeader(_ line: RepairedLine) -> Bool {
    let text = line.scalars
    guard text.count <= 40, !line.traits.contains(.isTableRow) else { return false }
    guard let name = text.firstRange(ofPhrase: "公报"), name.lowerBound >= 2 else { return false }
    let rest = text[name.upperBound...]
    let digits = rest.prefix(while: { $0.isDigit })
    guard digits.count == 4 else { return false }
    let issue = rest.dropFirst(4).drop { $0 == "年" || $0 == "·" || $0 == "." || $0 == "第" }
    guard let number = issue.first, number.isDigit else { return false }
    return !text.contains { $0 == "，" || $0 == "。" || $0 == "；" || $0 == "《" || $0 == "》" }
  }
}
