import DatalogEngine
import DocumentExtraction
import PolicyGraph

/// Reads a fact as a clause: `省水利厅 leads 青政〔2016〕76号 七/5`.
///
/// The vocabulary may say how a predicate is read (`reading`, with `{1}`, `{2}` for its places). Others
/// are read by the form of their names: a verb in the third person stands as it is, words with a
/// preposition and participles after `is`, a noun as what its subject has.
struct ClauseReading {
  /// The words.
  let wording: ProofWording

  /// The clause.
  func text(of fact: ProofTree.Fact) -> String {
    let fact = Self.meant(by: fact)
    let values = fact.arguments.map(spoken)
    let (name, isChain) = Self.base(of: fact.predicate)
    let time = fact.time.map { wording.choose(" as of ", "，截至") + $0.plainText(wording) } ?? ""
    let entry = wording.catalog.entry(named: name)
    let clause: String
    if let template = entry?.readings[wording.language.rawValue] {
      clause = Self.filled(template, values)
    } else if wording.language == .zh {
      clause = chinese(entry, name, values, fact)
    } else {
      clause = english(entry, name, values)
    }
    return clause + (isChain ? wording.choose(" (step by step)", "（逐级）") : "") + time
  }

  /// The fact that a triple stands for: its predicate or, of a type, its class is a predicate.
  private static func meant(by fact: ProofTree.Fact) -> ProofTree.Fact {
    guard fact.predicate == "triple", fact.arguments.count == 3,
      case .term(.iri(let predicate)) = fact.arguments[1]
    else { return fact }
    if predicate == Vocabulary.type, case .term(.iri(let iri)) = fact.arguments[2],
      let name = Vocabulary.word(of: iri)
    {
      return ProofTree.Fact(predicate: name, arguments: [fact.arguments[0]])
    }
    guard let name = Vocabulary.word(of: predicate) else { return fact }
    return ProofTree.Fact(predicate: name, arguments: [fact.arguments[0], fact.arguments[2]])
  }

  /// A value as it is said: one of the vocabulary's own words in the language.
  private func spoken(_ value: AnswerValue) -> String {
    if case .term(.iri(let iri)) = value, let word = Vocabulary.word(of: iri) {
      return wording.name(of: word)
    }
    let text = value.plainText(wording)
    guard case .text = value else { return text }
    return code(text) ?? text
  }

  /// A value as it is said beside others: a text that is no word of the vocabulary between quotes.
  func quoted(_ value: AnswerValue) -> String {
    guard case .text(let text, _) = value else { return spoken(value) }
    return code(text) ?? "“\(text)”"
  }

  private func code(_ text: String) -> String? {
    wording.codes.name(of: text, in: wording.language.rawValue)
  }

  private static func base(of predicate: String) -> (String, isChain: Bool) {
    guard let last = predicate.last, last == "+" || last == "*" else { return (predicate, false) }
    return (String(predicate.dropLast()), true)
  }

  /// A reading with values in its places.
  private static func filled(_ template: String, _ values: [String]) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let number = Int(rest[rest.index(after: open)..<close])
      text += rest[..<open]
      if let number, values.indices.contains(number - 1) { text += values[number - 1] }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  // MARK: - English

  private func english(_ entry: VocabularyEntry?, _ name: String, _ values: [String]) -> String {
    guard let subject = values.first else { return name }
    let words = Self.words(of: name)
    let others = Self.list(Array(values.dropFirst()))
    if entry?.kind == .class {
      let isVowel = words.first?.first.map { "aeiou".contains($0) } ?? false
      let phrase = words.joined(separator: " ")
      let isAdjective = name.first?.isLowercase ?? false
      return "\(subject) is \(isAdjective ? "" : isVowel ? "an " : "a ")\(phrase)"
    }
    let phrase = words.joined(separator: " ")
    let tail = others.isEmpty ? "" : " \(others)"
    if Self.isVerb(words) { return "\(subject) \(phrase)\(tail)" }
    if values.count == 2, !Self.isRelative(words) {
      return "the \(phrase) of \(subject) is \(others)"
    }
    return "\(subject) is \(phrase)\(values.count > 2 ? ":" : "")\(tail)"
  }

  /// `partOf` as `part`, `of`.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    for character in name {
      if character.isUppercase || words.isEmpty { words.append("") }
      words[words.count - 1] += character.lowercased()
    }
    return words
  }

  private static let prepositions: Set<String> = [
    "of", "on", "in", "for", "to", "from", "at", "by", "with", "as", "until",
  ]

  /// Whether the first word is a verb in the third person.
  private static func isVerb(_ words: [String]) -> Bool {
    guard let first = words.first, first.hasSuffix("s"), !first.hasSuffix("ss") else {
      return false
    }
    return words.count == 1 || prepositions.contains(words[words.count - 1]) || words.count == 2
  }

  /// Whether the words tell how one thing stands to another: a preposition or a participle.
  private static func isRelative(_ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    return prepositions.contains(first) || prepositions.contains(last) || last.hasSuffix("ed")
  }

  private static func list(_ values: [String]) -> String {
    guard values.count > 1, let last = values.last else { return values.first ?? "" }
    return values.dropLast().joined(separator: ", ") + " and \(last)"
  }

  // MARK: - Chinese

  private func chinese(
    _ entry: VocabularyEntry?, _ name: String, _ values: [String], _ fact: ProofTree.Fact
  ) -> String {
    let label = entry?.chineseNames.first ?? name
    guard let subject = values.first else { return label }
    if values.count == 1 {
      return entry?.kind == .class ? "\(subject)为\(label)" : "\(subject)\(label)"
    }
    if values.count == 2 {
      let isNode = fact.arguments[1].node != nil
      return isNode ? "\(subject)\(label)\(values[1])" : "\(subject)的\(label)为“\(values[1])”"
    }
    return "\(subject)\(label)：\(values.dropFirst().joined(separator: "，"))"
  }
}
