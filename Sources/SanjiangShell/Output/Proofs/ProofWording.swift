import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import PolicyGraph
import TripleStore

/// The words for facts, values and conditions of an explanation, in one language.
struct ProofWording {
  /// The language.
  let language: Language
  /// How nodes are called.
  let printed: PrintedForms
  /// How values and facts are written.
  let writer: FactWriter
  /// The names of predicates.
  let catalog: VocabularyCatalog
  /// What values of the vocabulary are called.
  let codes: CodeNames
  /// Where statements were read.
  let evidence: Evidence

  /// Prepares to word explanations of a graph.
  init(_ workspace: Workspace, language: Language) {
    self.language = language
    printed = workspace.printed
    writer = FactWriter(printed)
    catalog = workspace.graph.catalog
    codes = CodeNames(workspace.graph.store)
    evidence = Evidence(workspace.graph.store)
  }

  /// One of two wordings, by the language.
  func choose(_ english: String, _ chinese: String) -> String {
    language == .zh ? chinese : english
  }

  // MARK: - Facts and conditions

  /// A value as it is written in a fact.
  func text(of value: AnswerValue) -> String { writer.text(of: value) }

  /// The name of a predicate in the language, a mark of steps kept behind it.
  func name(of predicate: String) -> String {
    guard language == .zh else { return predicate }
    if let last = predicate.last, last == "+" || last == "*" {
      return name(of: String(predicate.dropLast())) + String(last)
    }
    return catalog.entry(named: predicate)?.chineseNames.first ?? predicate
  }

  /// A fact as it is written: `leads(@省科技厅, @"青政办〔2021〕29号 一/1")`.
  func text(of fact: ProofTree.Fact) -> String {
    FactWriter.text(
      name(of: fact.predicate), fact.arguments.map(text), asOf: fact.time.map(text))
  }

  /// A condition.
  func text(of phrase: Phrase) -> String {
    phrase.parts.map { part in
      switch part {
      case .words(let words): words
      case .predicate(let predicate): name(of: predicate)
      case .variable(let name): name
      case .value(let value): text(of: value)
      }
    }.joined()
  }

  // MARK: - Rules and sources

  /// The notes of a rule that are in the language, or else all of them; empty where it has none.
  ///
  /// A note may be told in both languages, a line each.
  func notes(of rule: RuleReference) -> String { rule.notes.told(in: language) }

  /// The notes of a rule as a whole sentence: with those of the rules before and behind it of the same
  /// predicate, where one sentence goes on over several of them.
  func sentence(of rule: RuleReference) -> String {
    let notes = rule.passage.map { $0.told(in: language) }
    guard notes.indices.contains(rule.position - 1) else { return self.notes(of: rule) }
    var (first, last) = (rule.position - 1, rule.position - 1)
    while first > 0, !notes[first - 1].isSentence { first -= 1 }
    while last + 1 < notes.count, !notes[last].isSentence { last += 1 }
    return notes[first...last].joined(separator: choose(" ", ""))
  }

  /// Where a rule stands: `responsibilities.dl:31`.
  func text(of place: SourcePlace) -> String {
    let file = place.source.name.split(separator: "/").last.map(String.init) ?? place.source.name
    return "\(file):\(place.position.line)"
  }

  /// Where statements were read: `001_a.txt:198–200`; at most two passages, and how many more.
  func text(ofSources statements: [StatedTriple]) -> String {
    var passages: [Passage] = []
    for passage in statements.flatMap(evidence.passages) where !passages.contains(passage) {
      passages.append(passage)
    }
    if passages.isEmpty {
      if statements.contains(where: evidence.isCorrection) {
        return choose("asserted by a correction", "由更正断言")
      }
      return statements.contains(where: evidence.isRegistered) ? choose("registry", "登记册") : ""
    }
    let shown = passages.prefix(2).map { "\($0.source):\($0.lineRange)" }.joined(separator: ", ")
    return passages.count > 2 ? "\(shown), +\(passages.count - 2)" : shown
  }

  /// Of which class below the one that is asked for something is; nil where it is of that itself.
  func classRemark(on fact: ProofTree.Fact, _ statements: [StatedTriple]) -> String? {
    guard fact.arguments.count == 1, case .iri(let iri)? = statements.first?.object,
      let name = Vocabulary.word(of: iri), name != fact.predicate,
      catalog.entry(named: fact.predicate)?.name != name
    else { return nil }
    return choose("as a \(self.name(of: name))", "作为\(self.name(of: name))")
  }

  /// Where a fact is written or was read; empty for one that rules give.
  func source(of node: ProofTree.Node) -> String {
    switch node.ground {
    case .stated(let statements): text(ofSources: statements)
    case .written(let place?): text(of: place)
    default: ""
    }
  }

  /// Why something that holds is not explained.
  func text(of obstacle: ProofTree.Obstacle) -> String {
    switch obstacle {
    case .superseded:
      choose(
        "not explained: what it was made from has been left out for better rows since",
        "无法解释：推出它的行已被更优的行取代")
    case .numbered:
      choose("not explained: its rule numbers rows by `autoinc()`", "无法解释：该规则用 `autoinc()` 编号")
    case .equivalence:
      choose(
        "follows from other pairs of the equivalence, which are not listed",
        "由等价关系中的其他对推出，此处不列")
    }
  }
}

extension String {
  /// Whether nothing has to follow: it is empty, or ends with a full stop.
  fileprivate var isSentence: Bool { last.map { ".。".contains($0) } ?? true }
}
