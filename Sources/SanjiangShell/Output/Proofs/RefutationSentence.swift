import DatalogEngine

/// Tells in a sentence why something does not hold: what is missing in the end, and what would help.
struct RefutationSentence {
  private let wording: ProofWording

  /// The sentence.
  static func text(of refutation: Refutation, _ wording: ProofWording) -> String {
    let teller = RefutationSentence(wording: wording)
    let fact = wording.text(of: refutation.gap.fact)
    var text = wording.choose("\(fact) does not hold", "\(fact)不成立")
    if let reason = teller.reason(in: refutation.gap) {
      text += wording.choose(" because \(reason)", "，因为\(reason)")
    }
    text += wording.choose(".", "。")
    if !refutation.remedy.isEmpty {
      let facts = refutation.remedy.map(wording.text(ofRemedy:)).joined(separator: ", ")
      text += wording.choose(" It would hold with \(facts).", "若有\(facts)则成立。")
    }
    if let time = refutation.otherTime.map(wording.text(of:)) {
      text += wording.choose(" It holds as of \(time).", "截至\(time)则成立。")
    }
    return text
  }

  /// What fails in the nearest rule, followed down to what no rule gives.
  private func reason(in gap: Refutation.Gap) -> String? {
    if let misfit = gap.misfit { return wording.text(of: misfit) }
    if let turned = gap.nearMisses.first, case .order = turned.difference {
      let fact = wording.text(of: turned.fact)
      return wording.choose("it holds the other way round: \(fact)", "反之成立：\(fact)")
    }
    guard let attempt = gap.attempts.first else { return near(gap) }
    let reasons = attempt.failures.map { failure -> String in
      switch failure {
      case .missing(let inner):
        return reason(in: inner) ?? stated(inner)
      case .condition(let phrase):
        let clause = ConditionReading.text(of: phrase, wording) ?? wording.text(of: phrase)
        return wording.choose("it is not so that \(clause)", "并非\(clause)")
      case .present(let phrase, _):
        return ConditionReading.text(of: phrase, wording) ?? wording.text(of: phrase)
      case .head(let place, let value):
        let text = wording.text(of: value)
        return wording.choose(
          "the rule gives only \(text) in place \(place + 1)", "规则第\(place + 1)位只给出\(text)")
      case .open(let phrase):
        return wording.choose(
          "\(wording.text(of: phrase)) was not reached", "未及考察\(wording.text(of: phrase))")
      }
    }
    return reasons.isEmpty ? nil : reasons.joined(separator: wording.choose(", and ", "，且"))
  }

  private func stated(_ gap: Refutation.Gap) -> String {
    let fact = wording.text(of: gap.fact)
    return wording.choose("nothing states \(fact)", "没有来源载明\(fact)")
  }

  private func near(_ gap: Refutation.Gap) -> String? {
    guard let miss = gap.nearMisses.first else { return nil }
    return stated(gap)
      + wording.choose(
        ", though there is \(wording.text(of: miss.fact))", "，但有\(wording.text(of: miss.fact))")
  }
}
