import DatalogSyntax

/// Finds which literals around a body give its variables their values.
///
/// A body that becomes a relation of its own (the alternatives of an aggregate) may use variables
/// that only the literals beside it bind. The fewest of these that are needed are added to it; they
/// hold wherever the relation is asked, so its meaning stays.
struct NeededContext {
  /// The literals around, the nearest first.
  let candidates: [Formula]
  /// The names that stand around, also where they are used inside aggregates.
  let visible: Set<String>

  /// The literals that have to be added to a body.
  ///
  /// - Parameters:
  ///   - body: The literals of the body.
  ///   - columns: Names that need a value besides those in the body.
  /// - Returns: Literals out of ``candidates``, in the order in which they were found to be needed.
  func literals(for body: [Formula], columns: Set<String>) -> [Formula] {
    var bound = NeededContext.boundNames(of: body)
    var missing = names(in: body).union(columns).subtracting(bound)
    var chosen: [Int] = []
    while let name = missing.min() {
      missing.remove(name)
      guard !bound.contains(name), let index = giver(of: name, except: chosen) else { continue }
      chosen.append(index)
      bound.formUnion(NeededContext.boundNames(of: [candidates[index]]))
      bound.insert(name)
      missing.formUnion(names(in: [candidates[index]]).subtracting(bound))
    }
    return chosen.map { candidates[$0] }
  }

  /// Whether a body gives values to all its names and to some columns by itself.
  func isClosed(_ body: [Formula], columns: Set<String>) -> Bool {
    names(in: body).union(columns).isSubset(of: NeededContext.boundNames(of: body))
  }

  /// The names that a body shares with what is around it, and its own.
  func names(in body: [Formula]) -> Set<String> {
    var occurrences = VariableOccurrences()
    body.forEach { occurrences.add($0) }
    return Set(
      occurrences.found.filter { $0.depth == 0 || visible.contains($0.name) }.map(\.name))
  }

  /// An atom with the name among its arguments, or else an equation for it.
  private func giver(of name: String, except chosen: [Int]) -> Int? {
    let open = candidates.indices.filter { !chosen.contains($0) }
    return open.first { candidates[$0].isAtom && atomNames(candidates[$0]).contains(name) }
      ?? open.first { candidates[$0].equatedNames.contains(name) }
  }

  private func atomNames(_ literal: Formula) -> Set<String> {
    NeededContext.boundNames(of: [literal])
  }

  /// The names that positive literals bind, atoms directly and equations from what is bound.
  static func boundNames(of literals: [Formula]) -> Set<String> {
    var bound: Set<String> = []
    for case .atom(let atom) in literals {
      for argument in atom.arguments { bound.formUnion(argument.givenNames) }
    }
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for case .comparison(let equation) in literals where equation.op == .equal {
        for (side, other) in [(equation.left, equation.right), (equation.right, equation.left)] {
          let names = side.givenNames
          guard !names.isSubset(of: bound) else { continue }
          var needed = VariableOccurrences()
          needed.add(other)
          if needed.found.allSatisfy({ $0.depth > 0 || bound.contains($0.name) }) {
            bound.formUnion(names)
            hasGrown = true
          }
        }
      }
    }
    return bound
  }
}

extension Formula {
  /// Whether it is a positive atom.
  var isAtom: Bool {
    if case .atom = self { true } else { false }
  }

  /// The names that stand alone on a side of an equation.
  fileprivate var equatedNames: Set<String> {
    guard case .comparison(let comparison) = self, comparison.op == .equal else { return [] }
    return comparison.left.givenNames.union(comparison.right.givenNames)
  }

  /// A positive atom with a name in the place of each `_`, so that it counts like a variable.
  var withNamedPlaces: Formula {
    guard case .atom(let atom) = self else { return self }
    return .atom(atom.withNamedPlaces)
  }
}

extension Atom {
  /// The same with a name in the place of each `_`, so that it counts like a variable.
  var withNamedPlaces: Atom {
    var atom = self
    for index in atom.arguments.indices {
      if case .anonymous = atom.arguments[index].kind {
        atom.arguments[index].kind = .variable("_ \(atom.arguments[index].range.lower)")
      }
    }
    return atom
  }
}

extension Expression {
  /// The names that get a value where the expression has one: a variable's, and those of a record's
  /// fields.
  fileprivate var givenNames: Set<String> {
    switch kind {
    case .variable(let name): [name]
    case .record(_, let fields): fields.reduce(into: []) { $0.formUnion($1.givenNames) }
    default: []
    }
  }
}
