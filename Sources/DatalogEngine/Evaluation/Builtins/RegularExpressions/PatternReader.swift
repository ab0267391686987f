/// Reads a pattern in the grammar of ECMAScript, as C++ has it, as far as it is regular.
///
/// What may stand between the brackets of a class is C++'s too: `[[:alpha:]]`. Groups only group.
package struct PatternReader {
  /// How deep groups and repetitions may be nested.
  static let mostLevels = 256

  private let scalars: [Unicode.Scalar]
  /// The byte at which each scalar begins, and the end.
  private var offsets: [Int] = [0]
  /// The next scalar.
  var position = 0
  /// The groups around the current place.
  private var depth = 0
  /// How many repetitions are nested in what was read last.
  private var height = 0

  /// Reads a whole pattern.
  ///
  /// - Parameter pattern: The pattern.
  /// - Returns: The pattern as a tree.
  /// - Throws: ``PatternMistake`` where it is none, or not a regular one.
  /// - Complexity: O(*n*) in its length.
  package static func read(_ pattern: String) throws(PatternMistake) -> PatternNode {
    var reader = PatternReader(pattern)
    let node = try reader.readChoice()
    if reader.position < reader.scalars.count {
      throw reader.mistake("`)` closes no group", from: reader.position, help: "write `\\)`")
    }
    return node
  }

  private init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
  }

  /// The scalar at some distance, or nil behind the end.
  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  /// Moves past a scalar if it is the next one.
  mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    position += 1
    return true
  }

  /// The text from a place to the current one.
  func text(from start: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<min(position, scalars.count)]))
  }

  /// A mistake between a place and the current one, at least a character long.
  func mistake(_ message: String, from start: Int, help: String? = nil) -> PatternMistake {
    let end = min(max(position, start + 1), scalars.count)
    let bytes = offsets[min(start, end)]..<offsets[end]
    return PatternMistake(message: message, bytes: bytes, help: help)
  }

  /// Reads alternatives up to `)` or the end.
  private mutating func readChoice() throws(PatternMistake) -> PatternNode {
    var alternatives = [try readSequence()]
    var highest = height
    while accept("|") {
      alternatives.append(try readSequence())
      highest = max(highest, height)
    }
    height = highest
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func readSequence() throws(PatternMistake) -> PatternNode {
    var parts: [PatternNode] = []
    var highest = 0
    while let next = peek(), next != "|", next != ")" {
      parts.append(try readTerm())
      highest = max(highest, height)
    }
    height = highest
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// Reads an assertion, or an atom with what repeats it.
  private mutating func readTerm() throws(PatternMistake) -> PatternNode {
    height = 1
    if let assertion = acceptAssertion() { return .assertion(assertion) }
    let start = position
    var node = try readAtom()
    while let (least, most) = try readCount() {
      // A question mark behind a count asks for short matches first, which changes no answer here.
      _ = accept("?")
      node = .repetition(node, least: least, most: most)
      height += 1
      if height > PatternReader.mostLevels {
        throw mistake("this is nested deeper than \(PatternReader.mostLevels) levels", from: start)
      }
    }
    return node
  }

  private mutating func acceptAssertion() -> PatternNode.Assertion? {
    if accept("^") { return .beginning }
    if accept("$") { return .end }
    guard peek() == "\\", let letter = peek(1), letter == "b" || letter == "B" else { return nil }
    position += 2
    return letter == "b" ? .wordEdge : .noWordEdge
  }

  private mutating func readAtom() throws(PatternMistake) -> PatternNode {
    let start = position
    guard let scalar = peek() else { return .sequence([]) }
    position += 1
    switch scalar {
    case ".": return .scalar(.withinLine)
    case "[": return .scalar(try readClass(from: start))
    case "(": return try readGroup(from: start)
    case "\\": return .scalar(try readEscape(from: start).set)
    case "*", "+", "?", "{":
      throw mistake(
        "`\(scalar)` has nothing to repeat", from: start, help: "the character is `\\\(scalar)`")
    default: return .scalar(ScalarSet(scalar.value))
    }
  }

  private mutating func readGroup(from start: Int) throws(PatternMistake) -> PatternNode {
    depth += 1
    if depth > PatternReader.mostLevels {
      throw mistake("groups are nested deeper than \(PatternReader.mostLevels) levels", from: start)
    }
    if accept("?"), !accept(":") {
      let kind = peek()
      if kind != nil { position += 1 }
      if kind == "=" || kind == "!" {
        throw mistake("`\(text(from: start))` looks ahead, which is not regular", from: start)
      }
      throw mistake(
        "no group begins with `\(text(from: start))`", from: start, help: "write `(` or `(?:`")
    }
    let node = try readChoice()
    guard accept(")") else {
      position = start + 1
      throw mistake("`(` is not closed", from: start, help: "the character is `\\(`")
    }
    depth -= 1
    return node
  }
}

// MARK: - Counts

extension PatternReader {
  /// Reads `*`, `+`, `?` or a count in braces, if one stands here.
  private mutating func readCount() throws(PatternMistake) -> (least: Int, most: Int?)? {
    if accept("*") { return (0, nil) }
    if accept("+") { return (1, nil) }
    if accept("?") { return (0, 1) }
    let start = position
    guard accept("{") else { return nil }
    let least = readNumber()
    var most = least
    if accept(",") { most = readNumber() }
    guard let least, accept("}") else {
      if let next = peek(), next != "}" { position += 1 }
      throw mistake(
        "`\(text(from: start))` is no count", from: start,
        help: "write `{2}`, `{2,}` or `{2,5}`; the character is `\\{`")
    }
    if let most, most < least {
      throw mistake("`\(text(from: start))` has the larger number first", from: start)
    }
    return (least, most)
  }

  /// Reads a number; one beyond all bounds stays there.
  private mutating func readNumber() -> Int? {
    var number: Int?
    while let digit = peek(), ScalarSet.digits.contains(digit.value) {
      position += 1
      number = min((number ?? 0) * 10 + Int(digit.value - 0x30), 1 << 32)
    }
    return number
  }
}
