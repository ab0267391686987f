import DatalogSyntax

/// What stands before the cursor in an entry.
struct CursorPlace {
  /// The text before the cursor.
  let text: String
  /// Its words.
  let lexemes: [Lexeme]

  /// Takes a text apart.
  init(_ text: String, prefixes: Set<String>) {
    self.text = text
    lexemes = Lexeme.lexemes(of: text, prefixes: prefixes)
  }

  /// The word that ends at the cursor, nil behind white space.
  var word: Lexeme? { lexemes.last.flatMap { $0.range.upperBound == text.utf8.count ? $0 : nil } }

  /// The words before that one, or all.
  var before: ArraySlice<Lexeme> { word == nil ? lexemes[...] : lexemes.dropLast() }

  /// The text of a word.
  func text(of lexeme: Lexeme) -> Substring {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: lexeme.range.lowerBound)
    return text[start..<bytes.index(bytes.startIndex, offsetBy: lexeme.range.upperBound)]
  }

  /// The text from a word to the cursor.
  func text(from lexeme: Lexeme) -> Substring {
    text[text.utf8.index(text.startIndex, offsetBy: lexeme.range.lowerBound)...]
  }

  /// The entity whose name is being typed: the word at the cursor, or one that has come to a bracket
  /// such as 〔 and will need quotes.
  var openEntity: Lexeme? {
    for lexeme in lexemes.reversed() {
      switch lexeme.kind {
      case .entity:
        let typed = text(from: lexeme).dropFirst()
        if lexeme == word { return lexeme }
        if typed.first.map({ EntityQuote($0) != nil }) ?? true { return nil }
        return typed.contains(where: \.isWhitespace) ? nil : lexeme
      case .variable, .number, .invalid, .keyword: continue
      default: return nil
      }
    }
    return nil
  }

  /// The call whose argument the cursor stands in.
  struct Call {
    /// The name of the predicate.
    let name: String
    /// Which argument, from 0.
    let argument: Int
    /// Whether it is written `^name(…)`.
    let isInverse: Bool
  }

  /// The innermost predicate whose parenthesis is open before the word at the cursor.
  var call: Call? {
    var depth = 0
    var argument = 0
    for index in before.indices.reversed() {
      switch before[index].kind {
      case .closing: depth += 1
      case .comma where depth == 0: argument += 1
      case .opening where depth > 0: depth -= 1
      case .opening:
        guard let name = predicate(before: index) else { return nil }
        return Call(
          name: String(text(of: before[name])), argument: argument,
          isInverse: name > before.startIndex && text(of: before[name - 1]) == "^")
      case .mark: return nil
      default: break
      }
    }
    return nil
  }

  /// Where the predicate of an opening parenthesis stands, a closure's sign between them or not.
  private func predicate(before index: Int) -> Int? {
    for name in [index - 1, index - 2] where before.indices.contains(name) {
      if before[name].kind == .predicate { return name }
      guard before[name].kind == .symbol else { return nil }
    }
    return nil
  }

  /// Whether a condition may stand at the cursor.
  var isCondition: Bool {
    if let word { return word.startsCondition }
    // What a name would be if one were typed here.
    return Lexeme.lexemes(of: text + " x", prefixes: []).last?.startsCondition ?? true
  }

  /// Whether what stands before the word at the cursor could be the end of a condition.
  var isBehindValue: Bool {
    switch before.last?.kind {
    case .closing, .variable, .number, .iri, .keyword, .text(isClosed: true),
      .entity(isClosed: true):
      true
    default: false
    }
  }

  /// The variables of the entry, each once, those used last first.
  var variables: [String] {
    var names: [String] = []
    for lexeme in before.reversed() where lexeme.kind == .variable {
      let name = String(text(of: lexeme))
      if name != "_", !names.contains(name) { names.append(name) }
    }
    return names
  }
}
