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

  private static func start(in text: [Unicode.Scalar]) -> Int? {
    guard let mark = text.lastIndex(of: "等") else { return nil }
    let rest = Array(text[(mark + 1)...])
    if rest.isEmpty { return mark }
    guard rest.count <= 12, let ending = endings.match(in: rest, at: 0), ending.count == rest.count
    else { return nil }
    return mark
  }

  private static let endings: PhraseSet = {
    var phrases: [Phrase] = []
    let bodies = [
      "部门", "单位", "部门和单位", "单位和部门", "部门单位", "部门（单位）", "单位（部门）", "部门及单位", "机构", "厅局",
      "委办局", "部门和机构", "部门、单位", "地区和部门", "地区和单位", "部门和地区", "地方", "有关方面", "方面", "各部门",
    ]
    for body in bodies {
      for word in ["", "相关", "有关", "省直", "省级", "市直", "市级", "各", "各有关", "各相关", "省有关", "省相关", "省级有关"]
      {
        phrases.append(Phrase(word + body))
      }
    }
    return PhraseSet(phrases)
  }()
}
