import Diagnostics
import TripleStore

/// Gathers what a reader reads, so that a text that is wrong leaves nothing behind.
///
/// Terms go straight into the store's dictionary, from bytes; statements wait in a batch. Blank node
/// labels are local to the text: each becomes a new blank node.
struct StatementCollector {
  private(set) var dictionary: TermDictionary
  private(set) var batch: StatementBatch
  private let graph: GraphID
  private let knownTerms: Int
  private let knownStatements: Int
  private var blanks: [ArraySlice<UInt8>: TermID] = [:]

  /// Takes a dictionary and a batch over, so that neither is copied.
  init(taking dictionary: inout TermDictionary, _ batch: inout StatementBatch, graph: GraphID) {
    self.dictionary = dictionary
    self.batch = batch
    self.graph = graph
    knownTerms = dictionary.count
    knownStatements = batch.count
    dictionary = TermDictionary()
    batch = StatementBatch()
  }

  /// Gives both back, with or without what has been read.
  consuming func giveBack(
    to dictionary: inout TermDictionary, _ batch: inout StatementBatch, keeping: Bool
  ) {
    if !keeping {
      self.dictionary.removeTerms(after: knownTerms)
      self.batch.removeStatements(after: knownStatements)
    }
    dictionary = self.dictionary
    batch = self.batch
  }

  mutating func add(_ triple: Triple) { batch.append(triple, graph: graph) }

  mutating func iri(_ bytes: [UInt8]) -> TermID { dictionary.id(forIRI: bytes.span) }

  mutating func freshBlank() -> TermID { dictionary.makeBlank() }

  mutating func blank(labelled label: ArraySlice<UInt8>) -> TermID {
    if let known = blanks[label] { return known }
    let id = dictionary.makeBlank()
    blanks[label] = id
    return id
  }

  mutating func literal(_ text: [UInt8], datatype: TermID?) -> TermID {
    guard let datatype else { return dictionary.id(forText: text.span) }
    return dictionary.id(forLiteral: text.span, datatype: datatype)
  }

  mutating func literal(_ text: [UInt8], language: [UInt8]) -> TermID {
    dictionary.id(forText: text.span, language: language.span)
  }
}

extension SourceText {
  /// Throws where the text is not UTF-8, with the line of the first bad byte.
  func requireUTF8() throws(SyntaxFault) {
    guard let bad = firstInvalidByte else { return }
    throw SyntaxFault(
      "the text is not UTF-8", at: SourceRange(bad, bad + 1), label: "the first byte that is not",
      help: "convert the file to UTF-8")
  }

  private var firstInvalidByte: Int? {
    let bytes = bytes
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
