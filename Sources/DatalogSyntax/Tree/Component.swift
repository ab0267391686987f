import Diagnostics

/// `.comp Net<N> : Graph<N> { … }`: statements that hold once for every instance.
public struct Component: Sendable {
  /// The component's name.
  public var name: Identifier
  /// The names that stand for types or components until there is an instance.
  public var parameters: [Identifier]
  /// The components whose statements it has too.
  public var bases: [ComponentReference]
  /// `.override r`: the relations whose rules in the bases do not hold.
  public var overrides: [Identifier]
  /// Its own types, declarations, directives, rules, components and instances; nothing else can
  /// stand in one.
  public var content: Program
  /// The `///` lines above.
  public var notes: [String]
  /// The whole component.
  public var range: SourceRange

  /// Creates a component.
  public init(
    name: Identifier, parameters: [Identifier] = [], bases: [ComponentReference] = [],
    overrides: [Identifier] = [], content: Program, notes: [String] = [], range: SourceRange
  ) {
    self.name = name
    self.parameters = parameters
    self.bases = bases
    self.overrides = overrides
    self.content = content
    self.notes = notes
    self.range = range
  }
}

/// `Graph<City>`: a component with what its parameters stand for.
public struct ComponentReference: Sendable {
  /// The component's name, or a parameter of the component around it.
  public var name: Identifier
  /// What the parameters stand for.
  public var arguments: [Identifier]

  /// Creates a reference.
  public init(name: Identifier, arguments: [Identifier] = []) {
    self.name = name
    self.arguments = arguments
  }
}

/// `.init roads = Graph<City>`: an instance of a component.
public struct ComponentInstance: Sendable {
  /// The name that stands before the names of the component: `roads.edge`.
  public var name: Identifier
  /// What it is an instance of.
  public var component: ComponentReference
  /// The whole directive.
  public var range: SourceRange

  /// Creates an instance.
  public init(name: Identifier, component: ComponentReference, range: SourceRange) {
    self.name = name
    self.component = component
    self.range = range
  }
}
