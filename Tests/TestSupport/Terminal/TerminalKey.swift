/// A key and the bytes that terminals send for it.
public enum TerminalKey: Sendable {
  /// A key that types a text.
  case text(String)
  /// A letter with the control key.
  case control(Character)
  /// A key with Alt, or after Escape.
  case alt(Character)
  case enter, tab, shiftTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case controlLeft, controlRight
  /// A text that is pasted, in the brackets that tell so.
  case paste(String)

  /// What xterm sends.
  public var bytes: [UInt8] { Array(text.utf8) }

  private var text: String {
    switch self {
    case .text(let text): text
    case .control(let letter): String(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F))
    case .alt(let letter): "\u{1B}\(letter)"
    case .paste(let text): "\u{1B}[200~\(text)\u{1B}[201~"
    default: sequence
    }
  }

  private var sequence: String {
    switch self {
    case .enter: "\r"
    case .tab: "\t"
    case .shiftTab: "\u{1B}[Z"
    case .escape: "\u{1B}"
    case .backspace: "\u{7F}"
    case .delete: "\u{1B}[3~"
    case .insert: "\u{1B}[2~"
    case .up: "\u{1B}[A"
    case .down: "\u{1B}[B"
    case .right: "\u{1B}[C"
    case .left: "\u{1B}[D"
    case .home: "\u{1B}[H"
    case .end: "\u{1B}[F"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .controlRight: "\u{1B}[1;5C"
    case .controlLeft: "\u{1B}[1;5D"
    default: ""
    }
  }
}
