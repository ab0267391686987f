import DatalogEngine
import TripleStore

/// Writes values as the text that stands for them in tables.
struct ValueText {
  /// The values.
  let values: ValueTable
  /// The terms of the store.
  let dictionary: TermDictionary
  /// Whether nodes are written as their numbers.
  let usesIds: Bool

  /// What writes nodes where their texts are wanted.
  static let nodes = IdentifyingPrinting()

  /// Adds the text of a value.
  ///
  /// - Parameters:
  ///   - word: The value.
  ///   - type: What the column holds.
  ///   - bytes: What the text is added to.
  /// - Complexity: O(*m*) in its length.
  func append(_ word: Word, as type: ColumnType, to bytes: inout [UInt8]) {
    switch type {
    case .node: appendNode(word, to: &bytes)
    case .text: values.withText(of: word) { bytes.append(contentsOf: $0) }
    case .integer, .number: appendNumber(word, to: &bytes)
    case .date: bytes.append(contentsOf: (values.date(of: word)?.text ?? "").utf8)
    case .truth: bytes.append(contentsOf: String(values.truth(of: word) == true).utf8)
    case .any: appendTagged(word, to: &bytes)
    }
  }

  /// Adds a node, by its number or its text.
  func appendNode(_ word: Word, to bytes: inout [UInt8]) {
    if usesIds {
      bytes.append(contentsOf: String(word.rawValue).utf8)
    } else {
      Self.nodes.append(TermID(rawValue: word.rawValue), in: dictionary, to: &bytes)
    }
  }

  private func appendNumber(_ word: Word, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: (values.number(of: word)?.text ?? "").utf8)
  }

  /// Adds a value behind the letter of its kind.
  private func appendTagged(_ word: Word, to bytes: inout [UInt8]) {
    let kind = values.kind(of: word)
    bytes.append(Self.letter(of: kind))
    switch kind {
    case .truth: append(word, as: .truth, to: &bytes)
    case .number: appendNumber(word, to: &bytes)
    case .date: append(word, as: .date, to: &bytes)
    case .text: append(word, as: .text, to: &bytes)
    case .node: appendNode(word, to: &bytes)
    case .other, .record: appendOther(TermID(rawValue: word.rawValue), to: &bytes)
    }
  }

  /// Adds a literal of another type: the datatype, a space, the lexical form.
  private func appendOther(_ id: TermID, to bytes: inout [UInt8]) {
    if let datatype = dictionary.datatype(of: id) {
      dictionary.withLexicalForm(of: datatype) { bytes.append(contentsOf: $0) }
    }
    bytes.append(UInt8(ascii: " "))
    dictionary.withLexicalForm(of: id) { bytes.append(contentsOf: $0) }
  }

  /// The letters rise as the kinds do in the order of answers.
  private static func letter(of kind: ValueKind) -> UInt8 {
    switch kind {
    case .truth: UInt8(ascii: "B")
    case .number: UInt8(ascii: "N")
    case .date: UInt8(ascii: "D")
    case .text: UInt8(ascii: "T")
    case .node: UInt8(ascii: "E")
    case .other, .record: UInt8(ascii: "L")
    }
  }
}
