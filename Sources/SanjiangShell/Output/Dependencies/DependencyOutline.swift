import PolicyGraph
import TripleStore

/// The dependencies of a document, ordered as a tree of limited depth.
struct DependencyOutline {
  /// Which way the links are followed.
  enum Direction: String, Sendable, CaseIterable {
    /// To what it rests on, and from what rests on it.
    case both
    /// Only to what it rests on.
    case on
    /// Only from what rests on it.
    case by
  }

  /// A document, how it hangs together with the one above it, and what it leads on to.
  struct Branch {
    /// The links between the two; there is one at least.
    let links: [DocumentDependencies.Link]
    /// The document, or the file that one was printed in.
    let document: Term
    /// Whether what it leads on to stands elsewhere, further up.
    let isAbove: Bool
    /// How many links are not followed because the tree is as deep as was asked for.
    let hidden: Int
    /// What it leads on to.
    let branches: [Branch]
  }

  /// The dependencies.
  let dependencies: DocumentDependencies
  /// What it rests on; nil where nobody asks.
  private(set) var restsOn: [Branch]?
  /// What rests on it; nil where nobody asks.
  private(set) var supports: [Branch]?
  /// What else it hangs together with.
  private(set) var linked: [Branch] = []

  /// Orders dependencies.
  ///
  /// - Parameters:
  ///   - dependencies: what was found of a document.
  ///   - direction: which way to go.
  ///   - depth: how many steps to go at most, at least one.
  /// - Complexity: O(*n* *d*) in the number of links and of documents.
  init(_ dependencies: DocumentDependencies, direction: Direction = .both, depth: Int) {
    self.dependencies = dependencies
    let chains = Chains(dependencies)
    if direction != .by { restsOn = chains.branches(isOutgoing: true, depth: depth) }
    if direction != .on { supports = chains.branches(isOutgoing: false, depth: depth) }
    linked = others(direction)
  }

  /// All links that the tree shows, in its order.
  var links: [DocumentDependencies.Link] {
    func links(_ branches: [Branch]) -> [DocumentDependencies.Link] {
      branches.flatMap { $0.links + links($0.branches) }
    }
    return links((restsOn ?? []) + (supports ?? []) + linked)
  }

  /// The document's own links of other reasons, by the other document; what the tree has already is
  /// not mentioned again.
  private func others(_ direction: Direction) -> [Branch] {
    let focus = dependencies.document
    let listed = Set(((restsOn ?? []) + (supports ?? [])).map(\.document))
    var order: [Term] = []
    var groups: [Term: [DocumentDependencies.Link]] = [:]
    for link in dependencies.links where !link.reason.isChain {
      let isOutgoing = link.from == focus
      let other = isOutgoing ? link.to : link.from
      guard direction == .both || isOutgoing == (direction == .on) else { continue }
      // A measure that two documents set is a link in both directions.
      if link.reason == .measure, !isOutgoing, direction == .both { continue }
      if link.reason == .mention, listed.contains(other) { continue }
      if groups[other] == nil { order.append(other) }
      groups[other, default: []].append(link)
    }
    return order.compactMap { other in
      groups[other].map {
        Branch(links: $0, document: other, isAbove: false, hidden: 0, branches: [])
      }
    }
  }
}

/// Follows the chain of what documents rest on, in one direction.
private struct Chains {
  private let focus: Term
  private let outgoing: [Term: [DocumentDependencies.Link]]
  private let incoming: [Term: [DocumentDependencies.Link]]

  init(_ dependencies: DocumentDependencies) {
    focus = dependencies.document
    let links = dependencies.links.filter(\.reason.isChain)
    outgoing = Dictionary(grouping: links, by: \.from)
    incoming = Dictionary(grouping: links, by: \.to)
  }

  func branches(isOutgoing: Bool, depth: Int) -> [DependencyOutline.Branch] {
    var expanded: Set<Term> = []
    return branches(of: focus, isOutgoing, depth, &expanded)
  }

  private func branches(
    of document: Term, _ isOutgoing: Bool, _ depth: Int, _ expanded: inout Set<Term>
  ) -> [DependencyOutline.Branch] {
    expanded.insert(document)
    return next(after: document, isOutgoing).map { links in
      let other = isOutgoing ? links[0].to : links[0].from
      let further = next(after: other, isOutgoing).count
      let isAbove = expanded.contains(other)
      let isFollowed = !isAbove && depth > 1 && further > 0
      return DependencyOutline.Branch(
        links: links, document: other, isAbove: isAbove,
        hidden: isAbove || isFollowed ? 0 : further,
        branches: isFollowed ? branches(of: other, isOutgoing, depth - 1, &expanded) : [])
    }
  }

  /// The links to or from the next documents, together where they are to or from the same one.
  private func next(after document: Term, _ isOutgoing: Bool) -> [[DocumentDependencies.Link]] {
    let links = (isOutgoing ? outgoing : incoming)[document] ?? []
    var order: [Term] = []
    var groups: [Term: [DocumentDependencies.Link]] = [:]
    for link in links {
      let other = isOutgoing ? link.to : link.from
      if groups[other] == nil { order.append(other) }
      groups[other, default: []].append(link)
    }
    return order.compactMap { groups[$0] }
  }
}
