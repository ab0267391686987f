/// Finds the item that a guess is about: the smallest one that holds its lines.
struct GuessedItems {
  private let items: [(node: String, passages: [Passage])]

  /// Takes the items of a document in a fixed order: sections, tasks, indicators.
  init(_ items: [(node: String, passages: [Passage])]) { self.items = items }

  /// The items in their order.
  var nodes: [String] { items.map(\.node) }

  /// The item with the shortest passage that holds `passage`, the first of several; nil for none.
  ///
  /// - Complexity: O(*n*) in the number of items.
  func smallest(holding passage: Passage) -> String? {
    var best: (node: String, lines: Int)?
    for (node, passages) in items {
      for place in passages where place.contains(passage) {
        let lines = place.last - place.first
        if lines < best?.lines ?? Int.max { best = (node, lines) }
      }
    }
    return best?.node
  }

  /// A passage of an item by which ``smallest(holding:)`` finds the item again.
  func passage(of node: String) -> Passage? {
    items.first { ExactText.areSame($0.node, node) }?.passages.first { passage in
      smallest(holding: passage).map { ExactText.areSame($0, node) } ?? false
    }
  }
}

extension Passage {
  /// Whether the whole of `other` stands in this passage.
  public func contains(_ other: Passage) -> Bool {
    first <= other.first && other.last <= last && ExactText.areSame(source, other.source)
  }
}
