import DatalogEngine
import PolicyGraph
import TextFormats

/// Writes as JSON why something does not hold.
struct RefutationJSON {
  /// The words and names.
  let wording: ProofWording

  /// The refutation as UTF-8, the last line ended.
  ///
  /// - Complexity: O(*n*) in the size of the text.
  func bytes(of refutation: Refutation) -> [UInt8] {
    var writer = JSONWriter(.indented(2))
    writer.object { object in
      write(refutation.gap, &object)
      object.member("remedy", refutation.remedy.map(wording.text(ofRemedy:)))
      if let time = refutation.otherTime { object.member("holdsAsOf", wording.text(of: time)) }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ gap: Refutation.Gap, _ object: inout JSONWriter) {
    object.member("missing", wording.text(of: gap.fact))
    if let misfit = gap.misfit { object.member("impossible", wording.text(of: misfit)) }
    object.member("nearMisses", objects: gap.nearMisses) { object, miss in
      object.member("fact", wording.text(of: miss.fact))
      switch miss.difference {
      case .place(let place): object.member("place", place + 1)
      case .order: object.member("place", "order")
      }
    }
    object.member("attempts", objects: gap.attempts) { object, attempt in
      object.member("rule", wording.text(of: attempt.rule.place))
      object.member("note", wording.notes(of: attempt.rule))
      object.member("holding", attempt.holding.map(wording.text(of:)))
      object.member("failing", objects: attempt.failures) { object, failure in
        write(failure, &object)
      }
    }
  }

  private func write(_ failure: Refutation.Failure, _ object: inout JSONWriter) {
    switch failure {
    case .missing(let gap): write(gap, &object)
    case .condition(let phrase): object.member("condition", wording.text(of: phrase))
    case .present(let phrase, let reasons):
      object.member("present", wording.text(of: phrase))
      object.member("because", reasons.map(wording.text(of:)))
    case .head(let place, let value):
      object.member("place", place + 1)
      object.member("only", value.plainText(wording))
    case .open(let phrase): object.member("open", wording.text(of: phrase))
    }
  }
}
