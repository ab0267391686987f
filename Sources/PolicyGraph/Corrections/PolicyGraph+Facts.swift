import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import TripleStore

extension PolicyGraph {
  /// The statement that an atom makes, as documents would make it.
  ///
  /// A name behind `@` has to be known; an IRI may be new.
  ///
  /// - Parameters:
  ///   - atom: A property or class of the graph with values.
  ///   - source: The text in which it stands.
  ///   - prefixes: What prefixes of names stand for.
  ///   - rules: The rules in force; what they say is no statement.
  /// - Returns: The statement.
  /// - Throws: Why it makes none.
  public func fact(
    _ atom: Atom, in source: SourceText, prefixes: [String: String] = [:], rules: [Program] = []
  ) throws(DiagnosticList) -> StatedFact {
    try FactReading(graph: self, source: source, prefixes: prefixes, rules: rules).fact(atom)
  }

  /// The statement of the graph that says the same: numbers are equal by value, and the datatype and
  /// the language of a text do not count.
  ///
  /// - Parameter fact: A statement.
  /// - Returns: The statement as the graph makes it; nil where it does not.
  /// - Complexity: O(log *n*) and the number of values of the subject's property.
  public func statement(like fact: StatedFact) -> StatedFact? {
    values(of: fact).first { $0 == fact.object }.map { _ in fact }
      ?? values(of: fact).first { $0.saysTheSame(as: fact.object) }
      .map { StatedFact(fact.subject, fact.predicate, $0) }
  }

  /// Whether a correction says that a statement does not hold.
  ///
  /// - Complexity: O(*n*) in the number of corrections.
  public func isRetracted(_ fact: StatedFact) -> Bool {
    corrections.contains { correction in
      correction.action == .retraction && correction.fact.subject == fact.subject
        && correction.fact.predicate == fact.predicate
        && (correction.fact.object == fact.object
          || correction.fact.object.saysTheSame(as: fact.object))
    }
  }

  /// All that the graph states of a subject with a property.
  ///
  /// - Complexity: O(log *n*) and their number.
  public func values(of fact: StatedFact) -> [Term] {
    guard let subject = store.dictionary.id(of: fact.subject) else { return [] }
    return GraphText(store).objects(subject, store.dictionary.id(of: .iri(fact.predicate)))
      .map(store.dictionary.term)
  }

  /// A statement as it is written in a question: `leads(@省科技厅, @"青政办〔2021〕29号 二/39")`.
  public func text(of fact: StatedFact) -> String { FactWriter(printedForms).text(of: fact) }
}

extension Term {
  /// The term of a constant as it is written; nil for `nil`.
  public init?(_ constant: Constant) {
    switch constant {
    case .text(let text): self = TypedLiteral.text(text)
    case .integer(let value): self = TypedLiteral.number(String(value))
    case .unsigned(let value): self = TypedLiteral.number(String(value))
    case .float(let value):
      self = .literal(
        Literal("\(value)", datatype: "http://www.w3.org/2001/XMLSchema#double"))
    case .truth(let value): self = TypedLiteral.truth(value)
    case .null: return nil
    case .date(let year, let month, let day):
      let text = AnswerValue.date(year: year, month: month, day: day).text ?? ""
      self = TypedLiteral.time(String(repeating: "0", count: 10 - text.utf8.count) + text)
    }
  }

  /// Whether two terms are one value.
  fileprivate func saysTheSame(as other: Term) -> Bool {
    guard case .literal(let one) = self, case .literal(let two) = other else { return false }
    if let number = one.number, let otherNumber = two.number { return number == otherNumber }
    return one.lexicalForm.utf8.elementsEqual(two.lexicalForm.utf8)
  }
}

extension Literal {
  /// Its value where it is a number.
  var number: Double? {
    let types = ["integer", "decimal", "double", "float"]
    return types.contains { datatype.hasSuffix("#" + $0) } ? Double(lexicalForm) : nil
  }
}
