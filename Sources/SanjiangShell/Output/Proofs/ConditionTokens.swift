import DatalogEngine

/// The pieces of a condition, taken one after the other.
struct ConditionTokens {
  /// A piece.
  enum Token: Equatable {
    /// The name of a predicate.
    case predicate(String)
    /// A variable.
    case variable(String)
    /// A value.
    case value(AnswerValue)
    /// A name of the language, `_` or digits.
    case word(String)
    /// Anything else: a parenthesis, an operator.
    case symbol(String)
  }

  private let tokens: [Token]
  private var place = 0

  private static let comparators: Set<String> = ["=", "!=", "<", "<=", ">", ">="]
  private static let operators: Set<String> = ["+", "-", "*", "/", "%", "^"]
  private static let aggregates: Set<String> = ["count", "sum", "min", "max", "mean"]

  /// Takes a phrase to pieces.
  init(_ phrase: Phrase) {
    tokens = phrase.parts.flatMap { part -> [Token] in
      switch part {
      case .words(let text): Self.tokens(of: text)
      case .predicate(let name): [.predicate(name)]
      case .variable(let name): [.variable(name)]
      case .value(let value): [.value(value)]
      }
    }
  }

  private static func tokens(of text: String) -> [Token] {
    var found: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      let isWord = Self.isInWord(first)
      var piece = isWord ? rest.prefix(while: isInWord) : rest.prefix(1)
      if !isWord, comparators.contains(String(rest.prefix(2))) { piece = rest.prefix(2) }
      rest = rest[piece.endIndex...]
      if first == " " { continue }
      found.append(isWord ? .word(String(piece)) : .symbol(String(piece)))
    }
    return found
  }

  private static func isInWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// The piece that comes next.
  var next: Token? { tokens.indices.contains(place) ? tokens[place] : nil }

  /// Whether no piece is left.
  var isAtEnd: Bool { place >= tokens.count }

  /// Goes on by one piece.
  mutating func skip() { place += 1 }

  /// Takes a word or symbol if it comes next.
  mutating func take(_ text: String) -> Bool {
    guard next == .symbol(text) || next == .word(text) else { return false }
    skip()
    return true
  }

  /// Takes a comparator if one comes next.
  mutating func takeComparator() -> String? { takeSymbol(in: Self.comparators) }

  /// Takes an operator between operands if one comes next.
  mutating func takeOperator() -> String? { takeSymbol(in: Self.operators) }

  /// Takes the name of an aggregate if one comes next, and no call of the same name.
  mutating func takeAggregate() -> String? {
    guard case .word(let name)? = next, Self.aggregates.contains(name),
      !tokens.indices.contains(place + 1) || tokens[place + 1] != .symbol("(")
    else { return nil }
    skip()
    return name
  }

  private mutating func takeSymbol(in symbols: Set<String>) -> String? {
    guard case .symbol(let text)? = next, symbols.contains(text) else { return nil }
    skip()
    return text
  }
}
