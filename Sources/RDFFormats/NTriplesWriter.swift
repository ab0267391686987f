import TripleStore

/// Writes canonical N-Triples: one statement a line, sorted by bytes, the fewest escapes.
///
/// Source: RDF 1.2 N-Triples, section 4, a canonical form of N-Triples.
public enum NTriplesWriter {
  /// The triples of `store`, sorted, as UTF-8.
  ///
  /// - Complexity: O(*n* log *n*) in the number of triples.
  public static func bytes(of store: TripleStore) -> [UInt8] {
    var lines: [[UInt8]] = []
    lines.reserveCapacity(store.count)
    for triple in store.triples(matching: TriplePattern()) {
      var line: [UInt8] = []
      append(store.dictionary.term(triple.subject), to: &line)
      line.append(0x20)
      append(store.dictionary.term(triple.predicate), to: &line)
      line.append(0x20)
      append(store.dictionary.term(triple.object), to: &line)
      line += [0x20, 0x2E, 0x0A]
      lines.append(line)
    }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    return Array(lines.joined())
  }

  /// Appends one term as N-Triples writes it.
  public static func append(_ term: Term, to bytes: inout [UInt8]) {
    switch term {
    case .iri(let iri):
      bytes.append(0x3C)
      appendEscaped(iri, isIRI: true, to: &bytes)
      bytes.append(0x3E)
    case .blank(let label):
      bytes += [0x5F, 0x3A]
      bytes += Array(label.utf8)
    case .literal(let literal):
      bytes.append(0x22)
      appendEscaped(literal.lexicalForm, isIRI: false, to: &bytes)
      bytes.append(0x22)
      appendType(of: literal, to: &bytes)
    case .triple(let triple):
      bytes += Array("<<( ".utf8)
      for part in [triple.subject, triple.predicate, triple.object] {
        append(part, to: &bytes)
        bytes.append(0x20)
      }
      bytes += Array(")>>".utf8)
    }
  }

  private static func appendType(of literal: Literal, to bytes: inout [UInt8]) {
    if let language = literal.language {
      bytes.append(0x40)
      bytes += Array(language.utf8)
    } else if literal.datatype != Literal.stringDatatype {
      bytes += [0x5E, 0x5E]
      append(.iri(literal.datatype), to: &bytes)
    }
  }

  static func appendEscaped(_ text: String, isIRI: Bool, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      if isIRI {
        if byte < 0x80, CharacterClasses.isForbiddenInIRI(UInt32(byte)) {
          appendNumericEscape(byte, to: &bytes)
        } else {
          bytes.append(byte)
        }
        continue
      }
      switch byte {
      case 0x08: bytes += [0x5C, 0x62]
      case 0x09: bytes += [0x5C, 0x74]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0C: bytes += [0x5C, 0x66]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x22: bytes += [0x5C, 0x22]
      case 0x5C: bytes += [0x5C, 0x5C]
      case 0x00...0x1F, 0x7F: appendNumericEscape(byte, to: &bytes)
      default: bytes.append(byte)
      }
    }
  }

  private static func appendNumericEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
