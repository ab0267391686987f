/// What the ends of a stretch of text say about whether a sentence, a list or a bracket goes on.
enum TextEdges {
  /// How far back a text is searched for what its end depends on, so that reading stays linear
  /// where a paragraph never ends.
  static let reach = 1500

  /// Whether a text begins with what no sentence begins with.
  static func cannotBegin(_ text: [Unicode.Scalar]) -> Bool {
    switch text.first?.folded {
    case ",", "、", "。", ";", ":", ")", "》", "”", "〕", "%", "‰": true
    default: false
    }
  }

  /// Whether a text ends in what no paragraph ends in.
  static func cannotEnd(_ text: [Unicode.Scalar]) -> Bool {
    switch text.last?.folded {
    case ",", "、", "(", "《", "“", "〔", "〈": true
    case ":": RoleLabel.isAtEnd(of: text)
    default: false
    }
  }

  /// Whether a line has a whole sentence, or is too long for a heading.
  static func hasSentence(_ text: [Unicode.Scalar]) -> Bool {
    text.contains { $0 == "。" || $0.folded == "?" || $0.folded == "!" } || text.count > 60
  }

  /// Whether a text has the marks of clauses or lists towards its end.
  static func hasClause(_ text: [Unicode.Scalar]) -> Bool {
    text.suffix(reach).contains {
      $0 == "。" || $0 == "、" || $0.folded == "," || $0.folded == ";"
    }
  }

  /// Whether a character parts names or clauses.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.folded {
    case "、", ",", ";", ":", "。", "(": true
    default: false
    }
  }

  /// Whether the last bracket of a text is still open.
  static func hasOpenBracket(_ text: [Unicode.Scalar]) -> Bool {
    text.withUnsafeBufferPointer { text in
      for scalar in text.suffix(reach).reversed() {
        // Nearly all characters of a text stand between the marks of CJK and those of full width.
        if scalar.value &- 0x3018 < 0xFF08 - 0x3018 { continue }
        let folded = scalar.bracketFolded
        if folded == "(" || folded == ")" { return folded == "(" }
      }
      return false
    }
  }

  /// Whether a text opens a bracket or a title mark that the line behind it closes.
  static func isClosed(_ text: [Unicode.Scalar], by line: [Unicode.Scalar]) -> Bool {
    guard text.last != "。" else { return false }
    let tail = text.suffix(reach)
    for (open, close) in [("(", ")"), ("《", "》")] as [(Unicode.Scalar, Unicode.Scalar)] {
      let isMark = { (scalar: Unicode.Scalar) in
        // Nearly all characters of a text stand between the marks of CJK and those of full width.
        if scalar.value &- 0x3018 < 0xFF08 - 0x3018 { return false }
        return scalar.bracketFolded == open || scalar.bracketFolded == close
      }
      if line.first(where: isMark)?.bracketFolded == close,
        tail.last(where: isMark)?.bracketFolded == open
      {
        return true
      }
    }
    return false
  }

  /// Whether a number or remark in brackets stands apart from the title that it belongs to.
  static func isRemark(_ line: [Unicode.Scalar], behind text: [Unicode.Scalar]) -> Bool {
    text.last == "》" && line.first?.bracketFolded == "("
  }

  /// The last name of a list, or nil where it has not begun.
  static func lastName(of text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let mark = text.suffix(reach).lastIndex { $0 == "、" || $0.folded == "," || $0.folded == ":" }
    guard let mark, mark + 1 < text.count else { return nil }
    return Array(text[(mark + 1)...])
  }
}
