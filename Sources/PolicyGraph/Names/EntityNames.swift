import DocumentExtraction
import TripleStore

/// The nodes that `@` can name, to be found by what is typed of a name.
///
/// It keeps no index, since an index keeps it: ``NameIndex/entities``.
package final class EntityNames: Sendable {
  private let printed: PrintedForms
  private let dictionary: TermDictionary
  private let pinyin = PinyinTable.bundled
  private let nodes: [NamedNode]
  private let names: [[SearchableName]]

  /// Gathers the names.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names.
  init(_ index: NameIndex) {
    printed = index.printed
    dictionary = index.graph.store.dictionary
    nodes = index.namedNodes().filter { $0.kind != .source }
    names = nodes.map { $0.names.map { SearchableName($0, pinyin: .bundled) } }
  }

  /// A node that was found.
  package struct Hit {
    /// How well its name fits.
    package let match: NameMatch
    /// What it is.
    package let kind: NodeKind?
    fileprivate let place: Int
    fileprivate let name: Int
    fileprivate let order: Order
  }

  /// In what order nodes are listed that fit.
  fileprivate struct Order: Comparable {
    var isUnwanted: Bool
    var match: Int
    var length: Int
    var kind: Int
    var uses: Int
    var place: Int

    static func < (left: Order, right: Order) -> Bool {
      (left.isUnwanted ? 1 : 0, left.match, left.length, left.kind, right.uses, left.place)
        < (right.isUnwanted ? 1 : 0, right.match, right.length, right.kind, left.uses, right.place)
    }
  }

  /// Kinds of node, those first that are asked for most.
  private static let kinds: [NodeKind] = [.unit, .region, .document, .group, .official, .measure]

  /// The nodes that fit what was typed, the likeliest first.
  ///
  /// - Parameters:
  ///   - typed: A beginning, a part, an abbreviation or letters of readings.
  ///   - wanted: The kinds that are listed before others; none for no preference.
  ///   - isOnly: Whether others are not listed at all.
  /// - Returns: What was found.
  /// - Complexity: O(*n*) in the number of names, O(*m* log *m*) in that of those that fit.
  package func hits(
    for typed: String, preferring wanted: Set<NodeKind>, isOnly: Bool = false
  ) -> [Hit] {
    let pattern = NamePattern(typed, pinyin: pinyin)
    var hits: [Hit] = []
    for place in nodes.indices {
      let isWanted = wanted.isEmpty || nodes[place].kind.map(wanted.contains) ?? false
      if isOnly, !isWanted { continue }
      guard let (match, name) = best(pattern, place) else { continue }
      let kind = Self.kinds.firstIndex { $0 == nodes[place].kind } ?? Self.kinds.count
      let order = Order(
        isUnwanted: !isWanted, match: match.rawValue,
        length: pattern.isEmpty ? 0 : names[place][name].count, kind: kind,
        uses: nodes[place].uses, place: place)
      hits.append(
        Hit(match: match, kind: nodes[place].kind, place: place, name: name, order: order))
    }
    return hits.sorted { $0.order < $1.order }
  }

  /// The name of a node that fits best, the shorter of two that fit as well.
  private func best(_ pattern: NamePattern, _ place: Int) -> (NameMatch, Int)? {
    var best: (NameMatch, Int)?
    for (index, name) in names[place].enumerated() {
      guard let match = pattern.match(name) else { continue }
      guard let (known, at) = best else {
        best = (match, index)
        continue
      }
      if match < known || match == known && name.count < names[place][at].count {
        best = (match, index)
      }
    }
    return best
  }

  /// The node that was found.
  func node(of hit: Hit) -> TermID { nodes[hit.place].id }

  /// What stands behind `@` for a node that was found: a name that means no other.
  package func reference(to hit: Hit) -> String {
    printed.text(of: dictionary.term(nodes[hit.place].id))
  }

  /// The name of a node that was found; nil where it is its printed one.
  package func otherName(of hit: Hit, called name: String) -> String? {
    let found = nodes[hit.place].names[hit.name]
    return found == SearchableName(name, pinyin: pinyin).folded ? nil : found
  }
}
