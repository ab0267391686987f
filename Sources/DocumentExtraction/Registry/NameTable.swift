/// Names to be found in running text, the longest first.
///
/// The names stand sorted; a search narrows the range of candidates one character at a time.
struct NameTable: Sendable {
  /// One name of one entry.
  struct Name: Sendable {
    /// The characters.
    var scalars: [Unicode.Scalar]
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
    var names: ArraySlice<Name>
  }

  /// The names by ascending characters.
  private let names: [Name]
  /// Where the names that begin with a character stand.
  private let starts: [Unicode.Scalar: Range<Int>]

  /// Sorts `names`.
  init(_ names: [Name]) {
    let sorted = names.sorted {
      $0.scalars.elementsEqual($1.scalars)
        ? $0.place < $1.place : $0.scalars.lexicographicallyPrecedes($1.scalars)
    }
    var starts: [Unicode.Scalar: Range<Int>] = [:]
    for (place, name) in sorted.enumerated() {
      guard let first = name.scalars.first else { continue }
      starts[first] = (starts[first]?.lowerBound ?? place)..<place + 1
    }
    self.names = sorted
    self.starts = starts
  }

  /// Sorts the names of entries, which stand in the order of their places.
  init(_ names: [[String]]) {
    self.init(
      names.enumerated().flatMap { place, names in
        Set(names.map { NameKey($0) }).map {
          Name(scalars: $0.scalars, place: place, isWeak: false)
        }
      })
  }

  /// The places of the entries that bear exactly the name `key`, in ascending order.
  ///
  /// - Complexity: O(*l* log *n*) in the length of the name and the number of names.
  func places(of key: NameKey) -> [Int] {
    guard let match = longestMatch(in: key.scalars, at: 0),
      match.range.count == key.scalars.count
    else { return [] }
    return match.names.map(\.place)
  }

  /// The longest name that begins at `offset`, with all entries that bear it.
  ///
  /// - Complexity: O(*l* log *n*) in the length of the longest match and the number of names.
  func longestMatch(in text: [Unicode.Scalar], at offset: Int) -> Match? {
    guard offset < text.count, var range = starts[text[offset]] else { return nil }
    var best: Match?
    var length = 1
    while !range.isEmpty {
      let whole = range.prefix { names[$0].scalars.count == length }
      if !whole.isEmpty {
        best = Match(
          range: offset..<offset + length,
          names: names[range.lowerBound..<range.lowerBound + whole.count])
      }
      guard offset + length < text.count else { break }
      range = narrowed(range, at: length, to: text[offset + length])
      length += 1
    }
    return best
  }

  /// The part of `range` whose names have `scalar` at `position`.
  private func narrowed(
    _ range: Range<Int>, at position: Int, to scalar: Unicode.Scalar
  ) -> Range<Int> {
    let lower = boundary(in: range) { place in
      guard names[place].scalars.count > position else { return true }
      return names[place].scalars[position] < scalar
    }
    let upper = boundary(in: lower..<range.upperBound) { place in
      names[place].scalars[position] == scalar
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

extension RegionEntry {
  /// Its names, as entries of a table of names.
  func names(_ place: Int) -> [NameTable.Name] {
    let strong = Set([officialName, name] + aliases).map { (text: $0, isWeak: false) }
    return (strong + weakAliases.map { (text: $0, isWeak: true) }).map {
      NameTable.Name(scalars: NameKey($0.text).scalars, place: place, isWeak: $0.isWeak)
    }
  }
}
