import TripleStore

/// The order in which answers list values: by kind, then by value.
///
/// Nodes are ordered by their printed forms, which are asked for once each.
final class ValueOrder {
  private let values: ValueTable
  private let printedForm: (Term) -> String
  private var printed: [Word: [UInt8]] = [:]
  private var ordinals: [Word: Int?] = [:]

  /// Creates an order.
  ///
  /// - Parameters:
  ///   - values: Where the words belong.
  ///   - printedForm: How a node is printed.
  init(_ values: ValueTable, printedForm: @escaping (Term) -> String) {
    self.values = values
    self.printedForm = printedForm
  }

  /// Whether one value is listed before another.
  func precedes(_ left: Word, _ right: Word) -> Bool {
    if left == right { return false }
    let kind = values.kind(of: left)
    let otherKind = values.kind(of: right)
    guard kind == otherKind else { return kind < otherKind }
    switch kind {
    case .truth: return values.truth(of: right) == true && values.truth(of: left) == false
    case .number: return values.isNumberLess(left, right)
    case .date: return values.date(of: left)?.packed ?? 0 < values.date(of: right)?.packed ?? 0
    case .text: return isTextLess(left, right)
    case .node, .other: return isNodeLess(left, right)
    }
  }

  /// Ordinals first, by number; the rest, and ordinals of one number, by code points.
  private func isTextLess(_ left: Word, _ right: Word) -> Bool {
    switch (ordinal(of: left), ordinal(of: right)) {
    case (let a?, let b?) where a != b: a < b
    case (.some, nil): true
    case (nil, .some): false
    default: values.isTextLess(left, right)
    }
  }

  private func ordinal(of word: Word) -> Int? {
    if let known = ordinals[word] { return known }
    let number = values.withText(of: word) { Ordinal.number(of: $0) } ?? nil
    ordinals[word] = .some(number)
    return number
  }

  private func isNodeLess(_ left: Word, _ right: Word) -> Bool {
    let (a, b) = (printedBytes(of: left), printedBytes(of: right))
    if a != b { return a.lexicographicallyPrecedes(b) }
    return identity(of: left).lexicographicallyPrecedes(identity(of: right))
  }

  private func printedBytes(of word: Word) -> [UInt8] {
    if let known = printed[word] { return known }
    let bytes = values.term(of: word).map { Array(printedForm($0).utf8) } ?? []
    printed[word] = bytes
    return bytes
  }

  /// Bytes that differ wherever terms differ.
  private func identity(of word: Word) -> [UInt8] {
    switch values.term(of: word) {
    case .iri(let iri)?: Array(iri.utf8)
    case .blank(let label)?: Array("_:\(label)".utf8)
    case .literal(let literal)?: Array("\(literal.lexicalForm)^^\(literal.datatype)".utf8)
    case nil: []
    }
  }
}
