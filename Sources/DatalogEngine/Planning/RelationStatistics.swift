/// How many rows a relation has, and how many different words each column.
struct RelationStatistics {
  private let relations: [Relation]

  init(_ relations: [Relation]) {
    self.relations = relations
  }

  /// The rows that a literal looks at; a relation still empty is taken to get some.
  func rows(_ id: RelationID, _ choice: RowChoice) -> Double {
    Double(max(relations[id.index].rows(choice).count, 1))
  }

  /// Whether rows can be looked up by some columns without making an index first.
  func hasIndex(_ id: RelationID, _ columns: [Int]) -> Bool {
    let relation = relations[id.index]
    return relation.indexes[columns] != nil || relation.sortedView(by: columns) != nil
  }

  /// The rows that one look-up is expected to find.
  ///
  /// - Parameters:
  ///   - atom: What is looked up.
  ///   - choice: Among which rows.
  ///   - bound: The variables that have values.
  /// - Returns: The rows, also a fraction of one.
  func matches(_ atom: CoreAtom, _ choice: RowChoice, bound: Set<Int>) -> Double {
    let relation = relations[atom.relation.index]
    var matches = rows(atom.relation, choice)
    var keyColumns = 0
    for (column, term) in atom.arguments.enumerated() {
      switch term {
      case .anything: continue
      case .variable(let variable) where !bound.contains(variable): continue
      default:
        keyColumns += 1
        matches /= relation.distinctCount(of: column)
      }
    }
    return keyColumns == atom.arguments.count ? min(matches, 1) : max(matches, 0.01)
  }
}

extension Relation {
  /// About how many different words a column has.
  ///
  /// Counted in small relations, estimated from a sample in large ones: words seen once in the
  /// sample stand for others that were not (Charikar et al., *Towards estimation error guarantees
  /// for distinct values*, 2000, the estimator GEE).
  func distinctCount(of column: Int) -> Double {
    guard count > 0 else { return 1 }
    if let known = distinctEstimates[column], known.rows * 2 > count, count * 2 > known.rows {
      return known.distinct
    }
    let words = self.column(column)
    let sample = min(count, 2048)
    var seen: [UInt32: Int] = [:]
    for index in 0..<sample { seen[words[index * count / sample], default: 0] += 1 }
    var distinct = Double(seen.count)
    if sample < count {
      let once = Double(seen.values.count { $0 == 1 })
      distinct = (Double(count) / Double(sample)).squareRoot() * once + (distinct - once)
    }
    distinctEstimates[column] = (count, distinct)
    return distinct
  }
}
