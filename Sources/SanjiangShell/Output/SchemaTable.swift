import PolicyGraph

/// Writes the vocabulary for people.
enum SchemaTable {
  /// The vocabulary as rows of name, Chinese name, arguments and meaning.
  static func table(of entries: [VocabularyEntry]) -> ResultTable {
    let rows = entries.map { entry in
      [usage(of: entry), entry.chineseNames.joined(separator: ", "), entry.comment]
        .map { ResultTable.Cell($0) }
    }
    return ResultTable(columns: [predicate, chineseName, meaning], rows: rows)
  }

  /// `leads(Party, Work)`, `Task(node)`.
  static func usage(of entry: VocabularyEntry) -> String {
    switch entry.kind {
    case .class: "\(entry.name)(node)"
    case .property: "\(entry.name)(\(words(entry.domain)), \(words(entry.range)))"
    case .relation: "\(entry.name)/\(entry.arity)"
    }
  }

  /// What is said of one predicate.
  static func fields(of entry: VocabularyEntry) -> [(name: Bilingual, value: Bilingual?)] {
    [
      (meaning, Bilingual(same: entry.comment)),
      (chineseName, entry.chineseNames.map { Bilingual(same: $0) }.listed),
      (
        Bilingual("derived", "推出"),
        entry.isDerived
          ? Bilingual(
            "by rules only; `:rules \(entry.name)` shows them", "只由规则推出；`:rules \(entry.name)` 显示规则"
          )
          : nil
      ),
      (Bilingual(same: "IRI"), Bilingual(same: entry.iri)),
    ]
  }

  private static let predicate = Bilingual("predicate", "谓词")
  private static let chineseName = Bilingual("Chinese", "中文名")
  private static let meaning = Bilingual("meaning", "含义")

  private static func words(_ names: [String]) -> String {
    names.isEmpty ? "node" : names.joined(separator: " or ")
  }
}
