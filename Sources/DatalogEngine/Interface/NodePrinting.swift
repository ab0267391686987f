import TripleStore

/// How the nodes of a graph are printed, which is the order in which answers list them.
public protocol NodePrinting: Sendable {
  /// The printed form of a term.
  func text(of term: Term) -> String

  /// Adds the printed form of a term of the graph, as UTF-8.
  ///
  /// There is one for every node of an answer that is to be ordered; a type that knows a form
  /// without making a `Term` of the node gives it here.
  ///
  /// - Parameters:
  ///   - id: The term's number.
  ///   - dictionary: What numbers mean.
  ///   - bytes: What the form is added to.
  func append(_ id: TermID, in dictionary: TermDictionary, to bytes: inout [UInt8])
}

extension NodePrinting {
  /// Adds what ``text(of:)`` says.
  public func append(_ id: TermID, in dictionary: TermDictionary, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text(of: dictionary.term(id)).utf8)
  }
}

/// Prints nodes by what identifies them: the IRI, the label, the lexical form.
public struct IdentifyingPrinting: NodePrinting {
  /// Creates it.
  public init() {}

  /// What identifies the term.
  public func text(of term: Term) -> String { term.identifyingText }

  /// Adds what identifies the term.
  public func append(_ id: TermID, in dictionary: TermDictionary, to bytes: inout [UInt8]) {
    switch dictionary.kind(of: id) {
    case .triple: bytes.append(contentsOf: dictionary.term(id).identifyingText.utf8)
    case .blank:
      bytes.append(contentsOf: "_:".utf8)
      fallthrough
    default: dictionary.withLexicalForm(of: id) { bytes.append(contentsOf: $0) }
    }
  }
}
