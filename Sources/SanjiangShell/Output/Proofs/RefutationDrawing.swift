import DatalogEngine

/// Turns what a fact lacks into nodes and edges to be drawn: a fact points to the rules that could give
/// it, and these to what they lack.
struct RefutationDrawing {
  private let wording: ProofWording
  private var drawing: Drawing

  /// The drawing of a refutation.
  ///
  /// - Complexity: O(*n*) in the number of facts and conditions.
  static func drawing(of refutation: Refutation, _ wording: ProofWording) -> Drawing {
    let title = wording.text(of: refutation.gap.fact)
    var maker = RefutationDrawing(
      wording: wording, drawing: Drawing(title: title, nodes: [], edges: []))
    _ = maker.add(refutation.gap, isFocus: true)
    return maker.drawing
  }

  private mutating func add(
    _ label: String, _ kind: String, detail: String = "", isFocus: Bool = false
  ) -> String {
    let id = "node\(drawing.nodes.count)"
    drawing.nodes.append(
      Drawing.Node(id: id, label: label, kind: kind, detail: detail, isFocus: isFocus))
    return id
  }

  private mutating func connect(_ from: String, _ to: String, _ label: String) {
    drawing.edges.append(Drawing.Edge(from: from, to: to, label: label))
  }

  private mutating func add(_ gap: Refutation.Gap, isFocus: Bool = false) -> String {
    let fact = add(wording.text(of: gap.fact), "missing fact", isFocus: isFocus)
    for attempt in gap.attempts {
      let rule = add(
        wording.text(of: attempt.rule.place), "rule", detail: wording.notes(of: attempt.rule))
      connect(fact, rule, wording.choose("by", "依规则"))
      for failure in attempt.failures { add(failure, below: rule) }
    }
    for miss in gap.nearMisses {
      connect(fact, add(wording.text(of: miss.fact), "fact"), wording.choose("near", "相近"))
    }
    return fact
  }

  private mutating func add(_ failure: Refutation.Failure, below rule: String) {
    switch failure {
    case .missing(let gap): connect(rule, add(gap), wording.choose("lacks", "缺少"))
    case .condition(let phrase):
      connect(rule, add(wording.text(of: phrase), "condition"), wording.choose("fails", "不符"))
    case .present(let phrase, _):
      connect(rule, add(wording.text(of: phrase), "absent"), wording.choose("not", "不成立"))
    case .head(_, let value):
      connect(rule, add(wording.text(of: value), "value"), wording.choose("only", "只给出"))
    case .open(let phrase):
      connect(rule, add(wording.text(of: phrase), "condition"), wording.choose("open", "未考察"))
    }
  }
}
