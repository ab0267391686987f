import DatalogSyntax
import Diagnostics

/// Knows which component a name means at a place.
struct ComponentScope {
  /// The components outside of all others, in order.
  let outermost: [ComponentNode]
  /// All names of components, for hints.
  let names: [String]
  private let outermostByName: [String: ComponentNode]
  /// What the programs may say where they could not be read.
  let unread: UnreadParts

  /// Creates the scope of the components of some programs.
  init(_ programs: [Program]) {
    outermost = programs.enumerated().flatMap { index, program in
      program.components.map { ComponentNode($0, program: index, source: program.source) }
    }
    unread = programs.reduce(into: UnreadParts()) { $0.formUnion($1.unread) }
    outermostByName = Dictionary(outermost.map { ($0.name, $0) }) { first, _ in first }
    names = Set(outermost.flatMap(\.names)).sorted()
  }

  /// The component that a name means in the body of another, or outside of all.
  ///
  /// The nearest is meant: one that stands in the component, then what the name means in one of its
  /// bases, then what it means in the component around it.
  ///
  /// - Complexity: O(*n*) in the number of components that may be asked.
  func component(
    named name: String, in scope: ComponentNode?, _ binding: ComponentBinding = ComponentBinding()
  ) -> ComponentNode? {
    var search = Search(scope: self, binding: binding)
    return search.component(named: name, in: scope)
  }

  /// One search, which asks no place twice, so that components that inherit from each other end it.
  private struct Search {
    private struct Question: Hashable {
      var name: String
      var place: ObjectIdentifier
    }

    let scope: ComponentScope
    let binding: ComponentBinding
    private var answers: [Question: ComponentNode?] = [:]

    init(scope: ComponentScope, binding: ComponentBinding) {
      self.scope = scope
      self.binding = binding
    }

    mutating func component(named name: String, in place: ComponentNode?) -> ComponentNode? {
      guard let place else { return scope.outermostByName[binding[name]] }
      let question = Question(name: name, place: ObjectIdentifier(place))
      if let known = answers[question] { return known }
      answers[question] = .some(nil)
      let found = nearest(name, from: place)
      answers[question] = .some(found)
      return found
    }

    private mutating func nearest(_ name: String, from place: ComponentNode) -> ComponentNode? {
      let meant = binding[name]
      if let own = place.nested.first(where: { $0.name == meant }) { return own }
      for base in place.tree.bases {
        guard let base = component(named: base.name.name, in: place.parent), base !== place else {
          continue
        }
        if let inherited = component(named: name, in: base) { return inherited }
      }
      return component(named: name, in: place.parent)
    }
  }
}
