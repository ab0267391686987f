import DocumentExtraction
import PolicyGraph

/// Looks for what `@` could name: nodes by their names, items by their document and path.
struct EntitySearch {
  private let knowledge: PromptKnowledge
  private let wanted: Set<NodeKind>
  private let isOnly: Bool

  /// What was found.
  struct Hit {
    /// What stands behind `@`.
    let name: () -> String
    /// A few words on it, by that name.
    let note: (String) -> String
  }

  /// Prepares to look.
  ///
  /// - Parameters:
  ///   - knowledge: What can be typed.
  ///   - wanted: The kinds that come first; none where all are as good.
  ///   - isOnly: Whether no others are listed.
  init(_ knowledge: PromptKnowledge, wanted: Set<NodeKind>, isOnly: Bool = false) {
    self.knowledge = knowledge
    self.wanted = wanted
    self.isOnly = isOnly
  }

  /// The items that are named by document and path.
  private static let itemKinds: [NodeKind] = [.task, .indicator, .section]

  private var wantedItems: [NodeKind] { Self.itemKinds.filter(wanted.contains) }

  /// What fits, the likeliest first.
  func hits(for typed: String) -> [Hit] {
    if let items = items(for: typed), !items.isEmpty { return items }
    // Items are found through their documents.
    let kinds = wantedItems.isEmpty ? wanted : wanted.union([.document])
    let entities = knowledge.entities
    let found = entities.hits(for: typed, preferring: kinds, isOnly: isOnly)
    let hits = found.map { hit in
      Hit(name: { entities.reference(to: hit) }) { name in
        let kind = (hit.kind?.words ?? .kind("node")).text(in: knowledge.language)
        return entities.otherName(of: hit, called: name).map { "\(kind), \($0)" } ?? kind
      }
    }
    guard let first = found.first, first.match == .whole, first.kind == .document,
      !wantedItems.isEmpty
    else { return hits }
    return hits + items(of: typed, kinds: wantedItems) { _ in true }
  }

  /// The items whose document was typed, and the beginning or a part of whose path.
  private func items(for typed: String) -> [Hit]? {
    guard let space = typed.lastIndex(where: { $0 == " " || $0 == "\u{3000}" }) else { return nil }
    let part = typed[typed.index(after: space)...]
    let kinds = wantedItems.isEmpty ? Self.itemKinds : wantedItems
    let begun = items(of: String(typed[..<space]), kinds: kinds) { $0.hasPrefix(part) }
    if !begun.isEmpty || part.isEmpty { return begun }
    return items(of: String(typed[..<space]), kinds: kinds) { $0.contains(part) }
  }

  private func items(
    of document: String, kinds: [NodeKind], where isWanted: (String) -> Bool
  ) -> [Hit] {
    let names = knowledge.workspace.graph.names
    return names.paths(in: document, kinds: kinds).filter { isWanted($0.path) }.map { item in
      let kind = item.kind.words.text(in: knowledge.language)
      return Hit(name: { names.name(of: item.id) }, note: { _ in kind })
    }
  }
}
