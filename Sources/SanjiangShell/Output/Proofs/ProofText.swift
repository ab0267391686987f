import DatalogEngine
import Diagnostics

/// Writes a proof as a tree of lines that fit the window.
///
/// Under each fact stands what its rule says, and under that what the rule needs. A fact that is
/// needed again is shown once and referred to.
struct ProofText {
  private let tree: ProofTree
  private let wording: ProofWording
  private var lines: TreeLines
  private var shown: Set<Int> = []

  /// The tree as text, every line ended.
  ///
  /// - Parameters:
  ///   - tree: The proof.
  ///   - wording: The words.
  ///   - width: The columns of the window; nil where lines may be of any length.
  /// - Returns: The text.
  /// - Complexity: O(*n*) in the size of the text.
  static func text(of tree: ProofTree, _ wording: ProofWording, width: Int?) -> String {
    var writer = ProofText(tree, wording, width)
    writer.write(tree.root, first: "", rest: "")
    return writer.lines.text
  }

  private init(_ tree: ProofTree, _ wording: ProofWording, _ width: Int?) {
    self.tree = tree
    self.wording = wording
    lines = TreeLines(width: width)
  }

  /// Something below a line.
  private enum Item {
    case node(Int)
    case text(String, below: [Item])
  }

  private mutating func write(_ place: Int, first: String, rest: String) {
    let node = tree.nodes[place]
    var line = title(of: node)
    let source = wording.source(of: node)
    if !source.isEmpty { line += "  " + source }
    let items = items(below: node)
    let isRepeated = !shown.insert(place).inserted && !items.isEmpty
    if isRepeated { line += "  " + wording.choose("(shown above)", "（见上）") }
    if case .deeper = node.ground {
      line += wording.choose("  … deeper: ", "  ……续见：") + "why \(wording.text(of: node.fact))"
    }
    lines.add(line, first: first, rest: rest + (items.isEmpty || isRepeated ? "  " : "│ "))
    if isRepeated { return }
    if let remark = remark(on: node) {
      let bar = rest + (items.isEmpty ? "  " : "│ ")
      lines.add(remark, first: bar, rest: bar)
    }
    write(items, rest: rest)
  }

  private mutating func write(_ items: [Item], rest: String) {
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      let (first, below) = (rest + (isLast ? "└ " : "├ "), rest + (isLast ? "  " : "│ "))
      switch item {
      case .node(let place): write(place, first: first, rest: below)
      case .text(let text, let items):
        lines.add(text, first: first, rest: below + (items.isEmpty ? "  " : "│ "))
        write(items, rest: below)
      }
    }
  }

  /// The fact; of a question the values of its variables.
  private func title(of node: ProofTree.Node) -> String {
    guard case .rule(let application) = node.ground, application.rule.isQuestion else {
      return wording.text(of: node.fact)
    }
    let values = application.bindings.filter { !$0.name.hasPrefix("_") }
      .map { "\($0.name) = \(wording.text(of: $0.value))" }
    return values.isEmpty
      ? wording.choose("the question holds", "问题成立") : values.joined(separator: ", ")
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

  private func items(below node: ProofTree.Node) -> [Item] {
    switch node.ground {
    case .rule(let application): application.premises.map(item)
    case .path(let steps): steps.map { .node($0) }
    case .subclass(let below): [.node(below)]
    case .stated, .written, .deeper, .unexplained: []
    }
  }

  private func item(of premise: ProofTree.Premise) -> Item {
    switch premise {
    case .fact(let place): return .node(place)
    case .condition(let phrase): return .text(wording.text(of: phrase), below: [])
    case .absent(let phrase):
      let text = wording.text(of: phrase)
      return .text(
        wording.choose("nothing makes this true: \(text)", "没有使其成立者：\(text)"), below: [])
    case .aggregate(let aggregate):
      var below = aggregate.members.map { Item.text(member($0), below: []) }
      let rest = aggregate.count - aggregate.members.count
      if rest > 0 {
        below.append(.text(wording.choose("… \(rest) more", "……另有\(rest)项"), below: []))
      }
      return .text(wording.text(of: aggregate.phrase), below: below)
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

extension ProofTree {
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
