/// The kinds of node; each is the second part of its nodes' IRIs.
///
/// A node's IRI is `urn:sanjiang:` + kind + `:` + key. The key is written with CJK as it is; only
/// what no IRI may hold is percent-encoded, so that an IRI can be read.
public enum NodeKind: String, Sendable, CaseIterable {
  case document, section, task, indicator, citation, term, appointment, event, participation
  case standing, statement
  case unit, group, official, region, measure, department, succession
  case passage, source

  /// What the IRIs of all nodes and words of the graph begin with.
  package static let root = "urn:sanjiang:"

  /// The namespace of the kind: `urn:sanjiang:task:`.
  public var namespace: String { Self.root + rawValue + ":" }

  /// The prefix of the kind in Turtle: its own name, and `doc` for documents.
  public var turtlePrefix: String { self == .document ? "doc" : rawValue }

  /// The IRI of the node with a key.
  ///
  /// - Complexity: O(length of the key).
  public func iri(_ key: String) -> String {
    Self.needsEscape(key) ? namespace + Self.escaped(key) : namespace + key
  }

  /// The key of a node of this kind, or nil where `iri` is of another kind.
  public func key(of iri: String) -> String? {
    guard let (kind, key) = Self.parts(of: iri), kind.utf8.elementsEqual(rawValue.utf8) else {
      return nil
    }
    return Self.unescaped(String(key))
  }

  /// The kind of a node, or nil where `iri` is no node of the graph.
  public init?(of iri: String) {
    guard let (kind, _) = Self.parts(of: iri) else { return nil }
    self.init(rawValue: String(kind))
  }

  /// What stands for the kind in the IRI of a node, and what for the key; nil for other IRIs.
  private static func parts(of iri: String) -> (kind: Substring, key: Substring)? {
    let bytes = iri.utf8
    guard bytes.starts(with: root.utf8) else { return nil }
    let start = bytes.index(bytes.startIndex, offsetBy: root.utf8.count)
    guard let colon = bytes[start...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return (iri[start..<colon], iri[bytes.index(after: colon)...])
  }

  /// Whether a byte may not stand in an IRI, or would be read as the start of an escape.
  private static func isReserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F: true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "\\"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private static func needsEscape(_ key: String) -> Bool { key.utf8.contains(where: isReserved) }

  private static func escaped(_ key: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in key.utf8 {
      if isReserved(byte) {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The byte that two hexadecimal digits name.
  private static func hexadecimalByte(_ digits: Substring.UTF8View) -> UInt8? {
    guard digits.count == 2, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-")
    else { return nil }
    return UInt8(String(digits) ?? "", radix: 16)
  }

  private static func unescaped(_ key: String) -> String {
    guard key.utf8.contains(UInt8(ascii: "%")) else { return key }
    var bytes: [UInt8] = []
    var rest = key.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = hexadecimalByte(rest.prefix(2)) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension NodeKind {
  /// The IRI of the node of a passage: `urn:sanjiang:passage:FILE/first-last`.
  public static func iri(of passage: Passage) -> String {
    NodeKind.passage.iri("\(passage.source)/\(passage.first)-\(passage.last)")
  }
}
