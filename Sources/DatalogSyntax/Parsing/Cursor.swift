import Diagnostics

/// A place in the sequence of tokens.
///
/// It never moves past the last token, `.end`, so looking is always allowed.
struct Cursor {
  /// The text.
  let source: SourceText
  /// The tokens; the last is `.end`.
  private let tokens: [Token]
  /// Which token comes next.
  private(set) var index = 0
  private var brackets = BracketIndex()
  private var braces = ComponentBraces()

  init(_ tokens: [Token], of source: SourceText) {
    self.tokens = tokens
    self.source = source
  }

  /// The next token.
  var current: Token { tokens[index] }
  /// What the next token is.
  var kind: Token.Kind { tokens[index].kind }
  /// Where the next token stands.
  var range: SourceRange { tokens[index].range }
  /// The token behind the next one.
  var following: Token { peek(1) }

  /// The token that many places behind the next one.
  func peek(_ distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  /// The token before the next one; at the beginning, the next one.
  var previous: Token { tokens[max(index - 1, 0)] }
  /// The range of the token before the next one.
  var previousRange: SourceRange { index == 0 ? SourceRange(0, 0) : previous.range }
  /// The empty range behind the token before the next one.
  var behindPrevious: SourceRange { SourceRange(previousRange.upper, previousRange.upper) }

  /// The tokens from one behind us to the one before the next.
  func tokens(from start: Int) -> ArraySlice<Token> { tokens[min(start, index)..<index] }

  /// Whether the next token touches the one before it.
  var touchesPrevious: Bool { index > 0 && previous.upper == current.lower }
  /// Whether the token behind the next one touches it.
  var followingTouches: Bool { current.upper == following.lower }

  /// Which word of the grammar the next token is.
  var word: Word { tokens[index].word }

  /// The next token's text, full-width characters replaced by their twins.
  var text: String { text(of: current) }

  /// A token's text, full-width characters replaced by their twins.
  func text(of token: Token) -> String {
    source.bytes.foldedText(from: Int(token.lower), to: Int(token.upper))
  }

  /// Moves to the next token.
  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  /// Moves past the next token if it is of this kind.
  mutating func accept(_ kind: Token.Kind) -> Bool {
    guard self.kind == kind else { return false }
    advance()
    return true
  }

  /// The names that stand behind directives such as `.decl` anywhere in the text.
  ///
  /// - Complexity: O(tokens).
  func declaredNames() -> [String: Set<String>] {
    var names: [String: Set<String>] = [:]
    for (index, token) in tokens.enumerated() where token.kind == .directive {
      let directive = String(text(of: token).dropFirst())
      var next = index + 1
      while tokens[next].kind == .identifier {
        names[directive, default: []].insert(text(of: tokens[next]))
        next += tokens[next + 1].kind == .comma ? 2 : 1
      }
    }
    return names
  }

  /// The index of the brace that ends the component whose body opens here, or nil.
  mutating func endOfComponent() -> Int? {
    let source = source
    return braces.partner(of: index, in: tokens) { token in
      source.bytes.foldedText(from: Int(token.lower), to: Int(token.upper)).dropFirst() == "comp"
    }
  }

  /// Whether the token at that distance is a dot that joins two names.
  func joinsNames(at distance: Int) -> Bool {
    let place = index + distance
    return place < tokens.count && tokens.joinsNames(at: place)
  }

  /// The token behind the partner of the parenthesis at `distance`, or nil where the clause ends
  /// before.
  mutating func tokenBehindPartner(ofParenthesisAt distance: Int) -> Token? {
    brackets.partner(of: index + distance, in: tokens).map { tokens[min($0 + 1, tokens.count - 1)] }
  }

  /// Whether a comma separates terms directly inside the parenthesis at `distance`.
  mutating func hasComma(inParenthesisAt distance: Int) -> Bool {
    brackets.hasComma(in: index + distance, of: tokens)
  }
}
