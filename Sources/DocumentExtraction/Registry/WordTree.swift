/// Words in a tree of their characters, to find the longest one that begins at a place of a text.
///
/// Most places of a text begin no word: one look into a small hash table of first characters tells.
/// Behind it the characters that may follow stand side by side in sorted order.
struct WordTree: Sendable {
  /// A word that was found.
  struct Match: Sendable {
    /// The place of the word among those that the tree was made of.
    var word: Int
    /// How many characters it has.
    var count: Int
  }

  /// A place in the tree: the characters that lead on, and the word that ends here.
  private struct Node {
    /// Index of the first edge.
    var edges = 0
    /// The number of edges.
    var edgeCount = 0
    /// The place of the word that ends here, or -1.
    var word = -1
  }

  /// A character that leads to a node.
  private struct Edge {
    var scalar: UInt32
    var node: Int32
  }

  /// Stands in the table of first characters where there is none.
  private static let vacant = Edge(scalar: .max, node: -1)

  private var nodes: [Node] = []
  private var edges: [Edge] = []
  /// The edges of the first characters, each at its hash or behind it.
  private var roots: [Edge] = []
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
    nodes.append(Node())
    // Nodes are made level by level, so that `pending` and `nodes` run side by side.
    var place = 0
    while place < pending.count {
      let (words, depth) = pending[place]
      var next = words.lowerBound
      if next < words.upperBound, word(next).count == depth {
        nodes[place].word = next
        next += 1
      }
      nodes[place].edges = edges.count
      while next < words.upperBound {
        let scalar = Self.scalar(word(next), depth)
        let start = next
        while next < words.upperBound, Self.scalar(word(next), depth) == scalar { next += 1 }
        edges.append(Edge(scalar: scalar, node: Int32(nodes.count)))
        nodes.append(Node())
        pending.append((start..<next, depth + 1))
      }
      nodes[place].edgeCount = edges.count - nodes[place].edges
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
    while (1 << Int(bits)) < nodes[0].edgeCount * 4 { bits += 1 }
    shift = 32 - bits
    roots = Array(repeating: Self.vacant, count: 1 << Int(bits))
    for edge in edges[..<nodes[0].edgeCount] {
      var slot = Int((edge.scalar &* 0x9E37_79B1) >> shift)
      while roots[slot].node >= 0 { slot = (slot + 1) & (roots.count - 1) }
      roots[slot] = edge
    }
  }

  /// The node to which a first character leads, or -1.
  @inline(__always)
  private func root(_ scalar: UInt32) -> Int {
    var slot = Int((scalar &* 0x9E37_79B1) >> shift)
    while true {
      let edge = roots[slot]
      if edge.scalar == scalar { return Int(edge.node) }
      if edge.node < 0 { return -1 }
      slot = (slot + 1) & (roots.count - 1)
    }
  }

  /// The node to which `scalar` leads from `node`, or -1.
  @inline(__always)
  private func child(of node: Int, _ scalar: UInt32) -> Int {
    var low = nodes[node].edges
    var high = low + nodes[node].edgeCount
    while high - low > 4 {
      let middle = (low + high) / 2
      if edges[middle].scalar <= scalar { low = middle } else { high = middle }
    }
    while low < high {
      if edges[low].scalar == scalar { return Int(edges[low].node) }
      low += 1
    }
    return -1
  }

  /// The longest word that begins at `offset`.
  ///
  /// - Complexity: O(1) where no word begins with the character there, else O(*l* log *c*) in the
  ///   length of the longest match and the number of characters that may follow another.
  @inline(__always)
  func longest(in text: [Unicode.Scalar], at offset: Int) -> Match? {
    guard offset >= 0, offset < text.count else { return nil }
    let node = root(text[offset].value)
    return node < 0 ? nil : longest(from: node, in: text, at: offset, isFolded: false)
  }

  /// The longest word that begins at `offset`, the text read in half width.
  ///
  /// - Complexity: That of ``longest(in:at:)``.
  @inline(__always)
  func longestFolded(in text: [Unicode.Scalar], at offset: Int) -> Match? {
    guard offset >= 0, offset < text.count else { return nil }
    let node = root(text[offset].folded.value)
    return node < 0 ? nil : longest(from: node, in: text, at: offset, isFolded: true)
  }

  private func longest(
    from root: Int, in text: [Unicode.Scalar], at offset: Int, isFolded: Bool
  ) -> Match? {
    var best = nodes[root].word >= 0 ? Match(word: nodes[root].word, count: 1) : nil
    var node = root
    var end = offset + 1
    while end < text.count {
      node = child(of: node, (isFolded ? text[end].folded : text[end]).value)
      guard node >= 0 else { break }
      end += 1
      if nodes[node].word >= 0 { best = Match(word: nodes[node].word, count: end - offset) }
    }
    return best
  }

  /// The longest word that `characters` begin with.
  ///
  /// - Complexity: That of ``longest(in:at:)``.
  func longest(of characters: some Sequence<Unicode.Scalar>) -> Match? {
    var best: Match?
    var node = 0
    var count = 0
    for scalar in characters {
      node = count == 0 ? root(scalar.value) : child(of: node, scalar.value)
      guard node >= 0 else { break }
      count += 1
      if nodes[node].word >= 0 { best = Match(word: nodes[node].word, count: count) }
    }
    return best
  }
}

extension WordTree {
  /// The word that a text becomes when one character is put into it, behind its first one or
  /// further on; nil where there is none, or where so many characters may follow that any would do.
  ///
  /// - Complexity: O(*l* · *c*) in the length of the text and the number of characters that may
  ///   follow another.
  func word(missingFrom text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard let first = text.first else { return nil }
    var node = root(first.value)
    var position = 1
    while node >= 0 {
      let start = nodes[node].edges
      let count = nodes[node].edgeCount
      for edge in edges[start..<start + (count <= Self.mostChoices ? count : 0)] {
        if ends(text[position...], from: Int(edge.node)), let scalar = Unicode.Scalar(edge.scalar) {
          return text[..<position] + [scalar] + text[position...]
        }
      }
      guard position < text.count else { return nil }
      node = child(of: node, text[position].value)
      position += 1
    }
    return nil
  }

  /// Behind how many characters at most one is looked for that is lost.
  private static let mostChoices = 400

  /// Whether a word goes on from `node` with exactly `rest`.
  private func ends(_ rest: ArraySlice<Unicode.Scalar>, from node: Int) -> Bool {
    var node = node
    for scalar in rest {
      node = child(of: node, scalar.value)
      if node < 0 { return false }
    }
    return nodes[node].word >= 0
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
