/// The 等 that leaves a list open: 等, 等部门, 等相关部门, 等单位.
enum OpenEnding {
  /// Removes the 等 at the end of a name.
  ///
  /// - Returns: Whether there was one.
  static func strip(_ text: inout [Unicode.Scalar]) -> Bool {
    guard let start = start(in: text) else { return false }
    text.removeSubrange(start...)
    return true
  }

  /// Whether a name ends in an open ending.
  static func isAtEnd(of text: [Unicode.Scalar]) -> Bool { start(in: text) != nil }

  /// Where the 等 stands behind which a name is open: words of a level or field and a word for
  /// bodies may follow it, 等市直有关部门, 等国务院相关部门, but no name.
  private static func start(in text: [Unicode.Scalar]) -> Int? {
    guard let mark = text.lastIndex(of: "等"), mark == 0 || !compounds.contains(text[mark - 1])
    else { return nil }
    let rest = text[(mark + 1)...]
    if rest.isEmpty { return mark }
    guard rest.count <= 12, let body = bodies.suffix(of: Array(rest)) else { return nil }
    let scope = rest.prefix(rest.count - body.count)
    return scope.count <= 6 && scope.allSatisfy(\.isHan) ? mark : nil
  }

  /// Before 等 they make a word: 高等, 平等.
  private static let compounds: ScalarSet = "高中初平同优上下劣均"
  private static let bodies = PhraseSet([
    "部门", "单位", "部门和单位", "单位和部门", "部门单位", "部门（单位）", "单位（部门）", "部门及单位", "机构", "厅局",
    "委办局", "部门和机构", "部门、单位", "地区和部门", "地区和单位", "部门和地区", "地方", "有关方面", "方面", "各部门",
    "企业", "高校", "院校",
  ])
}
