import Columns
import TripleStore

/// Brings what a program needs of a store into the form of relations.
struct StoredRelations {
  let store: TripleStore
  let values: ValueTable
  let meter: MemoryMeter

  private static let typeIRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

  /// The rows of a selection.
  func columns(of selection: StoredSelection) throws(MemoryMeter.Exhausted) -> StoredColumns {
    switch selection.meaning {
    case .property(let iri): try pairs(of: iri)
    case .instances(let classes): try instances(of: classes)
    case .anyTriple: try triples(selection.bound)
    case .relation, .ambiguous: .copied(Relation(arity: 2, meter: meter))
    }
  }

  /// The same rows as a relation that can be added to.
  func copied(_ columns: StoredColumns) throws(MemoryMeter.Exhausted) -> StoredColumns {
    guard case .lent(let lent, _) = columns else { return columns }
    let relation = Relation(arity: lent.columns.count, meter: meter)
    try insert(into: relation, lent.columns.first?.count ?? 0) { row, column in
      lent.columns[column][row]
    }
    return .copied(relation)
  }

  private func pairs(of iri: String) throws(MemoryMeter.Exhausted) -> StoredColumns {
    guard let predicate = store.dictionary.id(of: .iri(iri)) else {
      return .copied(Relation(arity: 2, meter: meter))
    }
    let bySubject = store.pairs(of: predicate, order: .subjectObject)
    let byObject = store.pairs(of: predicate, order: .objectSubject)
    if areWords(byObject.first) {
      return .lent(
        LentColumns(columns: [bySubject.first, bySubject.second], sortedBy: [0, 1]),
        alternative: LentColumns(columns: [byObject.second, byObject.first], sortedBy: [1, 0]))
    }
    let relation = Relation(arity: 2, meter: meter)
    try insert(into: relation, bySubject.count) { row, column in
      column == 0
        ? bySubject.first[row]
        : values.word(of: TermID(rawValue: bySubject.second[row])).rawValue
    }
    return .copied(relation)
  }

  private func instances(of classes: [String]) throws(MemoryMeter.Exhausted) -> StoredColumns {
    let relation = Relation(arity: 1, meter: meter)
    guard let type = store.dictionary.id(of: .iri(StoredRelations.typeIRI)) else {
      return .copied(relation)
    }
    let pairs = store.pairs(of: type, order: .objectSubject)
    var members: [Column<UInt32>] = []
    for name in classes {
      guard let id = store.dictionary.id(of: .iri(name)) else { continue }
      let range = rows(of: id.rawValue, in: pairs)
      if !range.isEmpty { members.append(pairs.second.part(range)) }
    }
    if members.count == 1 {
      return .lent(LentColumns(columns: [members[0]], sortedBy: [0]), alternative: nil)
    }
    for part in members {
      try insert(into: relation, part.count) { row, _ in part[row] }
    }
    return .copied(relation)
  }

  private func rows(of word: UInt32, in pairs: SortedPairs) -> Range<Int> {
    Seek.equalRange(of: word, in: pairs.first.numbers, 0..<pairs.count)
  }

  private func triples(_ bound: [Word?]) throws(MemoryMeter.Exhausted) -> StoredColumns {
    let relation = Relation(arity: 3, meter: meter)
    var pattern = TriplePattern()
    func term(_ position: Int) -> TermID? {
      guard position < bound.count, let word = bound[position], word.isTerm else { return nil }
      return TermID(rawValue: word.rawValue)
    }
    // Subjects and predicates are terms of the store, or of no triple.
    if bound.prefix(2).contains(where: { $0?.isTerm == false }) { return .copied(relation) }
    pattern.subject = term(0)
    pattern.predicate = term(1)
    // A value may stand for several terms, so that only a node bounds the search.
    if let object = term(2), values.kind(of: Word(rawValue: object.rawValue)) == .node {
      pattern.object = object
    }
    let found = Array(store.triples(matching: pattern))
    try insert(into: relation, found.count) { row, column in
      switch column {
      case 0: found[row].subject.rawValue
      case 1: found[row].predicate.rawValue
      default: values.word(of: found[row].object).rawValue
      }
    }
    return .copied(relation)
  }

  /// Whether every term of a sorted column is its own word.
  private func areWords(_ sorted: Column<UInt32>) -> Bool {
    var last: UInt32 = 0
    for id in sorted where id != last {
      last = id
      if values.word(of: TermID(rawValue: id)).rawValue != id { return false }
    }
    return true
  }

  /// Adds rows, a batch at a time.
  private func insert(
    into relation: Relation, _ count: Int, _ word: (_ row: Int, _ column: Int) -> UInt32
  ) throws(MemoryMeter.Exhausted) {
    let size = 4096
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: size * relation.arity)
    defer { buffer.deallocate() }
    var start = 0
    while start < count {
      let taken = min(size, count - start)
      for column in 0..<relation.arity {
        for row in 0..<taken { buffer[column * size + row] = word(start + row, column) }
      }
      let columns = (0..<relation.arity).map {
        WordColumn(base: UnsafePointer(buffer + $0 * size), stride: 1)
      }
      try relation.insert(columns, count: taken)
      start += taken
    }
  }
}
