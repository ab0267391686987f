import TripleStore

/// Writes Turtle that people read: prefixes, one block a subject, `a` first, lists with commas.
///
/// ```swift
/// var writer = TurtleWriter(prefixes: [("unit", "urn:sanjiang:unit:")])
/// writer.comment("Units of the province")
/// writer.block(subject, [(predicate: .iri(RDFNames.type), objects: [unitClass])])
/// let bytes = writer.bytes
/// ```
///
/// The same calls give the same bytes. A name is written with its prefix wherever Turtle allows it:
/// CJK ideographs, `〔` and `〕` stand as they are, `/` is escaped (`task:青政办〔2021〕29号\/二\/39`);
/// a character that no local name may hold, such as `“`, makes it a whole `<…>`.
public struct TurtleWriter {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  /// Prefixes, the longest namespace first.
  private let prefixes: [(name: String, namespace: [UInt8])]

  /// Begins a text with its prefix declarations.
  ///
  /// - Parameter prefixes: Prefixes without colon and the IRIs they stand for, in the order in
  ///   which they are declared.
  public init(prefixes: [(name: String, iri: String)]) {
    self.prefixes = prefixes.map { ($0.name, Array($0.iri.utf8)) }
      .sorted { $0.namespace.count > $1.namespace.count }
    for (name, iri) in prefixes {
      append("@prefix \(name): ")
      NTriplesWriter.append(.iri(iri), to: &bytes)
      append(" .\n")
    }
  }

  /// Writes a comment on lines of its own, after an empty line.
  public mutating func comment(_ text: String) {
    append("\n")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      append(line.isEmpty ? "#\n" : "# \(line)\n")
    }
  }

  /// Writes everything said of one subject, after an empty line.
  ///
  /// - Parameters:
  ///   - subject: The subject: an IRI or a blank node.
  ///   - properties: Its predicates with their objects, in the order to write them.
  ///   - isOnOneLine: Whether all stands on one line, without an empty line before it.
  public mutating func block(
    _ subject: Term, _ properties: [(predicate: Term, objects: [Term])], isOnOneLine: Bool = false
  ) {
    guard let first = properties.first else { return }
    if !isOnOneLine { append("\n") }
    term(subject)
    append(" ")
    property(first, isOnOneLine)
    for next in properties.dropFirst() {
      append(isOnOneLine ? " ; " : " ;\n  ")
      property(next, isOnOneLine)
    }
    append(" .\n")
  }

  /// More objects than these stand on lines of their own.
  private static let objectsOnOneLine = 3

  private mutating func property(
    _ property: (predicate: Term, objects: [Term]), _ isOnOneLine: Bool
  ) {
    if case .iri(let iri) = property.predicate, iri == RDFNames.type {
      append("a")
    } else {
      term(property.predicate)
    }
    let isWrapped = !isOnOneLine && property.objects.count > Self.objectsOnOneLine
    for (index, object) in property.objects.enumerated() {
      if index > 0 { append(",") }
      append(isWrapped ? "\n    " : " ")
      term(object)
    }
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  // MARK: - Terms

  private mutating func term(_ term: Term) {
    switch term {
    case .iri(let iri): self.iri(iri)
    case .blank: NTriplesWriter.append(term, to: &bytes)
    case .literal(let literal): self.literal(literal)
    }
  }

  private mutating func iri(_ iri: String) {
    let utf8 = Array(iri.utf8)
    for (name, namespace) in prefixes where utf8.starts(with: namespace) {
      guard let local = Self.localName(utf8[namespace.count...]) else { continue }
      append(name + ":")
      bytes += local
      return
    }
    NTriplesWriter.append(.iri(iri), to: &bytes)
  }

  /// The local part as Turtle writes it, or nil where it cannot.
  private static func localName(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let code = scalar.value
      let isEdge = index == 0 || index == scalars.count - 1
      let isPlain =
        code == 0x3A || CharacterClasses.isDigit(code) || CharacterClasses.isNameStart(code)
        || (index > 0 && CharacterClasses.isName(code)) || (!isEdge && code == 0x2E)
      if !isPlain {
        guard code < 0x80, CharacterClasses.isLocalEscape(UInt8(code)) else { return nil }
        result.append(0x5C)
      }
      result.append(contentsOf: String(Character(scalar)).utf8)
    }
    return result
  }

  private mutating func literal(_ literal: Literal) {
    if literal.language == nil, Self.isBare(literal) {
      append(literal.lexicalForm)
      return
    }
    append("\"")
    NTriplesWriter.appendEscaped(literal.lexicalForm, isIRI: false, to: &bytes)
    append("\"")
    if let language = literal.language {
      append("@" + language)
    } else if literal.datatype != Literal.stringDatatype {
      append("^^")
      iri(literal.datatype)
    }
  }

  /// Whether the literal may stand without quotes: `5`, `5.5`, `true`.
  private static func isBare(_ literal: Literal) -> Bool {
    let form = Array(literal.lexicalForm.utf8)
    switch literal.datatype {
    case RDFNames.boolean: return literal.lexicalForm == "true" || literal.lexicalForm == "false"
    case RDFNames.integer: return isDigits(withoutSign(form))
    case RDFNames.decimal:
      let parts = withoutSign(form).split(separator: 0x2E, omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy(isDigits)
    default: return false
    }
  }

  private static func withoutSign(_ form: [UInt8]) -> ArraySlice<UInt8> {
    form.first == 0x2D || form.first == 0x2B ? form.dropFirst() : form[...]
  }

  private static func isDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { CharacterClasses.isDigit(UInt32($0)) }
  }
}
