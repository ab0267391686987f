import DatalogEngine
import DatalogSyntax

/// Turns a proof into nodes and edges to be drawn: a fact points to what it rests on.
struct ProofDrawing {
  private let tree: ProofTree
  private let wording: ProofWording
  private var drawing: Drawing

  /// The drawing of a proof.
  ///
  /// - Complexity: O(*n*) in the number of facts and conditions.
  static func drawing(of tree: ProofTree, _ wording: ProofWording) -> Drawing {
    var maker = ProofDrawing(tree, wording)
    for place in tree.reachable { maker.add(place) }
    return maker.drawing
  }

  private init(_ tree: ProofTree, _ wording: ProofWording) {
    self.tree = tree
    self.wording = wording
    drawing = Drawing(title: wording.text(of: tree.nodes[tree.root].fact), nodes: [], edges: [])
  }

  private func id(_ place: Int) -> String { "fact\(place)" }

  private mutating func add(_ place: Int) {
    let node = tree.nodes[place]
    drawing.nodes.append(
      Drawing.Node(
        id: id(place), label: wording.text(of: node.fact), kind: "fact",
        detail: wording.source(of: node), isFocus: place == tree.root))
    switch node.ground {
    case .rule(let application): add(application, of: place)
    case .path(let steps):
      for step in steps { connect(place, to: id(step), wording.choose("step", "步")) }
    case .subclass(let below): connect(place, to: id(below), wording.choose("class", "类"))
    case .stated, .written, .deeper, .unexplained: break
    }
  }

  private mutating func connect(_ place: Int, to other: String, _ label: String) {
    drawing.edges.append(Drawing.Edge(from: id(place), to: other, label: label))
  }

  /// The rule is a node of its own between a fact and what the rule needs.
  private mutating func add(_ application: ProofTree.Application, of place: Int) {
    let rule = "rule\(place)"
    drawing.nodes.append(
      Drawing.Node(
        id: rule, label: wording.text(of: application.rule.place), kind: "rule",
        detail: wording.notes(of: application.rule)))
    connect(place, to: rule, wording.choose("by", "依规则"))
    for (index, premise) in application.premises.enumerated() {
      let value = "value\(place)-\(index)"
      switch premise {
      case .fact(let fact): needs(rule, id(fact), wording.choose("needs", "需要"))
      case .condition(let phrase):
        add(value, wording.text(of: phrase), "condition")
        needs(rule, value, wording.choose("needs", "需要"))
      case .absent(let phrase):
        add(value, wording.text(of: phrase), "absent")
        needs(rule, value, wording.choose("not", "不成立"))
      case .aggregate(let aggregate):
        add(value, wording.text(of: aggregate.phrase), "value")
        needs(rule, value, wording.choose("needs", "需要"))
        for member in Set(aggregate.members.joined()).sorted() {
          needs(value, id(member), wording.choose("of", "其中"))
        }
      }
    }
  }

  private mutating func add(_ id: String, _ label: String, _ kind: String) {
    drawing.nodes.append(Drawing.Node(id: id, label: label, kind: kind))
  }

  private mutating func needs(_ from: String, _ to: String, _ label: String) {
    drawing.edges.append(Drawing.Edge(from: from, to: to, label: label))
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
