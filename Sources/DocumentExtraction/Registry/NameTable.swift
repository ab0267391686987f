/// Names to be found in running text, the longest first.
///
/// The characters of all names stand in one array, the names in sorted order; a search narrows the
/// range of candidates one character at a time. Sorting is all there is to build.
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

  /// The characters of all names, one name after the other.
  private var characters: [Unicode.Scalar] = []
  /// Where the characters of each name begin and end, in sorted order of the names.
  private var extents: [Range<Int>] = []
  /// The bearers of the names, in the same order.
  private var bearers: [Bearer] = []
  /// Whether a name begins with a character whose number ends in these bits.
  private var filter = [Bool](repeating: false, count: 4096)

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
    for place in 0..<count {
      for name in names(place) { append(name, Bearer(place: place, isWeak: false)) }
      for name in weakNames(place) { append(name, Bearer(place: place, isWeak: true)) }
    }
    sort()
  }

  private mutating func append(_ name: String, _ bearer: Bearer) {
    let start = characters.count
    for scalar in name.unicodeScalars {
      if let significant = NameKey.significant(scalar) { characters.append(significant) }
    }
    guard characters.count > start else { return }
    filter[Int(characters[start].value & 4095)] = true
    extents.append(start..<characters.count)
    bearers.append(bearer)
  }

  /// Sorts the names by their characters, those of one spelling by place.
  private mutating func sort() {
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

  /// The places of the entries that bear exactly the name `key`, in ascending order.
  ///
  /// - Complexity: O(*l* log *n*) in the length of the name and the number of names.
  func places(of key: NameKey) -> [Int] {
    guard let match = longestMatch(in: key.scalars, at: 0),
      match.range.count == key.scalars.count
    else { return [] }
    return match.names.map(\.place).reduce(into: []) { places, place in
      if places.last != place { places.append(place) }
    }
  }

  /// The longest name that begins at `offset`, with all entries that bear it.
  ///
  /// - Complexity: O(*l* log *n*) in the length of the longest match and the number of names.
  func longestMatch(in text: [Unicode.Scalar], at offset: Int) -> Match? {
    guard offset < text.count, filter[Int(text[offset].value & 4095)] else { return nil }
    var range = extents.startIndex..<extents.endIndex
    var best: Match?
    var length = 0
    while offset + length < text.count {
      range = narrowed(range, at: length, to: text[offset + length])
      guard !range.isEmpty else { break }
      length += 1
      let end = boundary(in: range) { extents[$0].count == length }
      if end > range.lowerBound {
        best = Match(range: offset..<offset + length, names: bearers[range.lowerBound..<end])
      }
    }
    return best
  }

  /// The part of `range` whose names have `scalar` at `position`.
  private func narrowed(
    _ range: Range<Int>, at position: Int, to scalar: Unicode.Scalar
  ) -> Range<Int> {
    let lower = boundary(in: range) { place in
      guard extents[place].count > position else { return true }
      return characters[extents[place].lowerBound + position] < scalar
    }
    let upper = boundary(in: lower..<range.upperBound) { place in
      characters[extents[place].lowerBound + position] == scalar
    }
    return lower..<upper
  }

  /// The first place of `range` for which `isBefore` is false, where it is true only at the front.
  private func boundary(in range: Range<Int>, isBefore: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
