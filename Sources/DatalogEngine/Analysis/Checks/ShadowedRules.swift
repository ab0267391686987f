import Diagnostics

/// Finds rules that give nothing that others do not give.
///
/// Two kinds are found, and nothing else: a rule for which there is a more general one of the same
/// relation (``RuleGenerality``: its variables can be replaced so that the heads are the same and its
/// conditions are among those of the other), the same rule in other words included; and a rule whose
/// head is one of its own conditions. Facts are not compared.
enum ShadowedRules {
  /// The most steps of comparing; a program that needs more is not looked through to its end.
  private static let mostSteps = 2_000_000

  /// A rule as it is written, and the core rules it became.
  private struct Written {
    var indices: [Int] = []
  }

  /// The rules that have not been found to be of no use.
  private struct Remaining {
    private let rules: [CoreRule]
    private var byHead: [RelationID: [Int]] = [:]
    private var steps = mostSteps

    init(_ rules: [CoreRule]) {
      self.rules = rules
      for (index, rule) in rules.enumerated() {
        byHead[rule.head.relation, default: []].append(index)
      }
    }

    /// The first rule that gives all that one gives, of those that are not from the same text.
    mutating func rule(covering index: Int, besides own: [Int]) -> Int? {
      for other in byHead[rules[index].head.relation] ?? [] where !own.contains(other) {
        if RuleGenerality.covers(rules[other], rules[index], &steps) { return other }
      }
      return nil
    }

    mutating func remove(_ indices: [Int]) {
      for index in indices {
        byHead[rules[index].head.relation]?.removeAll { $0 == index }
      }
    }
  }

  /// Warns of them.
  ///
  /// - Complexity: O(*n*²) in the rules of one relation, within the most steps.
  static func check(_ program: CoreProgram, _ collector: DiagnosticCollector) {
    let rules = program.rules
    var remaining = Remaining(rules)
    // From the end, so that of two equal rules the later is the one of no use.
    for written in writtenRules(program).reversed() {
      let first = rules[written.indices[0]]
      if program[first.head.relation].isAuxiliary { continue }
      var others: [Int] = []
      for index in written.indices {
        guard let other = remaining.rule(covering: index, besides: written.indices) else { break }
        others.append(other)
      }
      if others.count == written.indices.count {
        remaining.remove(written.indices)
        report(first, coveredBy: rules[others[0]], collector)
      } else if written.indices.allSatisfy({ rules[$0].givesItsOwnCondition }) {
        report(first, collector)
      }
    }
  }

  /// The rules of the text, in order.
  private static func writtenRules(_ program: CoreProgram) -> [Written] {
    struct Place: Hashable {
      var source: ObjectIdentifier
      var range: SourceRange
    }
    var numbers: [Place: Int] = [:]
    var written: [Written] = []
    for (index, rule) in program.rules.enumerated() {
      let place = Place(source: ObjectIdentifier(rule.place.source), range: rule.place.range)
      let number = numbers[place] ?? written.count
      if number == written.count { written.append(Written()) }
      numbers[place] = number
      written[number].indices.append(index)
    }
    return written
  }

  private static func report(
    _ rule: CoreRule, coveredBy other: CoreRule, _ collector: DiagnosticCollector
  ) {
    var steps = mostSteps
    let isSame = RuleGenerality.covers(rule, other, &steps)
    let message =
      isSame
      ? "this rule says the same as another"
      : "a more general rule gives all that this one gives"
    collector.warning(
      "shadowed-rule", message,
      at: SourcePlace(rule.place.source, rule.head.range), label: "adds nothing",
      notes: [
        .init(
          isSame ? "the same rule" : "the more general rule",
          at: SourcePlace(other.place.source, other.head.range))
      ],
      help: "leave it out")
  }

  private static func report(_ rule: CoreRule, _ collector: DiagnosticCollector) {
    collector.warning(
      "shadowed-rule", "the head of this rule is one of its conditions",
      at: SourcePlace(rule.place.source, rule.head.range),
      label: "gives only what is there already", help: "leave it out")
  }
}

extension CoreRule {
  /// Whether what it gives is what one of its conditions asks for.
  fileprivate var givesItsOwnCondition: Bool {
    guard !head.arguments.contains(.anything) else { return false }
    return body.contains { literal in
      guard case .atom(let atom) = literal else { return false }
      return atom.relation == head.relation && atom.arguments == head.arguments
    }
  }
}
