import DatalogSyntax
import Diagnostics

/// Finds the rules of the programs behind core rules, for what their notes say.
struct RuleCatalogue {
  private let program: CoreProgram
  private let programs: [Program]

  /// Prepares to look rules up.
  init(_ program: CoreProgram, _ programs: [Program]) {
    self.program = program
    self.programs = programs
  }

  /// The rule as it was written; nil for one that nobody wrote.
  func written(_ rule: CoreRule) -> Rule? {
    for program in programs {
      let found = program.rules.first {
        SourcePlace(program.source, $0.range).isSame(as: rule.place)
      }
      if let found { return found }
    }
    return nil
  }

  /// What to say of a rule.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - rules: The rules of its relation.
  /// - Returns: Its place, its notes, and which of the rules it is.
  /// - Complexity: O(*n*) in the number of rules of its program.
  func reference(to rule: CoreRule, among rules: [Int]) -> RuleReference {
    var different: [CoreRule] = []
    for other in rules.map({ program.rules[$0] })
    where !different.contains(where: { $0.place.isSame(as: other.place) }) {
      different.append(other)
    }
    let position = different.firstIndex { $0.place.isSame(as: rule.place) } ?? 0
    let passage = different.map { written($0)?.notes ?? [] }
    return RuleReference(
      place: rule.place, notes: passage.indices.contains(position) ? passage[position] : [],
      passage: passage, position: position + 1, count: different.count, kind: kind(of: rule))
  }

  private func kind(of rule: CoreRule) -> RuleReference.Kind {
    let relation = program[rule.head.relation]
    if relation.closureStart != nil { return .step }
    if rule.isSubclassCopy { return .subclass }
    return relation.isUnnamed ? .question : .written
  }
}

extension CoreRule {
  /// Whether it only says that what is of a class is of one above it.
  var isSubclassCopy: Bool {
    guard place.range == SourceRange(0, 0), head.arguments == [.variable(0)], body.count == 1,
      case .atom(let atom) = body[0]
    else { return false }
    return atom.arguments == [.variable(0)]
  }
}

extension SourcePlace {
  /// Whether it is the same stretch of the same text.
  fileprivate func isSame(as other: SourcePlace) -> Bool {
    source === other.source && range == other.range
  }
}
