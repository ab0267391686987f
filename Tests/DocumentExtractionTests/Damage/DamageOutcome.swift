import DocumentExtraction
import TestSupport

/// How the reading of damaged texts compares with the reading of the clean ones.
struct DamageOutcome {
  /// Facts of either reading.
  var facts = 0
  /// Facts that both readings have.
  var same = 0
  /// Facts that both have, on the same lines of the clean text, without a new warning on them.
  var untroubled = 0
  /// Facts that both have, though on other lines of the clean text.
  var misplaced = 0
  /// Facts of lines that lost something, and facts that changed.
  var affected = 0
  /// Those of them that are the same or stand on a line that a warning names.
  var accounted = 0
  /// Warnings that the clean text does not give.
  var warnings = 0
  /// Facts that changed, for the message of a failing test.
  var examples: [String] = []

  /// Adds the comparison of one text.
  mutating func add(_ clean: [DocumentDossier], _ damaged: [DocumentDossier], _ text: DamagedText) {
    let known = Dictionary(
      grouping: LocatedFact.facts(of: clean), by: \.text)
    var unmatched = known
    let warned = Self.lines(of: damaged, in: text)
    let expected = Set(clean.flatMap(\.warnings).map { "\($0.code) \($0.passage.first)" })
    let newWarnings = damaged.flatMap(\.warnings).filter { warning in
      let origins = text.origins(first: warning.passage.first, last: warning.passage.last)
      return !origins.contains { expected.contains("\(warning.code) \($0)") }
    }
    warnings += newWarnings.count
    let troubled = Set(newWarnings.flatMap { Array($0.passage.first...$0.passage.last) })
    var extra: [LocatedFact] = []
    for fact in LocatedFact.facts(of: damaged) {
      guard let match = Self.take(fact, from: &unmatched, text) else {
        extra.append(fact)
        continue
      }
      count(match, as: fact, isTroubled: !troubled.isDisjoint(with: fact.first...fact.last), text)
    }
    for fact in unmatched.values.joined() {
      countChanged(fact, "lost", isWarned: !warned.isDisjoint(with: fact.first...fact.last))
    }
    for fact in extra {
      let origins = text.origins(first: fact.first, last: fact.last)
      countChanged(fact, "new", isWarned: fact.first > 0 && !warned.isDisjoint(with: origins))
    }
  }

  /// Takes the clean fact that says the same, one on the same lines where there are several.
  private static func take(
    _ fact: LocatedFact, from unmatched: inout [String: [LocatedFact]], _ text: DamagedText
  ) -> LocatedFact? {
    guard let equal = unmatched[fact.text], !equal.isEmpty else { return nil }
    let origins = text.origins(first: fact.first, last: fact.last)
    let place = equal.firstIndex { origins.contains($0.first) } ?? 0
    return unmatched[fact.text]?.remove(at: place)
  }

  private mutating func count(
    _ clean: LocatedFact, as damaged: LocatedFact, isTroubled: Bool, _ text: DamagedText
  ) {
    facts += 1
    same += 1
    let origins = text.origins(first: damaged.first, last: damaged.last)
    let isInPlace =
      clean.first == 0 || clean.isOfTitle
      || origins.contains(clean.first) && origins.contains(clean.last)
    if !isInPlace { misplaced += 1 }
    if isInPlace, clean.first == 0 || clean.isOfTitle || !isTroubled { untroubled += 1 }
    if clean.first > 0, !clean.isOfTitle, !text.touched.isDisjoint(with: clean.first...clean.last) {
      affected += 1
      accounted += 1
    }
  }

  private mutating func countChanged(_ fact: LocatedFact, _ what: String, isWarned: Bool) {
    facts += 1
    affected += 1
    if isWarned { accounted += 1 } else { examples.append("\(what) \(fact.first): \(fact.text)") }
  }

  /// The lines of the clean text that warnings name.
  private static func lines(of dossiers: [DocumentDossier], in text: DamagedText) -> Set<Int> {
    Set(
      dossiers.flatMap(\.warnings).flatMap {
        Array(text.origins(first: $0.passage.first, last: $0.passage.last))
      })
  }

  /// The share of facts that are the same, in place and without a warning, in percent.
  var untroubledShare: Double { facts == 0 ? 100 : Double(untroubled) * 100 / Double(facts) }
  /// The share of affected facts that are the same or warned of, in percent.
  var accountedShare: Double {
    affected == 0 ? 100 : Double(accounted) * 100 / Double(affected)
  }

  /// One row of a table: facts, same, untroubled, misplaced; affected, accounted; warnings.
  var report: String {
    let shares = "untroubled \(Self.percent(untroubled, facts)), same \(Self.percent(same, facts))"
    let rest = "misplaced \(misplaced), affected \(affected), accounted"
    let changed = "\(Self.percent(accounted, affected)), warnings \(warnings)"
    return (["\(facts) facts: \(shares), \(rest) \(changed)"] + examples.prefix(12))
      .joined(separator: "\n    ")
  }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    let tenths = whole == 0 ? 1000 : part * 1000 / whole
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
