import DatalogEngine
import Diagnostics
import TripleStore

/// Tells in lines why something does not hold: the rules that could give it, and what each lacks.
struct RefutationOutline {
  private let wording: ProofWording

  /// The line of what is missing, with what was tried below it.
  ///
  /// - Parameters:
  ///   - refutation: What is missing.
  ///   - wording: The words.
  /// - Returns: The line.
  /// - Complexity: O(*n*) in the number of facts and conditions.
  static func line(of refutation: Refutation, _ wording: ProofWording) -> ExplanationLine {
    let outline = RefutationOutline(wording: wording)
    let fact = wording.text(of: refutation.gap.fact)
    return ExplanationLine(
      text: wording.choose("\(fact) does not hold", "\(fact)不成立"),
      below: outline.items(of: refutation.gap))
  }

  /// What would make it hold, and when it holds, in a line each; none where nothing was found.
  static func remarks(on refutation: Refutation, _ wording: ProofWording) -> [String] {
    var remarks: [String] = []
    if !refutation.remedy.isEmpty {
      let facts = wording.list(ofRemedy: refutation)
      remarks.append(wording.choose("it would hold with \(facts)", "若有\(facts)则成立"))
    }
    if let time = refutation.otherTime.map(wording.text(of:)) {
      remarks.append(wording.choose("it holds as of \(time)", "截至\(time)则成立"))
    }
    return remarks
  }

  // MARK: - What is said

  private func items(of gap: Refutation.Gap) -> [ExplanationLine] {
    var items = gap.misfit.map { [ExplanationLine(text: wording.text(of: $0))] } ?? []
    items += gap.attempts.enumerated().map { item(of: $1, isNearest: $0 == 0) }
    items += gap.nearMisses.map { line(of: $0) }
    if items.isEmpty {
      let remark =
        gap.rowCount == 0
        ? wording.choose("there is no fact of this predicate", "该谓词没有任何事实")
        : wording.choose("nothing states it", "没有来源载明")
      items.append(ExplanationLine(text: remark))
    }
    return items
  }

  private func item(of attempt: Refutation.Attempt, isNearest: Bool) -> ExplanationLine {
    // What was not looked at is worth a line only where there is nothing else.
    let reached = attempt.failures.filter { if case .open = $0 { false } else { true } }
    var below = (reached.isEmpty ? attempt.failures : reached).map(item)
    if isNearest { below = holding(in: attempt) + below }
    if attempt.failures.isEmpty {
      below.append(
        ExplanationLine(
          text: wording.choose(
            "it gives the row, which a better one has superseded", "给出该行，但已被更优的行取代")))
    }
    return ExplanationLine(text: title(of: attempt.rule), below: below)
  }

  /// What holds, and that it does so in other ways as well, where it does.
  private func holding(in attempt: Refutation.Attempt) -> [ExplanationLine] {
    var items = attempt.holding.map {
      ExplanationLine(text: wording.choose("holds: ", "成立：") + wording.text(of: $0))
    }
    if attempt.ways > 1, let last = items.indices.last {
      let isAll = attempt.ways < Refutation.mostWays
      items[last].text += wording.choose(
        "  (1 of \(attempt.ways)\(isAll ? "" : " or more") ways, none of which is enough)",
        "（\(attempt.ways)种\(isAll ? "" : "以上")情形之一，皆不足）")
    }
    return items
  }

  private func title(of rule: RuleReference) -> String {
    switch rule.kind {
    case .question: return wording.choose("of the question", "问题中")
    case .step:
      return wording.choose("step by step", "逐步")
    case .subclass: return wording.choose("by its class", "由其类别")
    case .written: break
    }
    let notes = wording.notes(of: rule)
    let number =
      rule.count > 1
      ? wording.choose(
        "rule \(rule.position) of \(rule.count), ", "规则\(rule.position)/\(rule.count)，") : ""
    let place = "[\(number)\(wording.text(of: rule.place))]"
    return notes.isEmpty ? place : "\(notes) \(place)"
  }

  private func item(of failure: Refutation.Failure) -> ExplanationLine {
    switch failure {
    case .missing(let gap):
      let isExplained = !gap.attempts.isEmpty || !gap.nearMisses.isEmpty || gap.misfit != nil
      return ExplanationLine(
        text: wording.choose("missing: ", "缺少：") + wording.text(of: gap.fact),
        below: isExplained ? items(of: gap) : [])
    case .condition(let phrase):
      return ExplanationLine(text: wording.choose("fails: ", "不符：") + wording.text(of: phrase))
    case .present(let phrase, let reasons):
      return ExplanationLine(
        text: wording.choose("must not hold, but does: ", "不应成立而成立：") + wording.text(of: phrase),
        below: reasons.map {
          ExplanationLine(text: wording.choose("because ", "因为") + wording.text(of: $0))
        })
    case .head(let place, let value):
      let text = wording.text(of: value)
      return ExplanationLine(
        text: wording.choose(
          "gives only \(text) in place \(place + 1)", "第\(place + 1)位只给出\(text)"))
    case .open(let phrase):
      return ExplanationLine(
        text: wording.choose("not looked at: ", "未及考察：") + wording.text(of: phrase))
    }
  }

  private func line(of miss: Refutation.NearMiss) -> ExplanationLine {
    let remark =
      switch miss.difference {
      case .place: wording.choose("but there is ", "但有")
      case .order: wording.choose("but the other way round: ", "但反之成立：")
      }
    var line = ExplanationLine(text: remark + wording.text(of: miss.fact))
    if case .stated(let statements) = miss.ground {
      line.source = wording.text(ofSources: statements)
    }
    return line
  }
}

extension ProofWording {
  /// Why there cannot be a fact.
  func text(of misfit: Misfit) -> String {
    switch misfit {
    case .kind(let place, let wanted, let own):
      return choose(
        "impossible: place \(place + 1) is for \(names(wanted)), and this is \(names([own]))",
        "不可能：第\(place + 1)位应为\(names(wanted))，而此为\(name(of: own))")
    case .value(let place, let wanted):
      return choose(
        "impossible: place \(place + 1) is for \(names(wanted)), and this is a value",
        "不可能：第\(place + 1)位应为\(names(wanted))，而此为值")
    case .node(let place, _):
      return choose(
        "impossible: place \(place + 1) is for a value, and this is a thing of the graph",
        "不可能：第\(place + 1)位应为值，而此为图中事物")
    case .circle:
      return choose("impossible: it would lead back to where it begins", "不可能：将首尾相接")
    case .taken(let value):
      return choose(
        "impossible beside \(text(of: value)): there is one only", "与\(text(of: value))不能并存：只能有一个")
    }
  }

  private func names(_ kinds: [String]) -> String {
    let names = kinds.map { kind in
      let article = kind.first.map { "AEIO".contains($0) } ?? false ? "an" : "a"
      return choose("\(article) \(kind)", name(of: kind))
    }
    return names.isEmpty
      ? choose("a thing of the graph", "图中事物") : names.joined(separator: choose(" or ", "或"))
  }

  /// The facts of a remedy.
  func list(ofRemedy refutation: Refutation) -> String {
    refutation.remedy.map(text(ofRemedy:)).joined(separator: ", ")
  }

  /// A fact of a remedy, `_` where anything would do.
  func text(ofRemedy fact: ProofTree.Fact) -> String {
    let arguments = fact.arguments.map { value -> String in
      if case .term(.blank(let label)) = value, label.hasPrefix(Refutation.anything) { return "_" }
      return text(of: value)
    }
    return "\(name(of: fact.predicate))(\(arguments.joined(separator: ", ")))"
  }
}
