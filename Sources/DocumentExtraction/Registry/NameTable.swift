/// Names to be found in running text, the longest first.
///
/// The bearers of all names stand in one array, in the order of the names' characters; a tree leads
/// to those of one name.
struct NameTable: Sendable {
  /// A name that was found, with the entry that bears it.
  struct Bearer: Sendable {
    /// The place of the entry.
    var place: Int
    /// Whether the name is also an ordinary word.
    var isWeak: Bool
  }

  /// What was found.
  struct Match: Sendable {
    /// Where.
    var range: Range<Int>
    /// The entries that bear the name.
    var names: ArraySlice<Bearer>
  }

  /// The bearers of the names, those of one name side by side.
  private let bearers: [Bearer]
  /// Which of the bearers bear each name, in the order of the names' characters.
  private let extents: [Range<Int>]
  /// The names.
  private let tree: WordTree
  /// The beginnings of names.
  private let beginnings: PairFilter

  /// Creates a table of the names of entries, which stand in the order of their places.
  ///
  /// - Parameters:
  ///   - count: The number of entries.
  ///   - names: The names of the entry at a place; one name may be given twice.
  ///   - weakNames: Those of them that are also ordinary words.
  /// - Complexity: O(*n* log *n*) in the number of names.
  init(
    count: Int, names: (Int) -> [String], weakNames: (Int) -> [String] = { _ in [] }
  ) {
    var spellings = Spellings()
    for place in 0..<count {
      for name in names(place) { spellings.append(name, Bearer(place: place, isWeak: false)) }
      for name in weakNames(place) { spellings.append(name, Bearer(place: place, isWeak: true)) }
    }
    spellings.sort()
    let groups = spellings.groups()
    bearers = spellings.bearers
    extents = groups
    beginnings = PairFilter(groups.lazy.map { spellings.name($0.lowerBound) })
    tree = WordTree(count: groups.count) { spellings.name(groups[$0].lowerBound) }
  }

  /// The places of the entries that bear exactly the name `key`, in ascending order.
  ///
  /// - Complexity: O(*l* log *n*) in the length of the name and the number of names.
  func places(of key: NameKey) -> [Int] {
    guard let match = longestMatch(in: key.scalars, at: 0),
      match.range.count == key.scalars.count
    else { return [] }
    var places: [Int] = []
    for name in match.names where places.last != name.place { places.append(name.place) }
    return places
  }

  /// Whether `text` is one of the names, characters as the table compares them.
  func holds(_ text: [Unicode.Scalar]) -> Bool {
    tree.longest(in: text, at: 0)?.count == text.count
  }

  /// Whether `text` is one of the names, characters as the table compares them.
  func holds(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    tree.longest(of: text)?.count == text.count
  }

  /// The name that lacks one character in `text`, not its first one, or nil.
  func name(missingFrom text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    tree.word(missingFrom: text)
  }

  /// The longest name that begins at the first place from `start` on where any does.
  ///
  /// - Complexity: O(*n*) in the number of characters passed over, a few instructions for most.
  func firstMatch(in text: [Unicode.Scalar], from start: Int) -> Match? {
    var offset = start
    while let place = beginnings.firstCandidate(in: text, from: offset) {
      if let match = longestMatch(in: text, at: place) { return match }
      offset = place + 1
    }
    return nil
  }

  /// The longest name that begins at `offset`, with all entries that bear it.
  ///
  /// - Complexity: O(1) where no name begins with the character there, else O(*l* log *c*) in the
  ///   length of the longest match and the number of characters that may follow another.
  @inline(__always)
  func longestMatch(in text: [Unicode.Scalar], at offset: Int) -> Match? {
    tree.longest(in: text, at: offset).map { match in
      Match(range: offset..<offset + match.count, names: bearers[extents[match.word]])
    }
  }
}

/// Names with their bearers while a table is made of them.
private struct Spellings {
  /// The characters of all names, one name after the other.
  private var characters: [Unicode.Scalar] = []
  /// Where the characters of each name begin and end.
  private var extents: [Range<Int>] = []
  /// The bearers of the names, in the same order.
  private(set) var bearers: [NameTable.Bearer] = []

  mutating func append(_ name: String, _ bearer: NameTable.Bearer) {
    let start = characters.count
    for scalar in name.unicodeScalars {
      if let significant = NameKey.significant(scalar) { characters.append(significant) }
    }
    guard characters.count > start else { return }
    extents.append(start..<characters.count)
    bearers.append(bearer)
  }

  /// The characters of a name.
  func name(_ index: Int) -> ArraySlice<Unicode.Scalar> { characters[extents[index]] }

  /// Sorts the names by their characters, those of one spelling by place.
  mutating func sort() {
    let order = characters.withUnsafeBufferPointer { characters in
      extents.indices.sorted { left, right in
        var (i, j) = (extents[left].lowerBound, extents[right].lowerBound)
        while i < extents[left].upperBound, j < extents[right].upperBound {
          if characters[i] != characters[j] { return characters[i] < characters[j] }
          i += 1
          j += 1
        }
        if extents[left].count != extents[right].count {
          return extents[left].count < extents[right].count
        }
        return bearers[left].place < bearers[right].place
      }
    }
    extents = order.map { extents[$0] }
    bearers = order.map { bearers[$0] }
  }

  /// The stretches of equal names, once they are sorted.
  func groups() -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    for index in extents.indices.dropFirst() where name(index) != name(start) {
      groups.append(start..<index)
      start = index
    }
    if start < extents.count { groups.append(start..<extents.count) }
    return groups
  }
}
