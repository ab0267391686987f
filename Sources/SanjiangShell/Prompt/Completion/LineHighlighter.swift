import DatalogEngine
import DatalogSyntax

/// Colours what is typed.
///
/// What may yet become right as more is typed is never a mistake: a name at the end, a bracket that
/// is open.
struct LineHighlighter {
  private let knowledge: PromptKnowledge

  /// Prepares to colour by what is known.
  init(_ knowledge: PromptKnowledge) {
    self.knowledge = knowledge
  }

  /// The coloured stretches of a text, in order.
  func highlights(in text: String) -> [LineHighlight] {
    let begin = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    guard begin < text.endIndex, text[begin] == ":" || text[begin] == "：" else {
      return entry(text, from: text.startIndex)
    }
    let word = text[begin...].dropFirst().drop(while: \.isWhitespace)
    let end = word.firstIndex(where: \.isWhitespace) ?? text.endIndex
    let name = String(word[..<end])
    let command = PromptCommandTable.command(named: name)
    let isKnown =
      command != nil || knowledge.savedQueries.contains { $0.query.names.contains(name) }
    let isOpen = end == text.endIndex
    let first = LineHighlight(range: begin..<end, role: isKnown || isOpen ? .command : .mistake)
    return [first] + (command?.takesEntry == true ? entry(text, from: end) : [])
  }

  private func entry(_ text: String, from start: String.Index) -> [LineHighlight] {
    let part = String(text[start...])
    let place = CursorPlace(part, prefixes: knowledge.workspace.prefixes)
    let defined = definedNames(place)
    let unmatched = Self.unmatchedClosers(place)
    return place.lexemes.enumerated().compactMap { number, lexeme in
      let role =
        unmatched.contains(number) ? .mistake : role(of: lexeme, in: place, defined: defined)
      guard let role else { return nil }
      let lower = text.utf8.index(start, offsetBy: lexeme.range.lowerBound)
      let upper = text.utf8.index(start, offsetBy: lexeme.range.upperBound)
      return LineHighlight(range: lower..<upper, role: role)
    }
  }

  private func role(
    of lexeme: Lexeme, in place: CursorPlace, defined: Set<String>
  ) -> LineHighlight.Role? {
    switch lexeme.kind {
    case .predicate:
      let name = String(place.text(of: lexeme))
      let isKnown = knowledge.predicates.names.contains(name) || defined.contains(name)
      if isKnown { return .predicate }
      return KnownFunctions.functions.contains(name) ? .keyword : .unknownPredicate
    case .function, .keyword, .directive: return .keyword
    case .variable:
      // What begins a condition may become the name of a predicate.
      let isLast = lexeme.range.upperBound == place.text.utf8.count
      return lexeme.startsCondition && isLast ? nil : .variable
    case .entity(let isClosed): return entityRole(lexeme, isClosed: isClosed, in: place)
    case .text: return .text
    case .number: return .number
    case .iri: return .entity
    case .comment: return .comment
    case .invalid: return .mistake
    case .opening, .closing, .comma, .mark, .symbol: return nil
    }
  }

  /// Whether the name means something is looked at once it is complete.
  private func entityRole(
    _ lexeme: Lexeme, isClosed: Bool, in place: CursorPlace
  ) -> LineHighlight.Role {
    let written = place.text(of: lexeme).dropFirst()
    let quote = written.first.flatMap(EntityQuote.init)
    let isLast = lexeme.range.upperBound == place.text.utf8.count
    guard isClosed, quote != nil || !isLast else { return .entity }
    let name = quote == nil ? written : written.dropFirst().dropLast()
    return knowledge.isEntity(String(name)) ? .entity : .mistake
  }

  /// The predicates that the entry itself defines: heads of its rules, what it declares.
  private func definedNames(_ place: CursorPlace) -> Set<String> {
    var defined: Set<String> = []
    var names: [String] = []
    var isDeclared = false
    for lexeme in place.lexemes {
      switch lexeme.kind {
      case .mark:
        if place.text(of: lexeme).first.map({ $0 == ":" || $0 == "：" }) == true || isDeclared {
          defined.formUnion(names)
        }
        names = []
        isDeclared = false
      case .directive: isDeclared = true
      case .predicate:
        let name = String(place.text(of: lexeme))
        if isDeclared { defined.insert(name) }
        names.append(name)
      default: break
      }
    }
    return defined
  }

  /// The places of closing brackets that nothing, or another bracket, opened.
  private static func unmatchedClosers(_ place: CursorPlace) -> Set<Int> {
    var open: [Character] = []
    var unmatched: Set<Int> = []
    for (number, lexeme) in place.lexemes.enumerated() {
      guard lexeme.kind == .opening || lexeme.kind == .closing,
        let bracket = place.text(of: lexeme).first
      else { continue }
      let half = Self.halfWidth(bracket)
      if lexeme.kind == .opening {
        open.append(half)
      } else if let last = open.last, Self.partners[last] == half {
        open.removeLast()
      } else {
        unmatched.insert(number)
      }
    }
    return unmatched
  }

  private static let partners: [Character: Character] = ["(": ")", "[": "]", "{": "}"]

  private static func halfWidth(_ bracket: Character) -> Character {
    guard let scalar = bracket.unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value),
      let twin = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return bracket }
    return Character(twin)
  }
}
