/// How a part of what is shown is set off.
enum TextStyle: Hashable {
  case plain
  /// The names of columns, titles.
  case header
  /// Rules, notes, what matters less.
  case faint
  /// The candidate or the match that is chosen.
  case chosen
  /// A part of what is typed.
  case typed(LineHighlight.Role)
}

/// The colours, chosen from the sixteen of every terminal so that they can be read on light and on
/// dark.
struct Theme: Sendable {
  /// Whether anything is set off at all.
  let usesColour: Bool

  /// Everything plain.
  static let plain = Theme(usesColour: false)

  /// The sequence that begins a style; empty where it is plain.
  func begin(_ style: TextStyle) -> String {
    guard usesColour, let code = Self.code(style) else { return "" }
    return "\u{1B}[\(code)m"
  }

  /// The sequence that ends a style.
  func end(_ style: TextStyle) -> String {
    usesColour && Self.code(style) != nil ? "\u{1B}[0m" : ""
  }

  /// A text in a style.
  func paint(_ text: String, _ style: TextStyle) -> String {
    text.isEmpty ? "" : begin(style) + text + end(style)
  }

  private static func code(_ style: TextStyle) -> String? {
    switch style {
    case .plain: nil
    case .header: "1"
    case .faint: "90"
    case .chosen: "7"
    case .typed(let role): code(role)
    }
  }

  private static func code(_ role: LineHighlight.Role) -> String? {
    switch role {
    case .predicate: "94"
    case .unknownPredicate, .variable: nil
    case .entity: "35"
    case .text, .number: "32"
    case .keyword: "1"
    case .command: "1;94"
    case .comment: "90"
    case .mistake: "4;31"
    case .match: "1;7"
    }
  }
}
