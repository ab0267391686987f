import DatalogEngine
import DatalogSyntax
import DocumentExtraction
import TripleStore

/// Writes values and facts as they are typed: what it writes reads back as the same.
///
/// ```swift
/// FactWriter(graph.store).text(of: .iri("urn:sanjiang:unit:青海省科学技术厅"))  // @省科技厅
/// ```
public struct FactWriter: Sendable {
  private let printed: PrintedForms

  /// Prepares to write facts of a graph.
  ///
  /// - Complexity: O(1).
  public init(_ store: TripleStore) { self.init(PrintedForms(store)) }

  /// Prepares to write facts whose nodes are printed so.
  package init(_ printed: PrintedForms) { self.printed = printed }

  // MARK: - Values

  /// A term: a node by `@` and its name, a text between quotes, a number or a truth value bare.
  ///
  /// - Complexity: O(log *n*) in the number of triples.
  public func text(of term: Term) -> String {
    switch term {
    case .iri: return ProgramPrinter.text(ofEntity: printed.text(of: term))
    case .blank, .triple: return printed.text(of: term)
    case .literal(let literal):
      let form = literal.lexicalForm
      if literal.number != nil || term == TypedLiteral.truth(form == "true") { return form }
      let text = ProgramPrinter.quoted(form)
      return literal.datatype.hasSuffix("#date") ? "d" + text : text
    }
  }

  /// A value of an answer.
  ///
  /// - Complexity: O(log *n*) in the number of triples.
  public func text(of value: AnswerValue) -> String {
    switch value {
    case .term(let term): text(of: term)
    case .text(let text, _): ProgramPrinter.quoted(text)
    case .date: "d\"\(value.text ?? "")\""
    default: value.text ?? ""
    }
  }

  // MARK: - Facts

  /// A fact: `leads(@省科技厅, @"青政办〔2021〕29号 二/39")`.
  ///
  /// - Parameters:
  ///   - predicate: What the predicate is called.
  ///   - arguments: Its values, as they are written.
  ///   - time: The time of which it is told, as it is written.
  /// - Returns: The text.
  public static func text(
    _ predicate: String, _ arguments: [String], asOf time: String? = nil
  ) -> String {
    "\(predicate)(\(arguments.joined(separator: ", ")))" + (time.map { " as of \($0)" } ?? "")
  }

  /// A statement.
  ///
  /// - Complexity: O(log *n*) in the number of triples.
  public func text(of fact: StatedFact) -> String {
    if fact.predicate == Vocabulary.type, case .iri(let iri) = fact.object {
      return Self.text(Self.name(of: iri), [text(of: fact.subject)])
    }
    return Self.text(
      Self.name(of: fact.predicate), [text(of: fact.subject), text(of: fact.object)])
  }

  private static func name(of iri: String) -> String { Vocabulary.word(of: iri) ?? "<\(iri)>" }
}
