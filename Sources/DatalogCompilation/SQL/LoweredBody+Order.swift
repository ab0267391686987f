// In which order items are joined.

extension LoweredBody {
  /// The places of the items in the order of joining.
  ///
  /// An item comes after another that it shares a value with, so that no two are combined row by row
  /// where that can be avoided. An engine that orders joins itself may do so; Spark does not, where
  /// it has been told which tables to send to all machines.
  ///
  /// - Parameter first: The item to begin with: the fewest rows are those of the last round.
  /// - Returns: The places.
  /// - Complexity: O(*n*² · *m*) in items and conditions.
  func order(startingAt first: Int?) -> [Int] {
    let links = links
    var waiting = Array(items.indices)
    var placed: Set<Int> = []
    var order: [Int] = []
    func take(_ place: Int) {
      waiting.removeAll { $0 == place }
      placed.insert(items[place].number)
      order.append(place)
    }
    if let first { take(first) }
    while !waiting.isEmpty {
      let ready = waiting.filter { uses(of: items[$0]).isSubset(of: placed) }
      let linked = ready.first { place in
        links.contains { $0.joins(items[place].number, to: placed) }
      }
      let computed = ready.first { place in
        if case .relation = items[place].source { false } else { true }
      }
      take(linked ?? computed ?? ready.first ?? waiting[0])
    }
    return order
  }

  /// The items whose columns two equal values are computed of.
  private struct Link {
    var left: Set<Int>
    var right: Set<Int>

    func joins(_ item: Int, to placed: Set<Int>) -> Bool {
      for (own, other) in [(left, right), (right, left)] {
        if own == [item], !other.isEmpty, other.isSubset(of: placed) { return true }
      }
      return false
    }
  }

  private var links: [Link] {
    conditions.compactMap {
      guard case .comparison(.equal, let left, let right) = $0 else { return nil }
      return Link(left: left.items, right: right.items)
    }
  }

  /// The items of this body that an item has to come after.
  private func uses(of item: LoweredItem) -> Set<Int> {
    var uses = LoweredBody(items: [item]).numbersUsed
    uses.formIntersection(items.map(\.number))
    uses.remove(item.number)
    return uses
  }

  private var numbersUsed: Set<Int> {
    var used: Set<Int> = []
    forEachScalar { used.formUnion($0.items) }
    return used
  }
}
