import Diagnostics
import Platform
import TripleStore

/// Gathers what a reader reads, so that a text that is wrong leaves nothing behind.
///
/// Terms go straight into the store's dictionary, from bytes; statements wait in a batch. Blank node
/// labels are local to the text: each becomes a new blank node.
struct StatementCollector {
  private(set) var dictionary: TermDictionary
  private(set) var batch: StatementBatch
  /// Who states what is added; in a text that names graphs, the number of the term that names one,
  /// 0 for none, until `TripleStore.nameGraphs`.
  var graph: GraphID
  private let knownTerms: Int
  private let knownStatements: Int
  /// Whether blank nodes keep their labels, for whoever puts the blocks of a text together.
  private let keepsLabels: Bool
  /// The labels of the text, numbered from 1, and the blank node of each.
  private var labels = TermDictionary()
  private var blanks: [TermID] = []

  /// Takes a dictionary and a batch over, so that neither is copied.
  init(taking dictionary: inout TermDictionary, _ batch: inout StatementBatch, graph: GraphID) {
    self.dictionary = dictionary
    self.batch = batch
    self.graph = graph
    keepsLabels = false
    knownTerms = dictionary.count
    knownStatements = batch.count
    dictionary = TermDictionary()
    batch = StatementBatch()
  }

  /// Begins with a dictionary of its own, for a block of a text, where blank nodes keep their labels.
  init(blockStatedBy graph: GraphID) {
    dictionary = TermDictionary()
    batch = StatementBatch()
    self.graph = graph
    keepsLabels = true
    knownTerms = 0
    knownStatements = 0
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

  // Terms come as whole buffers or as stretches of the text: a `Span` of a reader's own property
  // cannot be passed to a method that changes another of its properties.

  mutating func iri(_ bytes: [UInt8]) -> TermID { dictionary.id(forIRI: bytes.span) }

  mutating func iri(_ source: [UInt8], _ range: Range<Int>) -> TermID {
    dictionary.id(forIRI: source.span.extracting(range))
  }

  mutating func triple(_ triple: Triple) -> TermID { dictionary.id(for: triple) }

  /// Whether a datatype is one that texts have by their language.
  func isLanguageDatatype(_ id: TermID) -> Bool {
    dictionary.withLexicalForm(of: id) { RDFNames.isLanguageDatatype($0) }
  }

  mutating func freshBlank() -> TermID { dictionary.makeBlank() }

  mutating func blank(labelled source: [UInt8], _ label: Range<Int>) -> TermID {
    if keepsLabels { return dictionary.id(forBlank: source.span.extracting(label)) }
    let number = Int(labels.id(forBlank: source.span.extracting(label)).rawValue)
    if number > blanks.count { blanks.append(dictionary.makeBlank()) }
    return blanks[number - 1]
  }

  /// What follows the quotes of a literal.
  enum Annotation {
    case none
    /// Where the language tag stands in the text.
    case language(Range<Int>)
    case datatype(TermID)
  }

  /// A literal whose text had escapes; its annotation stands in `source`.
  mutating func literal(_ text: [UInt8], _ annotation: Annotation, in source: [UInt8]) -> TermID {
    literal(text.span, annotation, source.span)
  }

  /// A literal whose text and annotation stand in `source`.
  mutating func literal(
    in source: [UInt8], _ text: Range<Int>, _ annotation: Annotation
  ) -> TermID {
    literal(source.span.extracting(text), annotation, source.span)
  }

  private mutating func literal(
    _ text: Span<UInt8>, _ annotation: Annotation, _ source: Span<UInt8>
  ) -> TermID {
    switch annotation {
    case .none: dictionary.id(forText: text)
    case .language(let tag):
      dictionary.id(forText: text, language: source.extracting(tag))
    case .datatype(let datatype): dictionary.id(forLiteral: text, datatype: datatype)
    }
  }
}

// MARK: - Plain lines

extension StatementCollector {
  /// An IRI without escapes, nil where it is none: one that is known was right before.
  mutating func plainIRI(_ text: UnsafeBufferPointer<UInt8>) -> TermID? {
    dictionary.id(forIRI: text) { text in
      text.allSatisfy { !CharacterClasses.isForbiddenInIRI(UInt32($0)) }
        && IRIReference.isAbsolute(text)
    }
  }

  /// A literal without escapes and without a language.
  mutating func plainLiteral(
    _ text: UnsafeBufferPointer<UInt8>, _ datatype: TermID?
  ) -> TermID {
    let text = text.span
    if let datatype { return dictionary.id(forLiteral: text, datatype: datatype) }
    return dictionary.id(forText: text)
  }

  /// A blank node of a block.
  mutating func plainBlank(_ label: UnsafeBufferPointer<UInt8>) -> TermID {
    dictionary.id(forBlank: label.span)
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
    // Almost every text is valid, which is faster told than where one is not.
    if UTF8Validity.isValidText(bytes) { return nil }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
