/// Whether the lexer is inside the brackets of a declaration, where `x:number` is three tokens and
/// `>` closes.
struct DeclarationBrackets {
  /// What the declaration goes on with.
  private enum Awaited: Equatable {
    case nothing, parenthesis, bracketOrBrace, componentBody
    /// So many of the tokens before the arguments of an instance have been read.
    case instance(Int)
    /// The end of the arguments of an instance.
    case rightAngle
  }

  /// What stands before the arguments of an instance.
  private static let instanceHead: [Token.Kind] = [.identifier, .equal, .identifier, .less]

  private var awaited = Awaited.nothing
  private var depth = 0

  /// Whether a declaration has begun and its brackets have not closed.
  var isOpen: Bool { awaited != .nothing }

  /// Whether the lexer is inside them, or before the body of a component, which is no part of its
  /// declaration.
  var isInside: Bool { depth > 0 || closesAngles }

  /// Whether `>` closes the arguments of a component.
  var closesAngles: Bool { awaited == .componentBody || awaited == .rightAngle }

  /// Notes that a directive begins.
  mutating func begin(_ word: DirectiveWord) {
    depth = 0
    awaited =
      switch word {
      case .decl, .functor, .query: .parenthesis
      case .type, .lattice: .bracketOrBrace
      case .comp: .componentBody
      case .`init`: .instance(0)
      default: .nothing
      }
  }

  /// Notes the next token of the declaration.
  mutating func note(_ kind: Token.Kind) {
    if case .instance(let read) = awaited { return noteInstance(kind, read) }
    if depth > 0 {
      if kind.opensBracket { depth += 1 }
      if kind.closesBracket { depth -= 1 }
      if depth == 0 { awaited = .nothing }
    } else if closesAngles {
      noteArguments(kind)
    } else if kind.opensBracket {
      let isAwaited = (kind == .leftParenthesis) == (awaited == .parenthesis)
      if isAwaited { depth = 1 } else { awaited = .nothing }
    } else if kind == .dot || kind == .ifMark || kind == .queryMark {
      awaited = .nothing
    }
  }

  private mutating func noteInstance(_ kind: Token.Kind, _ read: Int) {
    let isExpected = kind == Self.instanceHead[read]
    let isLast = read + 1 == Self.instanceHead.count
    awaited = !isExpected ? .nothing : isLast ? .rightAngle : .instance(read + 1)
  }

  private mutating func noteArguments(_ kind: Token.Kind) {
    switch kind {
    case .identifier, .comma, .dot: break
    case .colon, .less, .rightAngle: if awaited == .rightAngle { awaited = .nothing }
    default: awaited = .nothing
    }
  }
}
