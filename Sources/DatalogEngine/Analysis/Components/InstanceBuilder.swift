import DatalogSyntax
import Diagnostics

/// Makes the statements of instances of components, as Soufflé does.
///
/// An instance has the statements of the instances in it, then those of the bases of its component,
/// then those of the component, each with the name of the instance before the names of relations
/// and types that are declared among them. A rule whose head is not declared there belongs to what
/// is around the instance.
struct InstanceBuilder {
  /// How deep instances and bases may be nested.
  static let deepest = 100
  /// How many statements may be made, counted again for each instance they are in.
  private static let mostStatements = 1_000_000

  let scope: ComponentScope
  let references: ComponentReferenceCheck
  let collector: DiagnosticCollector
  /// The rules whose head no instance so far declares.
  private(set) var orphans: [InstanceContent.Part<Rule>] = []
  private var statements = 0
  /// The instance outside of all components that is being made.
  private var outermost: SourcePlace?

  /// Something is wrong, and has been reported.
  struct Failure: Error {}

  init(scope: ComponentScope, collector: DiagnosticCollector) {
    self.scope = scope
    self.collector = collector
    references = ComponentReferenceCheck(scope: scope, collector: collector)
  }

  /// The statements of an instance that stands outside of all components.
  mutating func content(
    of instance: ComponentInstance, in source: SourceText
  ) throws(Failure) -> InstanceContent {
    orphans = []
    outermost = SourcePlace(source, instance.range)
    return try content(of: instance, Surroundings(source: source))
  }

  /// What an instance stands in.
  private struct Surroundings {
    var source: SourceText
    var component: ComponentNode?
    var binding = ComponentBinding()
    /// The relations whose rules do not hold.
    var overridden: Set<String> = []
    var depth = 0
  }

  private mutating func content(
    of instance: ComponentInstance, _ around: Surroundings
  ) throws(Failure) -> InstanceContent {
    guard around.depth < Self.deepest else { throw tooDeep(instance, around) }
    let place = SourcePlace(around.source, instance.component.name.range)
    let (component, binding) = try meaning(
      of: instance.component, in: around.component, around.binding, at: place)
    var content = InstanceContent()
    let inside = Surroundings(
      source: component.source, component: component, binding: binding,
      overridden: around.overridden, depth: around.depth + 1)
    for nested in component.tree.content.instances {
      content.append(try self.content(of: nested, inside))
    }
    try collect(component, inside, into: &content)
    let names = content.names(in: instance.name.name)
    content.rename(names)
    for index in orphans.indices { names.apply(to: &orphans[index].statement) }
    try count(content.count + orphans.count + 1)
    return content
  }

  private func tooDeep(_ instance: ComponentInstance, _ around: Surroundings) -> Failure {
    collector.error(
      "component-cycle", "instances are nested more than \(Self.deepest) deep",
      at: SourcePlace(around.source, instance.range),
      help: "a component must not have an instance of itself in it, nor inherit from itself")
    return Failure()
  }

  private mutating func count(_ made: Int) throws(Failure) {
    statements += made
    guard statements > Self.mostStatements, let place = outermost else { return }
    collector.error(
      "limit-exceeded",
      "the instances of components have more than \(Self.mostStatements) statements", at: place)
    throw Failure()
  }

  /// The component that a reference means, and what its parameters stand for.
  private func meaning(
    of reference: ComponentReference, in component: ComponentNode?, _ binding: ComponentBinding,
    at place: SourcePlace
  ) throws(Failure) -> (ComponentNode, ComponentBinding) {
    guard
      let meant = references.component(of: reference, in: component, binding, at: place),
      let own = binding.extended(meant.tree.parameters, by: reference.arguments)
    else { throw Failure() }
    return (meant, own)
  }
}

// MARK: - Bases and the component itself

extension InstanceBuilder {
  /// Adds the statements of a component's bases and its own.
  private mutating func collect(
    _ component: ComponentNode, _ inside: Surroundings, into content: inout InstanceContent
  ) throws(Failure) {
    let overrides = component.tree.overrides.map(\.name)
    for base in component.tree.bases {
      let place = SourcePlace(component.source, base.name.range)
      guard inside.depth < Self.deepest else {
        let instance = ComponentInstance(
          name: base.name, component: base, range: base.name.range)
        throw tooDeep(instance, inside)
      }
      let (meant, binding) = try meaning(
        of: base, in: component.parent, inside.binding, at: place)
      var above = Surroundings(
        source: meant.source, component: meant, binding: binding, depth: inside.depth + 1)
      for nested in meant.tree.content.instances {
        content.append(try self.content(of: nested, above))
      }
      above.overridden = inside.overridden.union(overrides)
      try collect(meant, above, into: &content)
    }
    let before = content.count
    addOwn(of: component, inside, to: &content)
    try count(content.count - before + orphans.count + 1)
  }

  private mutating func addOwn(
    of component: ComponentNode, _ inside: Surroundings, to content: inout InstanceContent
  ) {
    let (tree, program) = (component.tree.content, component.program)
    var arguments = NameReplacement()
    for parameter in component.tree.parameters {
      arguments.types[parameter.name] = inside.binding[parameter.name]
    }
    for var type in tree.types {
      arguments.apply(to: &type)
      content.types.append(.init(statement: type, program: program))
    }
    for var declaration in tree.declarations {
      arguments.apply(to: &declaration)
      content.append(declaration, program: program)
    }
    content.directives += tree.directives.map { .init(statement: $0, program: program) }
    for rule in tree.rules { add(rule, program, inside.overridden, to: &content) }
    for subsumption in tree.subsumptions {
      if let name = subsumption.dominated.firstName, inside.overridden.contains(name) { continue }
      content.subsumptions.append(.init(statement: subsumption, program: program))
    }
    let resolved = orphans.filter { content.declares($0.statement) }
    orphans.removeAll { content.declares($0.statement) }
    content.rules += resolved
  }

  /// Adds a rule for each of its heads, unless the head's relation is overridden.
  private mutating func add(
    _ rule: Rule, _ program: Int, _ overridden: Set<String>, to content: inout InstanceContent
  ) {
    for head in rule.heads {
      if let name = head.firstName, overridden.contains(name) { continue }
      var single = rule
      single.heads = [head]
      if content.declares(single) {
        content.rules.append(.init(statement: single, program: program))
      } else {
        orphans.append(.init(statement: single, program: program))
      }
    }
  }
}

extension InstanceContent {
  /// Whether the relation of a rule's head is declared.
  fileprivate func declares(_ rule: Rule) -> Bool {
    guard case .plain(let name)? = rule.heads.first?.predicate.name else { return false }
    return declared.contains(name)
  }
}

extension Atom {
  /// The predicate's name up to the first dot.
  fileprivate var firstName: String? {
    guard case .plain(let name) = predicate.name else { return nil }
    return name.firstIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
