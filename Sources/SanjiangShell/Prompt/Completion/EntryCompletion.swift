import DatalogEngine
import DatalogSyntax
import DocumentExtraction
import PolicyGraph

/// What could stand at the cursor in a question or a rule.
struct EntryCompletion {
  private let text: String
  /// Where the entry begins in the text.
  private let start: String.Index
  private let cursor: String.Index
  private let knowledge: PromptKnowledge
  private let place: CursorPlace

  /// Looks at what stands before the cursor.
  ///
  /// - Parameters:
  ///   - text: All that was typed.
  ///   - start: Where the entry begins in it, behind the name of a command; nil for all of it.
  ///   - cursor: Where the cursor stands.
  ///   - knowledge: What can be typed.
  init(
    _ text: String, from start: String.Index? = nil, at cursor: String.Index,
    _ knowledge: PromptKnowledge
  ) {
    self.text = text
    self.start = start ?? text.startIndex
    self.cursor = cursor
    self.knowledge = knowledge
    place = CursorPlace(
      String(text[self.start..<cursor]), prefixes: knowledge.workspace.prefixes)
  }

  /// The candidates.
  var found: FoundCandidates {
    guard let word = place.word else { return names("", from: cursor) }
    if let entity = place.openEntity { return self.entity(entity) }
    switch word.kind {
    case .variable, .predicate, .function, .keyword:
      return names(String(place.text(of: word)), from: index(word.range.lowerBound))
    case .comma, .opening, .mark, .symbol: return names("", from: cursor)
    default: return FoundCandidates(range: cursor..<cursor)
    }
  }

  private func index(_ offset: Int) -> String.Index {
    text.utf8.index(start, offsetBy: offset)
  }

  // MARK: - Names without a mark

  private func names(_ typed: String, from lower: String.Index) -> FoundCandidates {
    var found = FoundCandidates(range: lower..<cursor)
    if place.word?.startsCondition ?? place.isCondition {
      addPredicates(typed, &found)
      if !typed.isEmpty {
        addVariables(typed, &found)
        addFunctions(typed, &found)
      }
    } else if place.isBehindValue {
      for keyword in Self.keywords where keyword.hasPrefix(typed) {
        found.add(keyword + " ", label: keyword, note: note("keyword", "关键词"))
      }
    } else {
      addVariables(typed, &found)
      addFunctions(typed, &found)
      if found.candidates.isEmpty, !typed.isEmpty { addEntities(typed, mark: "@", &found) }
    }
    return found
  }

  /// What may stand behind a condition or the order of the rows.
  private static let keywords = ["order by", "limit", "as of", "asc", "desc"]
  private static let aggregates = ["count", "sum", "min", "max", "mean"]

  private func note(_ english: String, _ chinese: String) -> String {
    Bilingual(english, chinese).text(in: knowledge.language)
  }

  private var isBeforeParenthesis: Bool {
    cursor < text.endIndex && (text[cursor] == "(" || text[cursor] == "（")
  }

  private func addPredicates(_ typed: String, _ found: inout FoundCandidates) {
    let end = isBeforeParenthesis ? "" : "("
    for entry in knowledge.predicates.matches(typed) {
      found.add(entry.name + end, label: entry.usage, note: entry.note)
    }
    if !typed.isEmpty, "not".hasPrefix(typed) {
      found.add("not ", label: "not", note: note("keyword", "关键词"))
    }
  }

  private func addVariables(_ typed: String, _ found: inout FoundCandidates) {
    for name in place.variables where name.hasPrefix(typed) && name != typed {
      found.add(name, note: note("variable", "变量"))
    }
  }

  private func addFunctions(_ typed: String, _ found: inout FoundCandidates) {
    guard !typed.isEmpty || place.word?.kind == .symbol else { return }
    for name in Self.aggregates where name.hasPrefix(typed) {
      let isCount = name == "count"
      found.add(
        isCount ? "count : {" : name + " ", label: isCount ? "count : { … }" : "\(name) x : { … }",
        note: note("aggregate", "聚合"))
    }
    let end = isBeforeParenthesis ? "" : "("
    for name in KnownFunctions.functions where name.hasPrefix(typed) {
      found.add(name + end, label: "\(name)(…)", note: note("function", "函数"))
    }
  }

  // MARK: - Entities

  private func entity(_ word: Lexeme) -> FoundCandidates {
    let written = place.text(from: word).dropFirst()
    let quote = written.first.flatMap(EntityQuote.init)
    let name = quote == nil ? written : written.dropFirst()
    // What is closed is complete.
    if quote != nil, word.kind == .entity(isClosed: true) {
      return FoundCandidates(range: cursor..<cursor)
    }
    let lower = text.index(after: index(word.range.lowerBound))
    var upper = cursor
    if let quote, cursor < text.endIndex, text[cursor] == quote.closer {
      upper = text.index(after: cursor)
    }
    var found = FoundCandidates(range: lower..<upper)
    addEntities(String(name), quote: quote, mark: "", &found)
    return found
  }

  private func addEntities(
    _ typed: String, quote: EntityQuote? = nil, mark: String, _ found: inout FoundCandidates
  ) {
    let search = EntitySearch(knowledge, wanted: wantedKinds)
    for hit in search.hits(for: typed) {
      found.candidates.append {
        let name = hit.name()
        return LineCompletion.Candidate(
          text: mark + (quote?.enclosing(name) ?? EntityQuote.bare(name)), label: name,
          note: hit.note(name))
      }
    }
  }

  /// The kinds of node that the argument at the cursor takes; none where all fit as well.
  private var wantedKinds: Set<NodeKind> {
    guard let call = place.call,
      let entry = knowledge.workspace.graph.catalog.entry(named: call.name)
    else { return [] }
    let classes: [String]
    switch entry.kind {
    case .class: classes = [entry.name]
    case .property: classes = (call.argument == 0) == call.isInverse ? entry.range : entry.domain
    case .relation: classes = []
    }
    return classes.reduce(into: []) { $0.formUnion(knowledge.kinds(of: $1)) }
  }
}
