import DatalogEngine
import DatalogSyntax

/// Turns proofs into nodes and edges to be drawn: a fact points to what it rests on.
///
/// Several proofs are one drawing, in which a fact that several need stands once; a fact that is
/// proved in several ways points to a rule for each.
struct ProofDrawing {
  private let wording: ProofWording
  private var drawing: Drawing
  private var ids: [ProofTree.Fact: String] = [:]
  /// The ids of the nodes that are there.
  private var drawn: Set<String> = []
  /// The ends and labels of the edges that are there.
  private var connected: Set<[String]> = []

  /// The drawing of all proofs of an explanation.
  ///
  /// - Parameters:
  ///   - proofs: The proofs.
  ///   - title: What is drawn, where it is not one fact alone.
  ///   - wording: The words.
  /// - Returns: The drawing, the facts that are explained being its focus.
  /// - Complexity: O(*n*) in the number of facts and conditions.
  static func drawing(
    of proofs: [ProofTree], title: String, _ wording: ProofWording
  ) -> Drawing {
    let titles = Set(proofs.map { wording.title(of: $0.nodes[$0.root]) })
    let title = titles.count == 1 ? titles.first ?? title : title
    var maker = ProofDrawing(
      wording: wording, drawing: Drawing(title: title, nodes: [], edges: []))
    for tree in proofs { maker.add(tree) }
    return maker.drawing
  }

  private mutating func add(_ tree: ProofTree) {
    let places = tree.reachable
    for place in places { add(tree.nodes[place], isFocus: place == tree.root) }
    for place in places { connect(tree, place) }
  }

  private mutating func add(_ node: ProofTree.Node, isFocus: Bool) {
    guard ids[node.fact] == nil else { return }
    let id = "fact\(ids.count)"
    ids[node.fact] = id
    add(
      id, wording.title(of: node), "fact", detail: wording.source(of: node), isFocus: isFocus)
  }

  private func id(_ tree: ProofTree, _ place: Int) -> String {
    ids[tree.nodes[place].fact] ?? ""
  }

  private mutating func connect(_ tree: ProofTree, _ place: Int) {
    let fact = id(tree, place)
    switch tree.nodes[place].ground {
    case .rule(let application): add(application, of: fact, in: tree)
    case .path(let steps):
      for step in steps { connect(fact, id(tree, step), wording.choose("step", "步")) }
    case .subclass(let below):
      connect(fact, id(tree, below), wording.choose("class", "类"))
    case .stated, .written, .deeper, .unexplained: break
    }
  }

  /// Draws an edge that is not there yet.
  private mutating func connect(_ from: String, _ to: String, _ label: String) {
    guard connected.insert([from, to, label]).inserted else { return }
    drawing.edges.append(Drawing.Edge(from: from, to: to, label: label))
  }

  /// The rule is a node of its own between a fact and what the rule needs; the same rule with the
  /// same needs is there once.
  private mutating func add(
    _ application: ProofTree.Application, of fact: String, in tree: ProofTree
  ) {
    let place = wording.text(of: application.rule.place)
    let needs = application.premises.map { text(of: $0, in: tree) }
    let rule = ([fact, place] + needs).joined(separator: "\n")
    guard !drawn.contains(rule) else { return }
    add(rule, place, "rule", detail: wording.notes(of: application.rule))
    connect(fact, rule, wording.choose("by", "依规则"))
    for (index, premise) in application.premises.enumerated() {
      add(premise, needs[index], of: rule, in: tree)
    }
  }

  /// A premise as a text that no other premise of the rule has: of a fact its node.
  private func text(of premise: ProofTree.Premise, in tree: ProofTree) -> String {
    switch premise {
    case .fact(let place): id(tree, place)
    case .condition(let phrase), .absent(let phrase): wording.text(of: phrase)
    case .aggregate(let aggregate): wording.text(of: aggregate.phrase)
    }
  }

  private mutating func add(
    _ premise: ProofTree.Premise, _ text: String, of rule: String, in tree: ProofTree
  ) {
    let value = "\(rule)\n\(text)"
    let needs = wording.choose("needs", "需要")
    switch premise {
    case .fact: connect(rule, text, needs)
    case .condition:
      add(value, text, "condition")
      connect(rule, value, needs)
    case .absent:
      add(value, text, "absent")
      connect(rule, value, wording.choose("not", "不成立"))
    case .aggregate(let aggregate):
      add(value, text, "value")
      connect(rule, value, needs)
      for member in Set(aggregate.members.joined()).sorted() {
        connect(value, id(tree, member), wording.choose("of", "其中"))
      }
    }
  }

  private mutating func add(
    _ id: String, _ label: String, _ kind: String, detail: String = "", isFocus: Bool = false
  ) {
    guard drawn.insert(id).inserted else { return }
    drawing.nodes.append(
      Drawing.Node(id: id, label: label, kind: kind, detail: detail, isFocus: isFocus))
  }
}

extension ProofTree {
  /// The places of all facts that what is explained rests on, nearest first.
  var reachable: [Int] {
    var found = [root]
    var seen: Set<Int> = [root]
    var next = 0
    while next < found.count {
      found += premises(of: found[next]).filter { seen.insert($0).inserted }
      next += 1
    }
    return found
  }
}
