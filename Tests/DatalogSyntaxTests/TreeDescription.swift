import DatalogSyntax
import Diagnostics

/// What a tree says, without where it stands: two trees with the same description are equal up to
/// ranges.
enum TreeDescription {
  /// Describes any node by its parts.
  static func of(_ node: Any) -> String {
    var text = ""
    describe(node, into: &text)
    return text
  }

  /// Where the descriptions of two nodes part, or nil if the nodes are equal up to ranges.
  static func difference(_ left: Any, _ right: Any) -> String? {
    let (left, right) = (Array(of(left).utf8), Array(of(right).utf8))
    guard left != right else { return nil }
    let same = zip(left, right).prefix { $0 == $1 }.count
    func window(_ text: [UInt8]) -> String {
      String(decoding: text[max(0, same - 80)..<min(text.count, same + 80)], as: UTF8.self)
    }
    return "\(window(left))\n≠ \(window(right))"
  }

  private static func describe(_ node: Any, into text: inout String) {
    switch node {
    case is SourceRange, is SourceText: return
    case let string as String:
      text += string.debugDescription
      return
    case let number as Double:
      text += "\(number.bitPattern)"
      return
    default: break
    }
    let mirror = Mirror(reflecting: node)
    guard !mirror.children.isEmpty else {
      text += "\(node)"
      return
    }
    if mirror.displayStyle == .struct { text += "\(mirror.subjectType)" }
    text += "("
    for child in mirror.children {
      if mirror.displayStyle == .enum { text += "\(child.label ?? "") " }
      describe(child.value, into: &text)
      text += " "
    }
    text += ")"
  }
}
