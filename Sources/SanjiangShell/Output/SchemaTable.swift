import PolicyGraph

/// Writes the vocabulary for people.
enum SchemaTable {
  /// The vocabulary as rows of name, Chinese name, arguments and meaning.
  static func table(of entries: [VocabularyEntry]) -> ResultTable {
    let rows = entries.map { entry in
      [usage(of: entry), entry.chineseNames.joined(separator: ", "), entry.comment]
        .map { ResultTable.Cell($0) }
    }
    return ResultTable(columns: ["predicate", "Chinese", "meaning"], rows: rows)
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
  static func fields(of entry: VocabularyEntry) -> [(name: String, value: String?)] {
    [
      ("meaning", entry.comment), ("Chinese", entry.chineseNames.joined(separator: ", ")),
      ("derived", entry.isDerived ? "by rules only; `:rules \(entry.name)` shows them" : nil),
      ("IRI", entry.iri),
    ]
  }

  private static func words(_ names: [String]) -> String {
    names.isEmpty ? "node" : names.joined(separator: " or ")
  }
}
