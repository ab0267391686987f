/// Items that were read and that, by what stands beside them, lack something.
enum ItemGaps {
  /// What is missing in the items of a document.
  ///
  /// - Complexity: O(*n*) in the number of items.
  static func warnings(in dossier: DocumentDossier) -> [ReadingWarning] {
    withoutRole(in: dossier) + undeclaredNames(in: dossier)
  }

  /// Items that name nobody, where the others of their list do: a lost or misprinted attribution.
  ///
  /// Only lists of at least four items are judged, at least three in four of which have parties, and
  /// no articles, the last of which often says who explains the text.
  private static func withoutRole(in dossier: DocumentDossier) -> [ReadingWarning] {
    guard !dossier.sections.isEmpty else { return [] }
    var charged: [ExactText: Int] = [:]
    for index in dossier.tasks.indices {
      charged[ExactText(dossier.tasks[index].parent ?? ""), default: 0] += 1
    }
    var parents = Parents()
    for index in dossier.sections.indices { parents.insert(dossier.sections[index].parent) }
    for index in dossier.tasks.indices { parents.insert(dossier.tasks[index].parent) }
    for index in dossier.indicators.indices { parents.insert(dossier.indicators[index].parent) }
    let silent = dossier.sections.filter { !parents.ids.contains(ExactText($0.id)) }
    let counts = Dictionary(grouping: silent) { ExactText($0.parent ?? "") }
    return silent.compactMap { section in
      let list = ExactText(section.parent ?? "")
      let (with, without) = (charged[list] ?? 0, counts[list]?.count ?? 0)
      guard with >= 3, with >= 3 * without, !section.ordinal.hasSuffix("条"),
        let passage = section.passages.first
      else { return nil }
      return ReadingWarning(
        code: "no-role",
        message: "`\(section.ordinal)\(section.heading)` names nobody, as the items beside it do",
        passage: passage)
    }
  }

  /// The ids of items that hold others.
  private struct Parents {
    private(set) var ids: Set<ExactText> = []
    /// The last one, which mostly holds the next item too.
    private var last: String?

    mutating func insert(_ id: String?) {
      guard let id, last.map({ !ExactText.areSame($0, id) }) ?? true else { return }
      last = id
      ids.insert(ExactText(id))
    }
  }

  /// Short names such as 《方案》 that the document uses and nowhere declares.
  private static func undeclaredNames(in dossier: DocumentDossier) -> [ReadingWarning] {
    let declared = Set(dossier.abbreviations.map { ExactText($0.short) })
    return dossier.citations.compactMap { citation in
      guard citation.number == nil, let title = citation.title,
        title.utf8.count <= longestGenericName,
        genericNames.ending(of: Array(title.unicodeScalars))?.count == title.unicodeScalars.count,
        !declared.contains(ExactText(title)), let passage = citation.passages.first
      else { return nil }
      return ReadingWarning(
        code: "undeclared-name",
        message: "`《\(title)》` is a short name of a document that is nowhere given in full",
        passage: passage)
    }
  }

  /// How many bytes a word can have that names a kind of document.
  private static let longestGenericName = 24
  /// Words that name a kind of document and no document.
  private static let genericNames: WordList =
    """
    方案 实施方案 工作方案 行动方案 规划 纲要 意见 实施意见 指导意见 办法 管理办法 通知 决定 规定 条例 细则
    实施细则 计划 行动计划 措施 若干措施 目录 清单 标准 规范 指南 要点 工作要点 公告 通告 报告 纪要
    """
}
