import DatalogEngine
import TripleStore

/// Some rows of a predicate's table, each once, as values.
struct RowBlock {
  /// The subjects, by their numbers.
  private(set) var subjects: [UInt32]
  /// The words of the objects, at the same indices.
  private(set) var objects: [UInt32]
  /// What the words mean.
  let values: ValueTable
  private let dictionary: TermDictionary
  /// The words of literals that were met.
  private var known: [UInt32: UInt32] = [:]

  /// Rows of a group up to this number are compared with each other, beyond they are hashed.
  private static let smallGroup = 16

  /// Takes rows of a store.
  ///
  /// - Parameters:
  ///   - rows: Which of the predicate's triples; those of one subject are all among them, or its
  ///     objects are nodes.
  ///   - predicate: The predicate.
  ///   - object: What its objects are.
  ///   - store: The store.
  /// - Complexity: O(*n*) in the number of rows.
  init(
    _ rows: Range<Int>, of predicate: TermID, _ object: ColumnType, in store: TripleStore
  ) {
    dictionary = store.dictionary
    values = ValueTable(dictionary: dictionary)
    (subjects, objects) = store.pairs(of: predicate, order: .subjectObject).withColumns {
      (Array($0[rows]), Array($1[rows]))
    }
    if object != .node { keepValuesOnce() }
  }

  /// Puts the values of literals in their places, and leaves out rows that are there already.
  private mutating func keepValuesOnce() {
    var (kept, index) = (0, 0)
    while index < subjects.count {
      let (subject, start) = (subjects[index], kept)
      var seen: Set<UInt32> = []
      while index < subjects.count, subjects[index] == subject {
        let word = self.word(of: objects[index])
        let isNew =
          kept - start > Self.smallGroup
          ? !seen.contains(word) : !objects[start..<kept].contains(word)
        if isNew {
          (subjects[kept], objects[kept]) = (subject, word)
          kept += 1
          if kept - start == Self.smallGroup + 1 { seen = Set(objects[start..<kept]) }
          if kept - start > Self.smallGroup + 1 { seen.insert(word) }
        }
        index += 1
      }
    }
    subjects.removeLast(subjects.count - kept)
    objects.removeLast(objects.count - kept)
  }

  private mutating func word(of id: UInt32) -> UInt32 {
    switch dictionary.kind(of: TermID(rawValue: id)) {
    case .typedLiteral, .taggedText:
      if let word = known[id] { return word }
      let word = values.word(of: TermID(rawValue: id)).rawValue
      known[id] = word
      return word
    case .iri, .blank, .text, .triple: return id
    }
  }
}
