/// Whether the lexer is inside the brackets of a declaration, where `x:number` is three tokens.
struct DeclarationBrackets {
  /// Which brackets the declaration's attributes stand in.
  private enum Awaited { case nothing, parenthesis, bracketOrBrace }

  private var awaited = Awaited.nothing
  private var depth = 0

  /// Whether a declaration has begun and its brackets have not closed.
  var isOpen: Bool { awaited != .nothing }

  /// Whether the lexer is inside them.
  var isInside: Bool { depth > 0 }

  /// Notes that a directive begins.
  mutating func begin(_ word: DirectiveWord) {
    depth = 0
    awaited =
      switch word {
      case .decl, .functor, .query: .parenthesis
      case .type, .comp, .lattice: .bracketOrBrace
      default: .nothing
      }
  }

  /// Notes the next token of the declaration.
  mutating func note(_ kind: Token.Kind) {
    if depth > 0 {
      if kind.opensBracket { depth += 1 }
      if kind.closesBracket { depth -= 1 }
      if depth == 0 { awaited = .nothing }
    } else if kind.opensBracket {
      let isAwaited = (kind == .leftParenthesis) == (awaited == .parenthesis)
      if isAwaited { depth = 1 } else { awaited = .nothing }
    } else if kind == .dot || kind == .ifMark || kind == .queryMark {
      awaited = .nothing
    }
  }
}
