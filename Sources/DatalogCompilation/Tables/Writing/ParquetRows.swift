import DatalogEngine
import TripleStore

/// Writes rows of tables as Parquet.
struct ParquetRows {
  /// What writes values.
  let text: ValueText

  /// Rows of a predicate's table.
  ///
  /// - Parameters:
  ///   - block: The rows.
  ///   - object: What the objects are.
  /// - Returns: The rows as a group.
  /// - Complexity: O(*n*) in the number of bytes.
  func group(_ block: RowBlock, _ object: ColumnType) -> ParquetGroup {
    var group = ParquetGroup(rows: block.subjects.count)
    group.add(block.subjects, values(of: .node))
    group.add(block.objects, values(of: object))
    return group
  }

  /// Rows of the table of nodes.
  ///
  /// - Parameters:
  ///   - ids: The nodes.
  ///   - printing: How they are printed.
  /// - Returns: The rows as a group.
  func group(nodes ids: [UInt32], _ printing: any NodePrinting) -> ParquetGroup {
    let dictionary = text.dictionary
    var group = ParquetGroup(rows: ids.count)
    if text.usesIds { group.add(ids, .integers { Int64($0) }, isDistinct: true) }
    group.add(
      ids,
      .texts { ValueText.nodes.append(TermID(rawValue: $0), in: dictionary, to: &$1) },
      isDistinct: true)
    group.add(
      ids, .texts { printing.append(TermID(rawValue: $0), in: dictionary, to: &$1) },
      isDistinct: true)
    return group
  }

  /// How values of a type are found by their words.
  private func values(of type: ColumnType) -> ParquetValues {
    let (text, values) = (text, text.values)
    switch type {
    case .node where text.usesIds: return .integers { Int64($0) }
    case .integer:
      return .integers { word in
        guard case .integer(let value)? = values.number(of: Word(rawValue: word)) else { return 0 }
        return value
      }
    case .number: return .doubles { values.number(of: Word(rawValue: $0))?.double ?? 0 }
    case .truth: return .truths { values.truth(of: Word(rawValue: $0)) == true }
    case .node, .text, .date, .any:
      return .texts { text.append(Word(rawValue: $0), as: type, to: &$1) }
    }
  }
}
