import DatalogEngine
import Diagnostics

/// Tells a proof in a plain sentence: what holds, because of what is stated, by which rules.
struct ProofSentence {
  private let tree: ProofTree
  private let wording: ProofWording
  private let reading: ClauseReading
  private var reasons: [String] = []
  private var notes: [String] = []
  /// What things are, which is told only where there is nothing else to tell.
  private var classes: [String] = []
  /// More reasons than this are only counted.
  private static let mostReasons = 6

  /// The sentence.
  ///
  /// - Complexity: O(*n*) in the number of facts and conditions.
  static func text(of tree: ProofTree, _ wording: ProofWording) -> String {
    var teller = ProofSentence(tree, wording)
    var seen: Set<Int> = []
    teller.collect(tree.root, &seen)
    if teller.reasons.isEmpty { teller.reasons = teller.classes }
    return teller.sentence
  }

  private init(_ tree: ProofTree, _ wording: ProofWording) {
    self.tree = tree
    self.wording = wording
    reading = ClauseReading(wording: wording)
  }

  /// Takes in what a fact rests on, what is stated first to last.
  private mutating func collect(_ place: Int, _ seen: inout Set<Int>) {
    guard seen.insert(place).inserted else { return }
    let node = tree.nodes[place]
    switch node.ground {
    case .stated, .written, .deeper, .unexplained:
      let source = wording.source(of: node)
      let clause = reading.text(of: node.fact)
      add(clause, source, isClass: node.fact.arguments.count == 1)
    case .path(let steps) where steps.count > 1: add(chain: node.fact, steps)
    case .path(let steps): for step in steps { collect(step, &seen) }
    case .subclass(let below): collect(below, &seen)
    case .rule(let application):
      let note = wording.sentence(of: application.rule)
      if !note.isEmpty, !application.rule.isQuestion, !notes.contains(note) { notes.append(note) }
      for premise in application.premises { collect(premise, &seen) }
    }
  }

  private mutating func collect(_ premise: ProofTree.Premise, _ seen: inout Set<Int>) {
    switch premise {
    case .fact(let place): collect(place, &seen)
    case .condition(let phrase):
      if let clause = ConditionReading.text(of: phrase, wording) { add(clause) }
    case .absent(let phrase): add(ConditionReading.text(ofAbsent: phrase, wording))
    case .aggregate(let aggregate):
      if let clause = ConditionReading.text(of: aggregate.phrase, wording) { add(clause) }
    }
  }

  /// Adds a chain as one reason, with where its steps are stated.
  private mutating func add(chain fact: ProofTree.Fact, _ steps: [Int]) {
    let statements = steps.flatMap { step -> [StatedTriple] in
      if case .stated(let statements) = tree.nodes[step].ground {
        return statements
      }
      return []
    }
    add(reading.text(of: fact), wording.text(ofSources: statements))
  }

  private mutating func add(_ clause: String, _ source: String = "", isClass: Bool = false) {
    let reason = source.isEmpty ? clause : clause + wording.choose(" (\(source))", "（\(source)）")
    if isClass {
      if !classes.contains(reason) { classes.append(reason) }
    } else if !reasons.contains(reason) {
      reasons.append(reason)
    }
  }

  private var sentence: String {
    let claim = claim
    var shown = Array(reasons.prefix(Self.mostReasons))
    let rest = reasons.count - shown.count
    if rest > 0 {
      shown.append(
        wording.choose(rest == 1 ? "1 more reason" : "\(rest) more reasons", "另有\(rest)项理由"))
    }
    return wording.language == .zh ? chinese(claim, shown) : english(claim, shown)
  }

  /// What is explained: the fact, or the values that answer the question.
  private var claim: String {
    let node = tree.nodes[tree.root]
    guard case .rule(let application) = node.ground, application.rule.isQuestion else {
      return reading.text(of: node.fact)
    }
    let values = application.bindings.map { "\($0.name) = \($0.value.plainText(wording))" }
    let list = values.joined(separator: wording.choose(", ", "，"))
    return wording.choose("the question holds", "问题成立")
      + (list.isEmpty ? "" : wording.choose(" for \(list)", "（\(list)）"))
  }

  private func english(_ claim: String, _ reasons: [String]) -> String {
    var text = claim
    if let first = reasons.first, first.hasPrefix(claim) {
      text = "\(first): it is stated."
    } else if let last = reasons.last {
      let list = reasons.dropLast().joined(separator: ", ")
      text += " because " + (reasons.count > 1 ? "\(list), and \(last)" : last) + "."
    } else {
      text += "."
    }
    let rules = notes.map { note in
      let isOpen = note.last.map { ",;:".contains($0) } ?? false
      return (isOpen ? String(note.dropLast()) : note) + (note.hasSuffix(".") ? "" : ".")
    }
    return rules.isEmpty ? text : "\(text) The rules say: \(rules.joined(separator: " "))"
  }

  private func chinese(_ claim: String, _ reasons: [String]) -> String {
    var text = claim
    if let first = reasons.first, first.hasPrefix(claim) {
      text = first.hasSuffix("（登记册）") ? "\(first)。" : "\(first)，系原文所载。"
    } else if reasons.isEmpty {
      text += "。"
    } else {
      text += "，因为" + reasons.joined(separator: "，") + "。"
    }
    // A note may be half of a sentence that the next one ends.
    let rules = notes.map { note in
      note.last.map { "。，.,".contains($0) } ?? false ? String(note.dropLast()) : note
    }
    return rules.isEmpty ? text : "\(text)依据规则：\(rules.joined(separator: "；"))。"
  }
}
