import DatalogSyntax
import Diagnostics

/// The rules that tell what holds as of a time: those with `as of` in their head.
///
/// Such a rule is no part of the program until somebody asks `p(…) as of T`; then it is taken in with
/// its time bound to `T`. So its body may use the time like a value that is given.
struct TimedPredicates {
  /// A rule with the text that it stands in.
  struct Definition {
    var rule: Rule
    var source: SourceText

    /// The head, which has a variable behind `as of`.
    var head: Atom { rule.heads[0] }

    /// The name of the time.
    var time: Identifier {
      guard let time = head.asOf, case .variable(let name) = time.kind else {
        return Identifier("_", head.range)
      }
      return Identifier(name, time.range)
    }
  }

  /// The rules of each predicate.
  private(set) var definitions: [PredicateIdentity: [Definition]] = [:]
  /// The names of the predicates as written in heads, in the order of the program.
  private(set) var names: [String] = []

  /// Takes a rule in.
  mutating func add(_ definition: Definition, as identity: PredicateIdentity) {
    definitions[identity, default: []].append(definition)
    let name = definition.source.text(of: definition.head.predicate.range)
    if !names.contains(name) { names.append(name) }
  }
}

/// What a predicate is, whatever name it is called by.
enum PredicateIdentity: Hashable {
  /// A relation of the program.
  case named(String)
  /// Something of the graph.
  case meaning(PredicateMeaning)
}

extension Rule {
  /// Whether it tells what holds as of a time.
  var isTimed: Bool { heads.first?.asOf != nil }
}
