// What is known of a term by its number, without making a `Term` of it.

extension TermDictionary {
  /// What kind of term a number stands for.
  ///
  /// - Parameter id: A number this dictionary gave.
  /// - Returns: The kind.
  /// - Complexity: O(1).
  public func kind(of id: TermID) -> TermKind {
    // Every stored term begins with the byte of a kind.
    let extent = extent(of: id)
    return extent.isEmpty ? .iri : TermKind(rawValue: bytes.numbers[extent.lowerBound]) ?? .iri
  }

  /// The datatype of a typed literal.
  ///
  /// - Parameter id: A number this dictionary gave.
  /// - Returns: The id of the datatype's IRI; nil for IRIs, blank nodes, plain texts (whose
  ///   datatype is `xsd:string`), texts in a language (`rdf:langString`) and triples.
  /// - Complexity: O(1).
  public func datatype(of id: TermID) -> TermID? {
    guard kind(of: id) == .typedLiteral else { return nil }
    let header = extents(of: id).header
    guard header.count == 4 else { return nil }
    let number = UnsafeRawBufferPointer(bytes.numbers)
      .loadUnaligned(fromByteOffset: header.lowerBound, as: UInt32.self)
    return TermID(rawValue: UInt32(littleEndian: number))
  }

  /// Lends the bytes of the IRI, the label or the lexical form of a term; none for a triple.
  ///
  /// - Parameters:
  ///   - id: A number this dictionary gave.
  ///   - body: What to do with the bytes, which are gone when it returns.
  /// - Returns: What `body` returns.
  /// - Complexity: O(1).
  public func withLexicalForm<Result>(
    of id: TermID, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let text = extents(of: id).text
    return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[text])) }
  }

  /// Whether one term is listed before another: by kind, then by the bytes of the text, then by
  /// the datatype's or the language's bytes; triples by their subjects, predicates and objects.
  ///
  /// The order depends on the terms alone, not on the numbers they happen to have.
  ///
  /// - Complexity: O(*m*) in the length of the shorter term.
  package func isOrdered(_ left: TermID, before right: TermID) -> Bool {
    let (leftKind, rightKind) = (kind(of: left), kind(of: right))
    if leftKind != rightKind { return leftKind < rightKind }
    if leftKind == .triple { return isOrderedTriple(left, before: right) }
    let (a, b) = (extents(of: left), extents(of: right))
    let bytes = bytes.numbers
    let (leftText, rightText) = (bytes[a.text], bytes[b.text])
    if leftText.lexicographicallyPrecedes(rightText) { return true }
    if rightText.lexicographicallyPrecedes(leftText) { return false }
    if let leftType = datatype(of: left), let rightType = datatype(of: right) {
      // In a file that somebody made, a datatype may be a literal, and lead anywhere.
      return leftType != rightType && kind(of: leftType) == .iri
        && isOrdered(leftType, before: rightType)
    }
    return bytes[a.header].lexicographicallyPrecedes(bytes[b.header])
  }

  /// Where a term stands in the bytes: nowhere, if it has a number that was never given.
  @inline(__always)
  func extent(of id: TermID) -> Range<Int> {
    let index = Int(id.rawValue)
    let start = min(starts[index], bytes.count)
    return Range(uncheckedBounds: (start, min(max(starts[index &+ 1], start), bytes.count)))
  }

  /// Where the header and the text of a term stand in the bytes.
  ///
  /// Whatever the bytes are, both are in the extent of the term.
  func extents(of id: TermID) -> (header: Range<Int>, text: Range<Int>) {
    let extent = extent(of: id)
    guard !extent.isEmpty else { return (extent, extent) }
    let bytes = bytes.numbers
    let (start, end) = (extent.lowerBound + 1, extent.upperBound)
    let textStart: Int
    switch TermKind(rawValue: bytes[extent.lowerBound]) {
    case .typedLiteral: textStart = min(start + 4, end)
    case .taggedText:
      var (at, length, shift) = (start, 0, 0)
      while at < end && shift < 32 {
        length |= Int(bytes[at] & 0x7F) << shift
        at += 1
        shift += 7
        if bytes[at - 1] & 0x80 == 0 { break }
      }
      textStart = min(at + length, end)
    case .triple: textStart = min(start + 12, end)
    default: textStart = start
    }
    return (start..<textStart, textStart..<end)
  }
}
