import TripleStore

/// The order in which answers list values: by kind, then by value.
///
/// Nodes are ordered by their printed forms, which are asked for once each.
final class ValueOrder {
  let values: ValueTable
  /// How a node is printed.
  let printing: any NodePrinting
  private var printed: [Word: [UInt8]] = [:]
  private var ordinals: [Word: Int?] = [:]

  /// Creates an order.
  ///
  /// - Parameters:
  ///   - values: Where the words belong.
  ///   - printing: How a node is printed.
  init(_ values: ValueTable, printing: any NodePrinting = IdentifyingPrinting()) {
    self.values = values
    self.printing = printing
  }

  /// Whether one value is listed before another.
  func precedes(_ left: Word, _ right: Word) -> Bool {
    if left == right { return false }
    let kind = values.kind(of: left)
    let otherKind = values.kind(of: right)
    guard kind == otherKind else { return kind < otherKind }
    if kind == .record { return isRecordLess(left, right) }
    return isLess(left, right, kind)
  }

  /// Whether one value comes before another of the same kind, which is not that of records.
  private func isLess(_ left: Word, _ right: Word, _ kind: ValueKind) -> Bool {
    switch kind {
    case .truth: return values.truth(of: right) == true && values.truth(of: left) == false
    case .number: return values.isNumberLess(left, right)
    case .date: return values.date(of: left)?.packed ?? 0 < values.date(of: right)?.packed ?? 0
    case .text: return isTextLess(left, right)
    case .node, .other: return isNodeLess(left, right)
    case .record: return false
    }
  }

  /// `nil` first, then by branch, number of fields, and the first field that differs.
  ///
  /// A loop with a stack of its own, so that no list is too long.
  private func isRecordLess(_ left: Word, _ right: Word) -> Bool {
    var waiting = [(left, right)]
    while let (a, b) = waiting.popLast() {
      if a == b { continue }
      let (kind, other) = (values.kind(of: a), values.kind(of: b))
      guard kind == .record, other == .record else {
        return kind == other ? isLess(a, b, kind) : kind < other
      }
      guard let shape = values.shape(of: a) else { return true }
      guard let otherShape = values.shape(of: b) else { return false }
      let (name, otherName) = (branchName(shape.branch), branchName(otherShape.branch))
      if name != otherName { return name.utf8.lexicographicallyPrecedes(otherName.utf8) }
      if shape.count != otherShape.count { return shape.count < otherShape.count }
      for index in (0..<shape.count).reversed() {
        waiting.append((values.field(index, of: a), values.field(index, of: b)))
      }
    }
    return false
  }

  private func branchName(_ branch: Word?) -> String {
    branch.flatMap { values.text(of: $0) } ?? ""
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
    var bytes: [UInt8] = []
    appendPrintedForm(of: word, to: &bytes)
    printed[word] = bytes
    return bytes
  }

  /// Adds the printed form of a node, or of a literal of another type.
  func appendPrintedForm(of word: Word, to bytes: inout [UInt8]) {
    if word.isTerm {
      printing.append(TermID(rawValue: word.rawValue), in: values.dictionary, to: &bytes)
    } else if let term = values.term(of: word) {
      bytes.append(contentsOf: printing.text(of: term).utf8)
    }
  }

  /// Bytes that differ wherever terms differ.
  private func identity(of word: Word) -> [UInt8] {
    switch values.term(of: word) {
    case .literal(let literal)?: Array("\(literal.lexicalForm)^^\(literal.datatype)".utf8)
    case let node?: Array(node.identifyingText.utf8)
    case nil: []
    }
  }
}
