/// What may stand behind the dot of a directive.
enum DirectiveWord: String, CaseIterable {
  case decl, type, input, output, printsize, limitsize, include, plan, pragma, once
  case numberType = "number_type"
  case symbolType = "symbol_type"
  /// Ours.
  case prefix, query, check
  /// Soufflé's of components.
  case comp, `init`, override
  /// Soufflé's that are not supported.
  case functor, lattice

  /// Whether Soufflé has it, so that it is read in the middle of a line too.
  var isFromSouffle: Bool {
    switch self {
    case .prefix, .query, .check: false
    default: true
    }
  }

  /// Whether it may stand between the braces of a component.
  var standsInComponent: Bool {
    switch self {
    case .include, .pragma, .once, .prefix, .query, .check, .functor: false
    default: true
    }
  }
}
