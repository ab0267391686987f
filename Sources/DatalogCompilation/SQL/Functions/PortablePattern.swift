import DatalogEngine

/// A pattern of `match` as a regular expression of another engine.
///
/// The engines differ in what `.`, `\w` or `$` mean, so that nothing of the kind is written: a
/// pattern is read by our own reader, and its characters are written as classes of code points.
///
/// ```swift
/// let condition = PortablePattern("[一-龥]+局")?.condition(on: "name", in: .duckDB)
/// ```
package struct PortablePattern {
  private let tree: PatternNode

  /// Reads a pattern; nil where it is none.
  package init?(_ pattern: String) {
    guard let tree = try? PatternReader.read(pattern) else { return nil }
    self.tree = tree.joiningSets
  }

  /// The condition that a whole text matches; nil where the dialect cannot say so.
  ///
  /// - Parameters:
  ///   - text: An expression for the text.
  ///   - dialect: What to write.
  /// - Returns: The condition; it has no value where the text has none.
  package func condition(on text: String, in dialect: SQLDialect) -> String? {
    expression(in: dialect).map { dialect.matches(text, $0) }
  }

  /// The regular expression; nil where the engine does not count as far as the pattern.
  func expression(in dialect: SQLDialect) -> String? {
    let writer = PatternWriter(dialect: dialect)
    return writer.canCount(tree) ? writer.choice(tree) : nil
  }
}

extension PatternNode {
  /// The same with one class for alternatives that are single characters: Java goes down one level
  /// of its stack for each time that alternatives are repeated.
  fileprivate var joiningSets: PatternNode {
    switch self {
    case .scalar, .assertion: return self
    case .sequence(let parts): return .sequence(parts.map(\.joiningSets))
    case .repetition(let part, let least, let most):
      return .repetition(part.joiningSets, least: least, most: most)
    case .choice(let parts):
      let parts = parts.map(\.joiningSets)
      let sets = parts.compactMap { if case .scalar(let set) = $0 { set } else { nil } }
      guard sets.count == parts.count else { return .choice(parts) }
      return .scalar(ScalarSet(sets.flatMap(\.ranges)))
    }
  }
}

/// Writes the parts of a pattern for an engine.
private struct PatternWriter {
  /// The characters of words.
  private static let word = "[0-9A-Z_a-z]"

  let dialect: SQLDialect

  /// The most repetitions that an engine takes, one by one and multiplied where they are nested.
  private var bounds: (each: Int, together: Int) {
    switch dialect {
    case .duckDB: (1000, 1000)
    case .postgreSQL: (255, 1000)
    case .spark: (.max, .max)
    }
  }

  /// Whether the engine takes the counts of a part.
  func canCount(_ node: PatternNode) -> Bool { repetitions(of: node) != nil }

  /// The counts of a part multiplied where they are nested; nil where there are too many.
  private func repetitions(of node: PatternNode) -> Int? {
    switch node {
    case .scalar, .assertion: return 1
    case .sequence(let parts), .choice(let parts):
      let counts = parts.map { repetitions(of: $0) }
      return counts.contains(nil) ? nil : counts.lazy.compactMap { $0 }.max() ?? 1
    case .repetition(let part, let least, let most):
      let count = max(least, most ?? 0, 1)
      guard count <= bounds.each, let inner = repetitions(of: part) else { return nil }
      let (product, overflows) = count.multipliedReportingOverflow(by: inner)
      if overflows { return dialect == .spark ? .max : nil }
      return product <= bounds.together ? product : nil
    }
  }

  /// A part where alternatives may stand.
  func choice(_ node: PatternNode) -> String {
    guard case .choice(let parts) = node else { return sequence(node) }
    return parts.map { sequence($0) }.joined(separator: "|")
  }

  /// A part between others.
  private func sequence(_ node: PatternNode) -> String {
    switch node {
    case .sequence(let parts): parts.map { sequence($0) }.joined()
    case .scalar(let set): PortablePattern.expression(of: set, in: dialect)
    case .assertion(let assertion): text(of: assertion)
    case .choice: "(?:\(choice(node)))"
    case .repetition(let part, let least, let most): repeated(part, least, most)
    }
  }

  private func repeated(_ part: PatternNode, _ least: Int, _ most: Int?) -> String {
    if most == 0 { return "" }
    let atom: String
    if case .scalar = part { atom = sequence(part) } else { atom = "(?:\(choice(part)))" }
    switch (least, most) {
    case (0, nil): return "\(atom)*"
    case (1, nil): return "\(atom)+"
    case (0, 1): return "\(atom)?"
    case (_, nil): return "\(atom){\(least),}"
    case (_, .some(let most)): return "\(atom){\(least),\(most)}"
    }
  }

  /// The ends of a text, and the edges of words, which only RE2 takes for those of ASCII.
  private func text(of assertion: PatternNode.Assertion) -> String {
    let word = PatternWriter.word
    switch assertion {
    case .beginning: return "\\A"
    case .end: return dialect == .postgreSQL ? "\\Z" : "\\z"
    case .wordEdge where dialect == .duckDB: return "\\b"
    case .noWordEdge where dialect == .duckDB: return "\\B"
    case .wordEdge: return "(?:(?<=\(word))(?!\(word))|(?<!\(word))(?=\(word)))"
    case .noWordEdge: return "(?:(?<=\(word))(?=\(word))|(?<!\(word))(?!\(word)))"
    }
  }
}
