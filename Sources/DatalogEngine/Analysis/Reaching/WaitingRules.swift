import DatalogSyntax
import Diagnostics

/// Rules that are turned into core rules only when something asks for what they define.
///
/// Which relation an atom means is found by the normaliser itself, so that a rule is reached by
/// whatever a name leads to: an alias of the catalogue, a closure, the rule of an inline relation,
/// a rule as of a time. All heads must be known before the first body is turned, since they decide
/// what the names in bodies mean.
///
/// - Invariant: A rule is taken in once; at the end the core rules are in the order in which they
///   would have been made, had none waited.
struct WaitingRules {
  /// A rule that waits, and where what is made of it belongs among what did not wait.
  private struct Waiting {
    var rule: Rule
    var source: SourceText
    var rules: Int
    var facts: Int
    var isTaken = false
  }

  /// What was made of a waiting rule, which is something, and where it belongs.
  private struct Span {
    var place: Int
    var made: Range<Int>
  }

  private var waiting: [Waiting] = []
  /// Which rules wait for a relation, by their places in `waiting`.
  private var byHead: [RelationID: [Int]] = [:]
  /// How many core rules have been searched for what they ask.
  private var searched = 0
  private var ruleSpans: [Int: Span] = [:]
  private var factSpans: [Int: Span] = [:]

  /// Lets a rule wait for its heads.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - heads: The relations of its heads.
  ///   - normalizer: Where the rules before it have been added, unless they wait as well; its source
  ///     is the text of the rule.
  mutating func add(_ rule: Rule, heads: [RelationID], _ normalizer: RuleNormalizer) {
    for head in heads { byHead[head, default: []].append(waiting.count) }
    waiting.append(
      Waiting(
        rule: rule, source: normalizer.source, rules: normalizer.rules.count,
        facts: normalizer.facts.count))
  }

  /// Whether there are core rules whose bodies have not been searched.
  func hasUnsearched(_ normalizer: RuleNormalizer) -> Bool {
    !waiting.isEmpty && searched < normalizer.rules.count
  }

  /// Takes in the rules that the core rules ask for, and those that these ask for in turn.
  ///
  /// - Complexity: O(*n*) in the size of the core rules, besides the making of them.
  mutating func takeInReached(_ normalizer: RuleNormalizer) {
    if waiting.isEmpty { return }
    if searched == 0 {
      for dominance in normalizer.dominances { takeIn(askedBy: dominance.rule, normalizer) }
    }
    while hasUnsearched(normalizer) {
      let rule = normalizer.rules[searched]
      searched += 1
      takeIn(askedBy: rule, normalizer)
    }
  }

  private mutating func takeIn(askedBy rule: CoreRule, _ normalizer: RuleNormalizer) {
    for literal in rule.body {
      var asked: [RelationID] = []
      literal.forEachAtom { atom, _ in asked.append(atom.relation) }
      for relation in asked {
        for index in byHead.removeValue(forKey: relation) ?? [] { takeIn(index, normalizer) }
      }
    }
  }

  private mutating func takeIn(_ index: Int, _ normalizer: RuleNormalizer) {
    if waiting[index].isTaken { return }
    waiting[index].isTaken = true
    let entry = waiting[index]
    let around = normalizer.source
    let (rules, facts) = (normalizer.rules.count, normalizer.facts.count)
    normalizer.source = entry.source
    normalizer.add(entry.rule)
    normalizer.source = around
    if rules < normalizer.rules.count {
      ruleSpans[index] = Span(place: entry.rules, made: rules..<normalizer.rules.count)
    }
    if facts < normalizer.facts.count {
      factSpans[index] = Span(place: entry.facts, made: facts..<normalizer.facts.count)
    }
  }

  /// Brings core rules and facts into the order of the programs.
  func restoreOrder(_ normalizer: RuleNormalizer) {
    normalizer.rules = Self.ordered(normalizer.rules, ruleSpans)
    normalizer.facts = Self.ordered(normalizer.facts, factSpans)
  }

  /// What was made, each span moved to its place; those with the same place stay in the order of
  /// the rules that waited.
  private static func ordered<Element>(_ made: [Element], _ spans: [Int: Span]) -> [Element] {
    if spans.isEmpty { return made }
    var result: [Element] = []
    result.reserveCapacity(made.count)
    var next = 0
    for (_, span) in spans.sorted(by: { $0.key < $1.key }) {
      result += made[next..<span.place]
      next = span.place
      result += made[span.made]
    }
    for span in spans.values.map(\.made).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      result += made[next..<span.lowerBound]
      next = span.upperBound
    }
    return result + made[next...]
  }
}
