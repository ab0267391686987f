import DatalogEngine
import PolicyGraph
import TextFormats

/// Writes proofs as JSON: the facts of each in a list, premises by their places in it.
struct ProofJSON {
  /// The words and names.
  let wording: ProofWording

  /// The proofs as UTF-8, the last line ended.
  ///
  /// - Complexity: O(*n*) in the size of the text.
  func bytes(of explanation: Explanation) -> [UInt8] {
    var writer = JSONWriter(.indented(2))
    writer.object { object in
      object.member("rows", explanation.rowCount)
      object.member("proofs", objects: explanation.proofs) { object, tree in
        object.member("root", tree.root)
        object.member("facts", objects: tree.nodes, self.write)
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ object: inout JSONWriter, _ node: ProofTree.Node) {
    object.member("fact", wording.text(of: node.fact))
    object.member("predicate", node.fact.predicate)
    object.member("arguments", node.fact.arguments.map { $0.plainText(wording) })
    if let time = node.fact.time { object.member("asOf", time.plainText(wording)) }
    switch node.ground {
    case .stated(let statements):
      object.member("by", "statement")
      object.member("statements", objects: statements) { object, statement in
        object.member("subject", statement.subject.identifyingText)
        object.member("predicate", statement.predicate.identifyingText)
        object.member("object", statement.object.identifyingText)
        object.member("passages", objects: wording.evidence.passages(of: statement)) {
          $0.member("file", $1.source)
          $0.member("first", $1.first)
          $0.member("last", $1.last)
        }
      }
    case .written(let place):
      object.member("by", "program")
      object.member("place", place.map(wording.text(of:)))
    case .path(let steps): write(&object, "path", "steps", steps)
    case .subclass(let below): write(&object, "class", "steps", [below])
    case .deeper: object.member("by", "deeper")
    case .unexplained(let obstacle):
      object.member("by", "unexplained")
      object.member("remark", wording.text(of: obstacle))
    case .rule(let application): write(&object, application, node.ways)
    }
  }

  private func write(
    _ object: inout JSONWriter, _ kind: String, _ name: String, _ places: [Int]
  ) {
    object.member("by", kind)
    object.key(name)
    object.array { array in for place in places { array.integer(place) } }
  }

  private func write(
    _ object: inout JSONWriter, _ application: ProofTree.Application, _ ways: Int
  ) {
    let rule = application.rule
    object.member("by", rule.isQuestion ? "question" : "rule")
    object.member("ways", ways)
    if !rule.isQuestion {
      object.member("rule", wording.text(of: rule.place))
      object.member("note", wording.notes(of: rule))
    }
    object.key("values")
    object.object { values in
      for binding in application.bindings {
        values.member(binding.name, binding.value.plainText(wording))
      }
    }
    object.member("premises", objects: application.premises) { object, premise in
      switch premise {
      case .fact(let place): object.member("fact", place)
      case .absent(let phrase): object.member("absent", wording.text(of: phrase))
      case .condition(let phrase): object.member("condition", wording.text(of: phrase))
      case .aggregate(let aggregate):
        object.member("aggregate", wording.text(of: aggregate.phrase))
        object.member("value", aggregate.value.plainText(wording))
        object.member("count", aggregate.count)
        object.key("members")
        object.array { array in
          for member in aggregate.members {
            array.array { inner in for place in member { inner.integer(place) } }
          }
        }
      }
    }
  }
}

extension AnswerValue {
  /// The value without quotes, a node by its name.
  func plainText(_ wording: ProofWording) -> String {
    let written: String? = text
    return node.map(wording.printed.text(of:)) ?? written ?? ""
  }
}
