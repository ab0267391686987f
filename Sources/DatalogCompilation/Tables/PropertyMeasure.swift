import DatalogEngine
import TripleStore

/// Finds out what one predicate's table is like.
///
/// Rows are counted as values, not as terms: `5` and `5.0` of one subject are one row, and so are a
/// text and the same text in a language.
struct PropertyMeasure {
  /// A literal that stands for a value which other literals may stand for too.
  private struct Converted {
    let word: UInt32
    /// Where its rows are, of those sorted by object.
    let rows: Range<Int>
  }

  /// The kinds of the objects.
  private var kinds: ObjectKinds = []
  /// How many rows there are.
  private(set) var rows: Int
  /// How many different subjects.
  let subjects: Int
  /// How many different objects.
  private(set) var objects = 0
  private var converted: [Converted] = []
  private let values: ValueTable

  /// What the objects are.
  var object: ColumnType { kinds.columnType }

  /// Measures a predicate.
  ///
  /// - Parameters:
  ///   - predicate: The predicate.
  ///   - store: Where its triples are.
  /// - Complexity: O(*n*) in the number of its triples, and O(*k* log *k*) for *k* literals that are
  ///   no values of their own.
  init(of predicate: TermID, in store: TripleStore) {
    values = ValueTable(dictionary: store.dictionary)
    let bySubject = store.pairs(of: predicate, order: .subjectObject)
    rows = bySubject.count
    subjects = bySubject.distinctFirstCount
    store.pairs(of: predicate, order: .objectSubject).withColumns { objects, subjects in
      readObjects(objects)
      mergeValues(objects, subjects)
    }
  }

  /// Looks at each object once.
  private mutating func readObjects(_ column: UnsafeBufferPointer<UInt32>) {
    var index = 0
    while index < column.count {
      let (id, start) = (column[index], index)
      while index < column.count, column[index] == id { index += 1 }
      let word = values.word(of: TermID(rawValue: id))
      kinds.formUnion(ObjectKinds(of: word, in: values))
      objects += 1
      if word.rawValue != id {
        converted.append(Converted(word: word.rawValue, rows: start..<index))
      }
    }
  }

  /// Counts once what several literals stand for.
  private mutating func mergeValues(
    _ column: UnsafeBufferPointer<UInt32>, _ subjects: UnsafeBufferPointer<UInt32>
  ) {
    converted.sort { $0.word < $1.word }
    var index = 0
    while index < converted.count {
      let word = converted[index].word
      var places: [Range<Int>] = []
      while index < converted.count, converted[index].word == word {
        places.append(converted[index].rows)
        index += 1
      }
      // A text in a language may stand there without one, too.
      let own = Word(rawValue: word).isTerm ? Self.place(of: word, in: column) : 0..<0
      if !own.isEmpty { places.append(own) }
      if places.count > 1 { merge(places, subjects) }
    }
    converted = []
  }

  /// Counts the rows of several literals that are one value.
  private mutating func merge(
    _ places: [Range<Int>], _ subjects: UnsafeBufferPointer<UInt32>
  ) {
    objects -= places.count - 1
    let all = places.flatMap { subjects[$0] }.sorted()
    for (one, next) in zip(all, all.dropFirst()) where one == next { rows -= 1 }
  }

  /// Where a number stands in a sorted column.
  private static func place(
    of number: UInt32, in column: UnsafeBufferPointer<UInt32>
  ) -> Range<Int> {
    func first(where isBehind: (UInt32) -> Bool) -> Int {
      var (low, high) = (0, column.count)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(column[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return first { $0 >= number }..<first { $0 > number }
  }
}
