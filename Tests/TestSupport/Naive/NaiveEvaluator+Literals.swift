import DatalogSyntax

/// How a body is solved: literal by literal, over every row.
extension NaiveEvaluator {
  /// More bindings than this at once are refused, so that no test takes minutes.
  private static let mostBindings = 20_000

  /// The bindings, extended from those of the context, that make all literals hold.
  func solutions(
    of literals: [Formula], in context: NaiveContext, needed: Set<String>
  ) throws(NaiveError) -> [NaiveContext.Binding] {
    let ordered = try NaiveOrder.ordered(
      literals, bound: Set(context.binding.keys), visible: context.visible, needed: needed)
    let visible = context.visible.union(NaiveNames(literals).own)
    var bindings = [context.binding]
    for literal in ordered {
      var extended: [NaiveContext.Binding] = []
      for binding in bindings {
        extended += try solutions(of: literal, in: NaiveContext(binding, visible: visible))
      }
      guard extended.count <= Self.mostBindings else { throw .tooLarge }
      bindings = extended
    }
    return bindings
  }

  private func solutions(
    of literal: Formula, in context: NaiveContext
  ) throws(NaiveError) -> [NaiveContext.Binding] {
    switch literal {
    case .atom(let atom): return try solutions(of: atom, in: context)
    case .comparison(let comparison): return try solutions(of: comparison, in: context)
    case .builtin(let test): return try solutions(of: test, in: context)
    case .truth(let truth, _): return truth ? [context.binding] : []
    case .negation(let inner, _): return try holds(inner, in: context) ? [] : [context.binding]
    case .conjunction, .disjunction:
      var found: [NaiveContext.Binding] = []
      for alternative in NaiveAlternatives.of(literal) {
        found += try solutions(of: alternative, in: context, needed: [])
      }
      return found
    }
  }

  private func holds(_ inner: Formula, in context: NaiveContext) throws(NaiveError) -> Bool {
    try !solutions(of: inner, in: context).isEmpty
  }

  private func solutions(
    of atom: Atom, in context: NaiveContext
  ) throws(NaiveError) -> [NaiveContext.Binding] {
    var found: [NaiveContext.Binding] = []
    for row in rows(of: atom) {
      var binding = context.binding
      var fits = true
      for (argument, value) in zip(atom.arguments, row) where fits {
        switch argument.kind {
        case .anonymous: break
        case .variable(let name):
          fits = binding[name, default: value] == value
          binding[name] = value
        default:
          fits = try values(of: argument, in: context).contains { $0.value == value }
        }
      }
      if fits { found.append(binding) }
    }
    return found
  }

  private func solutions(
    of comparison: Comparison, in context: NaiveContext
  ) throws(NaiveError) -> [NaiveContext.Binding] {
    if comparison.op == .equal {
      for (one, other) in [
        (comparison.left, comparison.right), (comparison.right, comparison.left),
      ] {
        guard case .variable(let name) = one.kind, context.binding[name] == nil else { continue }
        return try values(of: other, in: context).map { solution in
          solution.binding.merging([name: solution.value]) { old, _ in old }
        }
      }
    }
    var found: [NaiveContext.Binding] = []
    for left in try values(of: comparison.left, in: context) {
      for right in try values(of: comparison.right, in: context.with(left.binding))
      where try left.value.satisfies(comparison.op, right.value) {
        found.append(right.binding)
      }
    }
    return found
  }

  private func solutions(
    of test: BuiltinTest, in context: NaiveContext
  ) throws(NaiveError) -> [NaiveContext.Binding] {
    var texts: [[UInt8]] = []
    for argument in test.arguments {
      guard case .text(let bytes)? = try values(of: argument, in: context).first?.value else {
        throw .wrongKind
      }
      texts.append(bytes)
    }
    guard texts.count == 2 else { throw .wrongKind }
    let holds =
      switch test.name.name {
      case "contains": texts[1].contains(texts[0])
      case "starts_with": texts[1].starts(with: texts[0])
      case "ends_with": texts[1].reversed().starts(with: texts[0].reversed())
      default: throw NaiveError.unsupported(test.name.name)
      }
    return holds ? [context.binding] : []
  }
}
