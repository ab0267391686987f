/// Words in a tree of their characters, to find the longest one that begins at a place of a text.
///
/// Most places of a text begin no word: one look into a small hash table of first characters tells.
/// Behind it the characters that may follow stand side by side in sorted order.
///
/// To find words anywhere in a text, look for the characters that they begin with, as
/// ``ScalarSet/firstCandidate(in:from:upTo:)`` does for a whole stretch in one call, rather than place
/// by place. A tree that is a `static let` costs a call each time it is named, so a loop names it once
/// before it begins.
struct WordTree: Sendable {
  /// A word that was found.
  struct Match: Sendable {
    /// The place of the word among those that the tree was made of.
    var word: Int
    /// How many characters it has.
    var count: Int
  }

  /// A character of a word, the word that ends with it, and the characters that may follow.
  private struct Link {
    var scalar: UInt32
    /// The place of the word that ends here, or -1.
    var word: Int32 = -1
    /// Index of the first character that may follow.
    var next: Int32 = 0
    /// How many characters may follow.
    var nextCount: Int32 = 0
  }

  /// A first character in the hash table, with the index of its link.
  private struct Root {
    var scalar: UInt32
    var link: Int32
  }

  /// Stands in the table of first characters where there is none.
  private static let vacant = Root(scalar: .max, link: -1)

  /// All characters, those that may follow one another side by side; the first ones stand first.
  private var links: [Link] = []
  /// The number of first characters.
  private var rootCount = 0
  /// The first characters, each at its hash or behind it; at least three of four places are vacant.
  private var roots: [Root] = []
  /// By how many bits a hash is cut to an index of `roots`.
  private var shift: UInt32 = 31

  /// Makes a tree.
  ///
  /// - Parameters:
  ///   - count: The number of words.
  ///   - word: The characters of the word at a place; words stand in the order of their characters,
  ///     each once.
  /// - Complexity: O(*n*) in the number of characters.
  init(count: Int, word: (Int) -> ArraySlice<Unicode.Scalar>) {
    var pending: [(words: Range<Int>, depth: Int)] = [(0..<count, 0)]
    // Links are made level by level, so that `pending` runs one place ahead of them.
    var place = 0
    while place < pending.count {
      let (words, depth) = pending[place]
      var next = words.lowerBound
      if next < words.upperBound, word(next).count == depth {
        if place > 0 { links[place - 1].word = Int32(next) }
        next += 1
      }
      let first = links.count
      while next < words.upperBound {
        let scalar = Self.scalar(word(next), depth)
        let start = next
        while next < words.upperBound, Self.scalar(word(next), depth) == scalar { next += 1 }
        links.append(Link(scalar: scalar))
        pending.append((start..<next, depth + 1))
      }
      if place > 0 {
        links[place - 1].next = Int32(first)
        links[place - 1].nextCount = Int32(links.count - first)
      } else {
        rootCount = links.count
      }
      place += 1
    }
    indexRoots()
  }

  private static func scalar(_ word: ArraySlice<Unicode.Scalar>, _ position: Int) -> UInt32 {
    word[word.startIndex + position].value
  }

  /// Enters the first characters into a table with at least three vacant places for each.
  private mutating func indexRoots() {
    var bits: UInt32 = 1
    while (1 << Int(bits)) < rootCount * 4 { bits += 1 }
    shift = 32 - bits
    roots = Array(repeating: Self.vacant, count: 1 << Int(bits))
    for (index, link) in links[..<rootCount].enumerated() {
      var slot = Self.slot(of: link.scalar, shift)
      while roots[slot].link >= 0 { slot = (slot + 1) & (roots.count - 1) }
      roots[slot] = Root(scalar: link.scalar, link: Int32(index))
    }
  }

  @inline(__always)
  private static func slot(of scalar: UInt32, _ shift: UInt32) -> Int {
    Int((scalar &* 0x9E37_79B1) >> shift)
  }

  /// The index of the link of a first character, or -1.
  ///
  /// Every slot is below the count of the table, which is a power of two.
  @inline(__always)
  private static func root(
    _ scalar: UInt32, in roots: UnsafeBufferPointer<Root>, _ shift: UInt32
  ) -> Int {
    var slot = slot(of: scalar, shift)
    while true {
      let root = roots[slot]
      if root.scalar == scalar { return Int(root.link) }
      if root.link < 0 { return -1 }
      slot = (slot + 1) & (roots.count - 1)
    }
  }

  /// The index of the link of a first character, or -1.
  @inline(__always)
  private func root(_ scalar: UInt32) -> Int {
    roots.withUnsafeBufferPointer { Self.root(scalar, in: $0, shift) }
  }

  /// The index of the link to which `scalar` leads from the one at `index`, or -1.
  ///
  /// The links that follow one are links of the same tree, as it was made.
  @inline(__always)
  private static func child(
    of index: Int, _ scalar: UInt32, in links: UnsafeBufferPointer<Link>
  ) -> Int {
    var low = Int(links[index].next)
    var high = low + Int(links[index].nextCount)
    while high - low > 4 {
      let middle = (low + high) / 2
      if links[middle].scalar <= scalar { low = middle } else { high = middle }
    }
    while low < high {
      if links[low].scalar == scalar { return low }
      low += 1
    }
    return -1
  }

  @inline(__always)
  private func child(of index: Int, _ scalar: UInt32) -> Int {
    links.withUnsafeBufferPointer { Self.child(of: index, scalar, in: $0) }
  }

  /// The longest word that begins at `offset` and ends by `limit`.
  ///
  /// - Complexity: O(1) where no word begins with the character there, else O(*l* log *c*) in the
  ///   length of the longest match and the number of characters that may follow another.
  @inline(__always)
  func longest(in text: [Unicode.Scalar], at offset: Int, upTo limit: Int = .max) -> Match? {
    let end = min(limit, text.count)
    guard offset >= 0, offset < end else { return nil }
    let link = root(text[offset].value)
    return link < 0 ? nil : longest(from: link, in: text, offset..<end, isFolded: false)
  }

  /// The longest word that begins at `offset` and ends by `limit`, the text read in half width.
  ///
  /// - Complexity: That of ``longest(in:at:)``.
  @inline(__always)
  func longestFolded(
    in text: [Unicode.Scalar], at offset: Int, upTo limit: Int = .max
  ) -> Match? {
    let end = min(limit, text.count)
    guard offset >= 0, offset < end else { return nil }
    let link = root(text[offset].folded.value)
    return link < 0 ? nil : longest(from: link, in: text, offset..<end, isFolded: true)
  }

  /// The longest word in a stretch that begins with the character of `root`, which stands first.
  private func longest(
    from root: Int, in text: [Unicode.Scalar], _ range: Range<Int>, isFolded: Bool
  ) -> Match? {
    text.withUnsafeBufferPointer { text in
      links.withUnsafeBufferPointer { links in
        var (word, count) = (links[root].word, 1)
        var link = root
        var end = range.lowerBound + 1
        while end < range.upperBound {
          link = Self.child(of: link, (isFolded ? text[end].folded : text[end]).value, in: links)
          guard link >= 0 else { break }
          end += 1
          if links[link].word >= 0 { (word, count) = (links[link].word, end - range.lowerBound) }
        }
        return word >= 0 ? Match(word: Int(word), count: count) : nil
      }
    }
  }

  /// The longest word that `characters` begin with.
  ///
  /// - Complexity: That of ``longest(in:at:)``.
  func longest(of characters: some Sequence<Unicode.Scalar>) -> Match? {
    var best: Match?
    var link = 0
    var count = 0
    for scalar in characters {
      link = count == 0 ? root(scalar.value) : child(of: link, scalar.value)
      guard link >= 0 else { break }
      count += 1
      if links[link].word >= 0 { best = Match(word: Int(links[link].word), count: count) }
    }
    return best
  }

  /// The longest word whose characters stand before `end` in the order from there to the front.
  ///
  /// - Complexity: That of ``longest(in:at:)``.
  func longest(in text: [Unicode.Scalar], backFrom end: Int) -> Match? {
    guard end > 0, end <= text.count else { return nil }
    let root = root(text[end - 1].value)
    guard root >= 0 else { return nil }
    return text.withUnsafeBufferPointer { text in
      links.withUnsafeBufferPointer { links in
        var (word, count) = (links[root].word, 1)
        var link = root
        var start = end - 1
        while start > 0 {
          link = Self.child(of: link, text[start - 1].value, in: links)
          guard link >= 0 else { break }
          start -= 1
          if links[link].word >= 0 { (word, count) = (links[link].word, end - start) }
        }
        return word >= 0 ? Match(word: Int(word), count: count) : nil
      }
    }
  }
}

extension WordTree {
  /// The characters that words begin with.
  var firstCharacters: [Unicode.Scalar] {
    links[..<rootCount].compactMap { Unicode.Scalar($0.scalar) }
  }

  /// The word that a text becomes when one character is put into it, behind its first one or
  /// further on; nil where there is none, or where so many characters may follow that any would do.
  ///
  /// - Complexity: O(*l* · *c*) in the length of the text and the number of characters that may
  ///   follow another.
  func word(missingFrom text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard let first = text.first else { return nil }
    var link = root(first.value)
    var position = 1
    while link >= 0 {
      let start = Int(links[link].next)
      let count = Int(links[link].nextCount)
      for next in start..<start + (count <= Self.mostChoices ? count : 0) {
        if ends(text[position...], from: next), let scalar = Unicode.Scalar(links[next].scalar) {
          return text[..<position] + [scalar] + text[position...]
        }
      }
      guard position < text.count else { return nil }
      link = child(of: link, text[position].value)
      position += 1
    }
    return nil
  }

  /// Behind how many characters at most one is looked for that is lost.
  private static let mostChoices = 400

  /// Whether a word goes on from the link at `index` with exactly `rest`.
  private func ends(_ rest: ArraySlice<Unicode.Scalar>, from index: Int) -> Bool {
    var link = index
    for scalar in rest {
      link = child(of: link, scalar.value)
      if link < 0 { return false }
    }
    return links[link].word >= 0
  }

  /// Makes a tree of words in any order, a word given twice counting once.
  ///
  /// - Complexity: O(*n* log *n*) in the number of words.
  init(_ words: [[Unicode.Scalar]]) {
    let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
    var distinct: [[Unicode.Scalar]] = []
    for word in sorted where !word.isEmpty && distinct.last != word { distinct.append(word) }
    self.init(count: distinct.count) { distinct[$0][...] }
  }
}
