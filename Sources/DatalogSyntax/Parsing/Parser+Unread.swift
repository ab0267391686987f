import Diagnostics

extension Parser {
  /// Notes what the statement that began at a token may have defined, though it could not be read.
  ///
  /// Reading goes on at the next token, so all from `start` up to there is lost.
  mutating func noteUnread(from start: Int) {
    let lost = cursor.tokens(from: start)
    guard let first = lost.first else { return }
    if first.kind == .directive {
      let word = DirectiveWord(rawValue: String(cursor.text(of: first).dropFirst()))
      if word == .include { program.unread.mayDefineAnything = true }
    }
    let isClause = first.kind.namesPredicate || first.kind == .queryMark
    var isInHead = true
    for index in lost.indices {
      let token = lost[index]
      if token.kind == .ifMark || token.kind == .queryMark { isInHead = false }
      guard token.kind == .identifier else { continue }
      // In a clause only heads define something; one that lost its dot took others with it.
      let isCalled = index + 1 < lost.endIndex && lost[index + 1].kind == .leftParenthesis
      if !isClause || isCalled && (isInHead || token.startsLine) {
        program.unread.names.insert(cursor.text(of: token))
      }
    }
  }
}
