import TripleStore

/// Lines as programs write them: IRIs and texts without escapes, a blank between two terms, nothing
/// behind the dot.
///
/// What is not so is left to the grammar, which reads the line again from its beginning: that a line
/// is no plain one decides nothing about whether it is right.
extension NTriplesReader {
  /// Reads plain lines up to the first line that is not.
  mutating func plainLines() {
    let bytes = scanner.bytes
    bytes.withUnsafeBufferPointer { text in
      var line = PlainLine(text: text, position: scanner.position)
      while let triple = line.statement(&collector, hasGraphs) {
        collector.add(triple)
        scanner.position = line.position
      }
    }
  }
}

/// A place in a text whose lines may be plain.
private struct PlainLine {
  /// The text.
  let text: UnsafeBufferPointer<UInt8>
  /// Where the next line, or the next part of it, begins.
  private(set) var position: Int
  /// The subject of the line before, brackets included, which is often that of the next line too.
  private var lastSubject = 0..<0
  private var lastSubjectID = TermID(rawValue: 0)
  /// The graph of the line before, brackets included.
  private var lastGraph = 0..<0
  private var lastGraphID = TermID(rawValue: 0)

  init(text: UnsafeBufferPointer<UInt8>, position: Int) {
    self.text = text
    self.position = position
  }

  /// The byte here, 0 at the end.
  @inline(__always)
  private var byte: UInt8 { position < text.count ? text[position] : 0 }

  /// Reads a whole line; nil where it is not plain.
  mutating func statement(_ terms: inout StatementCollector, _ hasGraphs: Bool) -> Triple? {
    guard let subject = subject(&terms), skipBlank(), let predicate = iri(&terms), skipBlank(),
      let object = object(&terms), skipBlank(), !hasGraphs || graph(&terms), byte == 0x2E
    else { return nil }
    position += 1
    if byte == 0x0D { position += 1 }
    guard byte == 0x0A else { return nil }
    position += 1
    return Triple(subject, predicate, object)
  }

  /// Reads the name of a graph, if there is one; false where it is not plain.
  private mutating func graph(_ terms: inout StatementCollector) -> Bool {
    var name: TermID?
    if byte == 0x3C {
      let start = position
      if standsAgain(lastGraph) {
        position += lastGraph.count
        name = lastGraphID
      } else {
        name = iri(&terms)
        if let name { (lastGraph, lastGraphID) = (start..<position, name) }
      }
    } else if byte == 0x5F {
      name = blank(&terms)
    }
    terms.graph = GraphID(rawValue: name?.rawValue ?? 0)
    return skipBlank()
  }

  @inline(__always)
  private mutating func skipBlank() -> Bool {
    if byte == 0x20 { position += 1 }
    return true
  }

  @inline(__always)
  private mutating func subject(_ terms: inout StatementCollector) -> TermID? {
    let start = position
    if standsAgain(lastSubject) {
      position += lastSubject.count
      return lastSubjectID
    }
    guard let id = byte == 0x5F ? blank(&terms) : iri(&terms) else { return nil }
    if text[start] == 0x3C { (lastSubject, lastSubjectID) = (start..<position, id) }
    return id
  }

  /// Whether the bytes of `range`, which end with a bracket, stand here too.
  @inline(__always)
  private func standsAgain(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, position + range.count <= text.count else { return false }
    return ByteEquality.holds(
      UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[range])),
      UnsafeRawBufferPointer(
        UnsafeBufferPointer(rebasing: text[position..<position + range.count])))
  }

  @inline(__always)
  private mutating func object(_ terms: inout StatementCollector) -> TermID? {
    switch byte {
    case 0x3C: iri(&terms)
    case 0x22: literal(&terms)
    case 0x5F: blank(&terms)
    default: nil
    }
  }

  @inline(__always)
  private mutating func iri(_ terms: inout StatementCollector) -> TermID? {
    guard byte == 0x3C else { return nil }
    let end = ByteWords.first(0x3E, in: text, from: position + 1)
    guard end < text.count else { return nil }
    let range = position + 1..<end
    position = end + 1
    return terms.plainIRI(UnsafeBufferPointer(rebasing: text[range]))
  }

  private mutating func literal(_ terms: inout StatementCollector) -> TermID? {
    let end = ByteWords.endOfPlainText(in: text, from: position + 1)
    guard end < text.count, text[end] == 0x22 else { return nil }
    let range = position + 1..<end
    position = end + 1
    var datatype: TermID?
    if byte == 0x5E {
      position += 1
      guard byte == 0x5E else { return nil }
      position += 1
      let start = position + 1
      datatype = iri(&terms)
      guard datatype != nil,
        !RDFNames.isLanguageDatatype(UnsafeBufferPointer(rebasing: text[start..<position - 1]))
      else { return nil }
    }
    guard isEndOfLiteral else { return nil }
    return terms.plainLiteral(UnsafeBufferPointer(rebasing: text[range]), datatype)
  }

  /// Whether no language and no datatype follow, not even behind a blank.
  @inline(__always)
  private var isEndOfLiteral: Bool {
    if byte == 0x2E { return true }
    guard byte == 0x20, position + 1 < text.count else { return false }
    return text[position + 1] != 0x40 && text[position + 1] != 0x5E
  }

  private mutating func blank(_ terms: inout StatementCollector) -> TermID? {
    position += 1
    guard byte == 0x3A else { return nil }
    let start = position + 1
    var end = start
    while end < text.count, CharacterClasses.isASCIIName(text[end]) { end += 1 }
    // A dot may belong to the label; a hyphen may not begin it.
    guard end < text.count, text[end] == 0x20, end > start, text[start] != 0x2D else { return nil }
    position = end
    return terms.plainBlank(UnsafeBufferPointer(rebasing: text[start..<end]))
  }
}
