/// Says of each token what it is where it stands, without reading the grammar: what is being typed
/// is seldom right yet.
struct LexemeReading {
  /// The tokens, the last of which is the end.
  let tokens: [Token]
  /// The bytes of the text.
  let bytes: [UInt8]
  /// For each open bracket whether values stand in it, and not conditions.
  private var holdsValues: [Bool] = []
  private var result: [Lexeme] = []
  /// What stands before the present token.
  private var last: Lexeme?

  /// Prepares to read tokens.
  init(tokens: [Token], bytes: [UInt8]) {
    (self.tokens, self.bytes) = (tokens, bytes)
  }

  /// Reads them all.
  mutating func lexemes() -> [Lexeme] {
    var end = 0
    for index in tokens.indices {
      let token = tokens[index]
      readComments(from: end, to: Int(token.lower))
      end = Int(token.upper)
      if token.kind != .end { read(index) }
    }
    return result
  }

  private mutating func read(_ index: Int) {
    let token = tokens[index]
    let starts = conditionMayBegin
    let kind = kind(of: index, starts)
    if kind == .opening {
      let isArgument =
        last?.kind == .predicate || last?.kind == .function || isClosure(before: index)
      let isBrace = token.kind == .leftBrace
      holdsValues.append(isArgument || token.kind == .leftBracket || !isBrace && !starts)
    } else if kind == .closing {
      _ = holdsValues.popLast()
    } else if kind == .mark {
      holdsValues = []
    }
    let lexeme = Lexeme(
      kind: kind, range: Int(token.lower)..<Int(token.upper), startsCondition: starts)
    last = lexeme
    result.append(lexeme)
  }

  /// Whether a condition may begin behind what was read last.
  private var conditionMayBegin: Bool {
    guard holdsValues.last != true else { return false }
    guard let last else { return true }
    switch last.kind {
    case .comma, .mark, .opening, .directive: return true
    case .keyword: return bytes[last.range].elementsEqual("not".utf8)
    case .symbol:
      let symbol = Symbol(in: bytes, at: last.range.lowerBound).value
      return Self.signsBeforeConditions.contains(symbol)
    default: return false
    }
  }

  /// `:`, `;`, `!` and `^`.
  private static let signsBeforeConditions = Array(":;!^".utf8)

  private func kind(of index: Int, _ startsCondition: Bool) -> Lexeme.Kind {
    let token = tokens[index]
    switch token.kind {
    case .identifier, .anonymous: return kindOfName(index, startsCondition)
    case .prefixedName, .iri: return .iri
    case .entity: return .entity(isClosed: true)
    case .at: return .entity(isClosed: false)
    case .text: return .text(isClosed: true)
    case .integer, .address, .unsigned, .float, .date: return .number
    case .directive: return .directive
    case .comma: return .comma
    case .dot, .ifMark, .queryMark: return .mark
    case .invalid: return kindOfInvalid(token)
    default:
      if token.kind.opensBracket { return .opening }
      return token.kind.closesBracket ? .closing : .symbol
    }
  }

  private func kindOfName(_ index: Int, _ startsCondition: Bool) -> Lexeme.Kind {
    if isKeyword(index, startsCondition) { return .keyword }
    let next = tokens[index + 1].kind
    if next == .leftParenthesis { return startsCondition ? .predicate : .function }
    return startsCondition && isClosure(index) ? .predicate : .variable
  }

  /// Whether the name at `index` has a closure's sign and a parenthesis directly behind it.
  private func isClosure(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, [.plus, .star].contains(tokens[index + 1].kind) else {
      return false
    }
    return tokens[index + 2].kind == .leftParenthesis
      && tokens[index].upper == tokens[index + 1].lower
      && tokens[index + 1].upper == tokens[index + 2].lower
  }

  /// Whether the parenthesis at `index` is that of a closure.
  private func isClosure(before index: Int) -> Bool {
    guard index >= 2, isClosure(index - 2), result.count >= 2 else { return false }
    return result[result.count - 2].kind == .predicate
  }

  /// Whether the name at `index` is a word of the grammar there.
  private func isKeyword(_ index: Int, _ startsCondition: Bool) -> Bool {
    let next = tokens[index + 1]
    let before = index > 0 ? tokens[index - 1] : nil
    switch tokens[index].word {
    case .true, .false, .nil: return next.kind != .leftParenthesis
    case .not: return startsCondition && next.kind != .comma && next.kind != .rightParenthesis
    case .as: return next.word == .of || next.kind == .leftParenthesis
    case .of: return before?.word == .as
    case .order: return next.word == .by && before?.kind.endsOperand == true
    case .by: return before?.word == .order
    case .ascending, .descending, .limit: return before?.kind.endsOperand == true
    case .count, .sum, .min, .max, .mean: return beginsAggregate(index)
    case .bnot, .lnot: return next.kind != .leftParenthesis && !endsValue(next.kind)
    case .lor, .lxor, .land, .bor, .bxor, .band, .bshl, .bshr, .bshru:
      return before?.kind.endsOperand == true
    default: return false
    }
  }

  private func endsValue(_ kind: Token.Kind) -> Bool {
    kind == .comma || kind == .end || kind.closesBracket
  }

  /// Whether `:` stands behind the name at `index`, or behind the one value that follows it.
  private func beginsAggregate(_ index: Int) -> Bool {
    var depth = 0
    for token in tokens[(index + 1)...].prefix(12) {
      if token.kind == .colon, depth == 0 { return true }
      if token.kind.opensBracket { depth += 1 }
      if token.kind.closesBracket { depth -= 1 }
      let ends = token.kind == .comma || token.kind == .leftBrace || token.kind == .end
      if depth < 0 || depth == 0 && ends { return false }
    }
    return false
  }

  /// What was begun and not closed; everything else that is invalid is a mistake.
  private func kindOfInvalid(_ token: Token) -> Lexeme.Kind {
    let start = Int(token.lower)
    let first = Symbol(in: bytes, at: start)
    if TextDelimiter(in: bytes, at: start) != nil { return .text(isClosed: false) }
    guard TextDelimiter(in: bytes, at: start + first.length) != nil else { return .invalid }
    if first.value == UInt8(ascii: "@") { return .entity(isClosed: false) }
    return first.value == UInt8(ascii: "d") ? .text(isClosed: false) : .invalid
  }

  /// Adds the comments between two tokens.
  private mutating func readComments(from start: Int, to end: Int) {
    var index = start
    while index < end {
      let symbol = Symbol(in: bytes, at: index)
      guard symbol.value == UInt8(ascii: "/") else {
        index += max(1, symbol.length)
        continue
      }
      let close = endOfComment(from: index, before: end)
      result.append(Lexeme(kind: .comment, range: index..<close, startsCondition: false))
      index = close
    }
  }

  private func endOfComment(from start: Int, before end: Int) -> Int {
    let first = Symbol(in: bytes, at: start)
    let isBlock = Symbol(in: bytes, at: start + first.length).value == UInt8(ascii: "*")
    var index = start + first.length
    var last: UInt8 = 0
    while index < end {
      let symbol = Symbol(in: bytes, at: index)
      if !isBlock, symbol.value == UInt8(ascii: "\n") || symbol.value == UInt8(ascii: "\r") {
        return index
      }
      index += max(1, symbol.length)
      if isBlock, last == UInt8(ascii: "*"), symbol.value == UInt8(ascii: "/"),
        index > start + 3
      {
        return index
      }
      last = symbol.value
    }
    return min(index, end)
  }
}
