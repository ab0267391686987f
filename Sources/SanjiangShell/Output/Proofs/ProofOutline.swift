import DatalogEngine
import Diagnostics

/// Tells a proof in lines: under each fact what its rule says and what the rule needs.
///
/// A fact that is needed again is told once and referred to.
struct ProofOutline {
  private let tree: ProofTree
  private let wording: ProofWording
  private var shown: Set<Int> = []

  /// The line of what is explained, with all that it rests on below it.
  ///
  /// - Parameters:
  ///   - tree: The proof.
  ///   - wording: The words.
  /// - Returns: The line.
  /// - Complexity: O(*n*) in the number of facts and conditions.
  static func line(of tree: ProofTree, _ wording: ProofWording) -> ExplanationLine {
    var outline = ProofOutline(tree: tree, wording: wording)
    return outline.line(of: tree.root)
  }

  private init(tree: ProofTree, wording: ProofWording) {
    (self.tree, self.wording) = (tree, wording)
  }

  private mutating func line(of place: Int) -> ExplanationLine {
    let node = tree.nodes[place]
    var line = ExplanationLine(text: wording.title(of: node), source: wording.source(of: node))
    if case .deeper = node.ground {
      line.reference =
        wording.choose("… deeper: ", "……续见：") + "why \(wording.text(of: node.fact))"
    }
    guard shown.insert(place).inserted || tree.premiseCount(of: place) == 0 else {
      line.reference = wording.choose("(shown above)", "（见上）")
      return line
    }
    line.remark = remark(on: node)
    line.below = lines(below: node)
    return line
  }

  /// What is said under a fact: the rule, or what kind of chain it is.
  private func remark(on node: ProofTree.Node) -> String? {
    switch node.ground {
    case .rule(let application) where !application.rule.isQuestion:
      return remark(on: application.rule, ways: node.ways)
    case .path(let steps):
      if steps.isEmpty { return wording.choose("no step: it is the same", "零步：即其自身") }
      return steps.count == 1
        ? wording.choose("in one step", "一步")
        : wording.choose("in \(steps.count) steps", "共\(steps.count)步")
    case .stated(let statements): return wording.classRemark(on: node.fact, statements)
    case .subclass: return wording.choose("by its class", "由其类别推出")
    case .unexplained(let obstacle): return wording.text(of: obstacle)
    default: return nil
    }
  }

  private func remark(on rule: RuleReference, ways: Int) -> String {
    let notes = wording.notes(of: rule)
    let number =
      rule.count > 1
      ? wording.choose(
        "rule \(rule.position) of \(rule.count), ", "规则\(rule.position)/\(rule.count)，") : ""
    let others =
      ways > 1
      ? wording.choose("; 1 of \(ways) ways", "；\(ways)种途径之一") : ""
    let place = "[\(number)\(wording.text(of: rule.place))\(others)]"
    return notes.isEmpty ? place : "\(notes) \(place)"
  }

  private mutating func lines(below node: ProofTree.Node) -> [ExplanationLine] {
    switch node.ground {
    case .rule(let application): application.premises.map { line(of: $0) }
    case .path(let steps): steps.map { line(of: $0) }
    case .subclass(let below): [line(of: below)]
    case .stated, .written, .deeper, .unexplained: []
    }
  }

  private mutating func line(of premise: ProofTree.Premise) -> ExplanationLine {
    switch premise {
    case .fact(let place): return line(of: place)
    case .condition(let phrase): return ExplanationLine(text: wording.text(of: phrase))
    case .absent(let phrase):
      let text = wording.text(of: phrase)
      return ExplanationLine(
        text: wording.choose("nothing makes this true: \(text)", "没有使其成立者：\(text)"))
    case .aggregate(let aggregate):
      var line = ExplanationLine(text: wording.text(of: aggregate.phrase))
      line.below = aggregate.members.map { ExplanationLine(text: member($0)) }
      let rest = aggregate.count - aggregate.members.count
      if rest > 0 {
        line.below.append(
          ExplanationLine(text: wording.choose("… \(rest) more", "……另有\(rest)项")))
      }
      return line
    }
  }

  /// A row of an aggregate on one line: its facts, each with where it comes from.
  private func member(_ places: [Int]) -> String {
    places.map { place in
      let source = sources(below: place)
      return wording.text(of: tree.nodes[place].fact) + (source.isEmpty ? "" : "  " + source)
    }.joined(separator: "; ")
  }

  /// Where the first statement below a fact was read.
  private func sources(below place: Int) -> String {
    var waiting = [place]
    var seen: Set<Int> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      let source = wording.source(of: tree.nodes[next])
      if !source.isEmpty { return source }
      waiting += tree.premises(of: next).reversed()
    }
    return ""
  }
}

extension ProofWording {
  /// The fact; of a question the values of its variables.
  func title(of node: ProofTree.Node) -> String {
    guard case .rule(let application) = node.ground, application.rule.isQuestion else {
      return text(of: node.fact)
    }
    let values = application.bindings.filter { !$0.name.hasPrefix("_") }
      .map { "\($0.name) = \(text(of: $0.value))" }
    return values.isEmpty
      ? choose("the question holds", "问题成立") : values.joined(separator: ", ")
  }
}

extension ProofTree {
  /// How many lines stand below a fact.
  fileprivate func premiseCount(of place: Int) -> Int {
    switch nodes[place].ground {
    case .rule(let application): application.premises.count
    case .path(let steps): steps.count
    case .subclass: 1
    case .stated, .written, .deeper, .unexplained: 0
    }
  }

  /// The facts that a fact rests on directly, those of aggregates included.
  func premises(of place: Int) -> [Int] {
    switch nodes[place].ground {
    case .path(let steps): steps
    case .subclass(let below): [below]
    case .rule(let application):
      application.premises.flatMap { premise -> [Int] in
        switch premise {
        case .fact(let place): [place]
        case .aggregate(let aggregate): aggregate.members.flatMap(\.self)
        case .absent, .condition: []
        }
      }
    case .stated, .written, .deeper, .unexplained: []
    }
  }
}
