/// A term as it stands in the bytes of a dictionary, for as long as the dictionary is held.
///
/// The bytes may come from a file that somebody made: whatever they are, the header and the text are
/// among them. A number that was never given has no bytes, and is taken for an empty IRI.
struct EncodedTerm {
  /// A byte for the kind, the header, and the text.
  let bytes: UnsafeRawBufferPointer

  /// What kind of term it is.
  @inline(__always)
  var kind: TermKind { bytes.isEmpty ? .iri : TermKind(rawValue: bytes[0]) ?? .iri }

  /// What stands before the text: the id of a datatype, a language tag with its length, the ids of
  /// the parts of a triple, or nothing.
  var header: UnsafeRawBufferPointer {
    guard !bytes.isEmpty else { return .empty }
    return UnsafeRawBufferPointer(rebasing: bytes[1..<textStart])
  }

  /// The IRI, the label or the lexical form.
  var text: UnsafeRawBufferPointer {
    guard !bytes.isEmpty else { return .empty }
    return UnsafeRawBufferPointer(rebasing: bytes[textStart...])
  }

  /// The language tag of a text in a language.
  var languageTag: UnsafeRawBufferPointer {
    let header = header
    // The header's first bytes are the tag's length; its bytes come last.
    let lengthBytes = header.prefix { $0 & 0x80 != 0 }.count + 1
    return UnsafeRawBufferPointer(rebasing: header.dropFirst(lengthBytes))
  }

  /// One of the ids in the header, which has it.
  func id(_ index: Int) -> TermID {
    let number = header.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
    return TermID(rawValue: UInt32(littleEndian: number))
  }

  /// What a table looks for.
  var key: TermDictionary.Key {
    TermDictionary.Key(kind: kind, header: header, text: text)
  }

  /// Whether it is the term that a key encodes.
  @inline(__always)
  func holds(_ key: TermDictionary.Key) -> Bool {
    let headerEnd = 1 + key.header.count
    guard bytes.count == headerEnd + key.text.count, bytes[0] == key.kind.rawValue else {
      return false
    }
    if headerEnd > 1, !bytes[1..<headerEnd].elementsEqual(key.header) { return false }
    return ByteEquality.holds(UnsafeRawBufferPointer(rebasing: bytes[headerEnd...]), key.text)
  }

  /// Where the text begins in bytes that are not empty.
  private var textStart: Int {
    switch kind {
    case .typedLiteral: return min(5, bytes.count)
    case .triple: return min(13, bytes.count)
    case .taggedText:
      var (at, length, shift) = (1, 0, 0)
      while at < bytes.count && shift < 32 {
        length |= Int(bytes[at] & 0x7F) << shift
        at += 1
        shift += 7
        if bytes[at - 1] & 0x80 == 0 { break }
      }
      return min(at + length, bytes.count)
    case .iri, .blank, .text: return 1
    }
  }
}
