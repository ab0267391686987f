/// What a terminal has read of a sequence or a character that is not complete yet.
struct TerminalParsing: Sendable {
  /// Where in a sequence the next byte stands.
  enum State: Sendable {
    case text
    /// Behind ESC, with the bytes between.
    case escape
    /// Behind ESC [.
    case control
    /// Inside what is ignored up to ESC \, or BEL.
    case ignored
    /// Behind ESC inside that.
    case ignoredEscape
  }

  /// What it has come to.
  var state = State.text
  /// The bytes of the sequence or the character so far.
  var bytes: [UInt8] = []
}

extension TerminalScreen {
  /// Takes what a program wrote.
  public mutating func feed(_ text: String) { feed(Array(text.utf8)) }

  /// Takes what a program wrote; sequences and characters may be cut anywhere.
  public mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch parsing.state {
    case .text: takeText(byte)
    case .escape: takeEscape(byte)
    case .control: takeControl(byte)
    case .ignored:
      if byte == 0x1B { parsing.state = .ignoredEscape }
      if byte == 0x07 { begin(.text) }
    case .ignoredEscape:
      begin(.text)
      if byte != UInt8(ascii: "\\") {
        begin(.escape)
        take(byte)
      }
    }
  }

  private mutating func begin(_ state: TerminalParsing.State) {
    parsing.state = state
    parsing.bytes = []
  }

  private mutating func takeText(_ byte: UInt8) {
    let isContinuation = byte & 0xC0 == 0x80
    if !parsing.bytes.isEmpty, !isContinuation {
      parsing.bytes = []
      put("\u{FFFD}")
    }
    if byte == 0x1B { return begin(.escape) }
    if byte < 0x20 || byte == 0x7F { return execute(byte) }
    if byte < 0x80 { return put(Unicode.Scalar(byte)) }
    if isContinuation, parsing.bytes.isEmpty { return put("\u{FFFD}") }
    parsing.bytes.append(byte)
    let length = parsing.bytes[0] >= 0xF0 ? 4 : parsing.bytes[0] >= 0xE0 ? 3 : 2
    guard parsing.bytes.count == length else { return }
    let scalar = String(decoding: parsing.bytes, as: UTF8.self).unicodeScalars.first
    parsing.bytes = []
    put(scalar ?? "\u{FFFD}")
  }

  private mutating func takeEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): begin(.control)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      begin(.ignored)
    case 0x1B: begin(.escape)
    case 0x00..<0x20: execute(byte)
    case 0x20..<0x30: parsing.bytes.append(byte)
    default:
      let between = parsing.bytes
      begin(.text)
      escape(byte, between)
    }
  }

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0x1B: begin(.escape)
    case 0x00..<0x20: execute(byte)
    case 0x20..<0x40: parsing.bytes.append(byte)
    default:
      let bytes = parsing.bytes
      begin(.text)
      control(TerminalControl(bytes, final: byte))
    }
  }
}

/// A complete control sequence.
struct TerminalControl {
  /// The last byte, which says what it is.
  let final: Character
  /// The first byte where it is `?`, `>`, `<` or `=`.
  let mark: Character?
  /// The numbers, a missing one as 0.
  let parameters: [Int]
  /// It as written, without ESC.
  let text: String

  /// Takes the bytes between `ESC [` and the last apart.
  init(_ bytes: [UInt8], final: UInt8) {
    self.final = Character(Unicode.Scalar(final))
    let written = String(decoding: bytes, as: UTF8.self)
    text = "[" + written + String(self.final)
    mark = written.first.flatMap { "?><=".contains($0) ? $0 : nil }
    let numbers = mark == nil ? written[...] : written.dropFirst()
    parameters =
      numbers.isEmpty
      ? []
      : numbers.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }
        .map { Int($0) ?? 0 }
  }

  /// A number that counts from 1; nothing and 0 mean 1.
  func count(_ index: Int = 0) -> Int {
    index < parameters.count ? max(1, parameters[index]) : 1
  }

  /// A number that says which; nothing means 0.
  var choice: Int { parameters.first ?? 0 }
}
