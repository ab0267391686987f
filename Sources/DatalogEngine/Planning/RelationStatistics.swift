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
  ///   - bound: Whether a variable has a value, by its number.
  /// - Returns: The rows, also a fraction of one.
  func matches(_ atom: CoreAtom, _ choice: RowChoice, bound: [Bool]) -> Double {
    let relation = relations[atom.relation.index]
    var matches = rows(atom.relation, choice)
    var keyColumns = 0
    for (column, term) in atom.arguments.enumerated() {
      switch term {
      case .anything: continue
      case .variable(let variable) where !bound[variable]: continue
      default:
        keyColumns += 1
        matches /= relation.distinctCount(of: column)
      }
    }
    return keyColumns == atom.arguments.count ? min(matches, 1) : max(matches, 0.01)
  }
}

extension Relation {
  /// What is known of the words of a column.
  struct DistinctEstimate {
    /// With how many rows it was found.
    var rows = 0
    /// How many different words there were.
    var words = 0.0
  }

  /// How many rows of a large relation are looked at.
  private static let sampled = 2048

  /// About how many different words a column has.
  ///
  /// Counted in small relations, estimated from a sample in large ones: words seen once in the
  /// sample stand for others that were not (Charikar et al., *Towards estimation error guarantees
  /// for distinct values*, 2000, the estimator GEE).
  func distinctCount(of column: Int) -> Double {
    guard count > 0 else { return 1 }
    if distinctEstimates.isEmpty {
      distinctEstimates = Array(repeating: DistinctEstimate(), count: arity)
    }
    let known = distinctEstimates[column]
    if known.rows * 2 > count, count * 2 > known.rows { return known.words }
    let sample = min(count, Self.sampled)
    let isWhole = sample == count
    let view = isWhole ? sortedView(by: [column]) : nil
    let words = (view ?? self).column(column)
    let rows = count
    let seen = WordSample(count: sample, isSorted: view != nil) { words[$0 * rows / sample] }
    var distinct = Double(seen.distinct)
    if !isWhole {
      let once = Double(seen.once)
      distinct = (Double(count) / Double(sample)).squareRoot() * once + (distinct - once)
    }
    distinctEstimates[column] = DistinctEstimate(rows: count, words: distinct)
    return distinct
  }
}

/// How many different words there are among some.
private struct WordSample {
  /// The different words.
  private(set) var distinct = 0
  /// Those that are there once only.
  private(set) var once = 0

  /// Counts.
  ///
  /// - Parameters:
  ///   - count: How many words there are.
  ///   - isSorted: Whether equal words stand beside each other.
  ///   - word: The word with a number.
  init(count: Int, isSorted: Bool, _ word: (Int) -> UInt32) {
    if isSorted { countRuns(count, word) } else { countPlaces(count, word) }
  }

  private mutating func countRuns(_ count: Int, _ word: (Int) -> UInt32) {
    var start = 0
    for index in 1...max(count, 1) where index >= count || word(index) != word(start) {
      distinct += 1
      if index - start == 1 { once += 1 }
      start = index
    }
  }

  /// Puts the words into a table of at least twice as many places.
  private mutating func countPlaces(_ count: Int, _ word: (Int) -> UInt32) {
    let bits = Int.bitWidth - (2 * max(count, 1) - 1).leadingZeroBitCount
    let places = 1 << bits
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * places) { table in
      table.initialize(repeating: 0)
      for index in 0..<count {
        let word = word(index)
        var place = Int(truncatingIfNeeded: RowHash.of(word) >> UInt64(64 - bits))
        // How often a word has been seen, in the upper half: not at all, once, more often.
        while table[places + place] > 0, table[place] != word { place = (place + 1) & (places - 1) }
        switch table[places + place] {
        case 0:
          table[place] = word
          table[places + place] = 1
          distinct += 1
          once += 1
        case 1:
          table[places + place] = 2
          once -= 1
        default: break
        }
      }
    }
  }
}
