import DatalogSyntax
import DocumentExtraction
import PolicyGraph

/// What could stand at the cursor in a line that begins with a colon.
struct CommandCompletion {
  private let text: String
  private let cursor: String.Index
  private let knowledge: PromptKnowledge
  /// What was typed of the name.
  private let name: Substring
  /// Where the arguments begin, nil while the name is typed.
  private let arguments: String.Index?

  /// Looks at what stands before the cursor; nil where it is no command.
  init?(_ text: String, at cursor: String.Index, _ knowledge: PromptKnowledge) {
    let typed = text[..<cursor].drop(while: \.isWhitespace)
    guard let mark = typed.first, mark == ":" || mark == "：" else { return nil }
    let rest = typed.dropFirst().drop(while: \.isWhitespace)
    name = rest.prefix { !$0.isWhitespace }
    arguments =
      name.endIndex == cursor
      ? nil : rest[name.endIndex...].drop(while: \.isWhitespace).startIndex
    (self.text, self.cursor, self.knowledge) = (text, cursor, knowledge)
  }

  /// The candidates.
  var found: FoundCandidates {
    guard let arguments else { return names }
    if let command = PromptCommandTable.command(named: String(name)) {
      return argument(of: command, from: arguments)
    }
    let query = knowledge.savedQueries.last { $0.query.names.contains(String(name)) }
    guard let query else { return FoundCandidates(range: cursor..<cursor) }
    return value(of: query.query, from: arguments)
  }

  // MARK: - Names

  private var names: FoundCandidates {
    let commands = PromptCommandTable.commands.map { command in
      Named(
        command.name, synopsis: command.synopsis,
        note: command.summary.text(in: knowledge.language),
        takesMore: !command.argument.isEmpty)
    }
    let queries = knowledge.savedQueries.flatMap { filed in
      filed.query.names.map { name in
        Named(
          name, synopsis: filed.query.synopsis(as: name),
          note: filed.query.notes.linesTold(in: knowledge.language).first ?? "",
          takesMore: !filed.query.parameters.isEmpty)
      }
    }
    var found = FoundCandidates(range: name.startIndex..<cursor)
    for named in ranked(commands + queries, by: name, { $0.name }) {
      found.add(
        named.name + (named.takesMore ? " " : ""), label: named.synopsis, note: named.note)
    }
    return found
  }

  /// A command or a saved query.
  private struct Named {
    let name: String
    let synopsis: String
    let note: String
    let takesMore: Bool

    init(_ name: String, synopsis: String, note: String, takesMore: Bool) {
      (self.name, self.synopsis, self.note) = (name, synopsis, note)
      self.takesMore = takesMore
    }
  }

  /// Those of which what was typed is a beginning, a part or the letters, the best first.
  private func ranked<Item>(
    _ items: [Item], by typed: some StringProtocol, _ name: (Item) -> String
  ) -> [Item] {
    let pattern = NamePattern(String(typed), pinyin: .bundled)
    let fitting = items.enumerated().compactMap { place, item in
      pattern.match(SearchableName(name(item), pinyin: .bundled)).map {
        (match: $0, place: place, item: item)
      }
    }
    let begun = fitting.filter { $0.match <= .beginning }
    let isShort = typed.count < PredicateNames.leastOfPart
    return (isShort && !begun.isEmpty ? begun : fitting).sorted {
      ($0.match.rawValue, $0.place) < ($1.match.rawValue, $1.place)
    }
    .map(\.item)
  }

  // MARK: - Arguments of commands

  private func argument(
    of command: PromptCommand, from start: String.Index
  ) -> FoundCandidates {
    let places = command.placeholders
    let word = places.count > 1 ? WordAtCursor(text, from: start, at: cursor) : nil
    let lower = word?.start ?? start
    guard let place = word.map({ places[min($0.number, places.count - 1)] }) ?? places.first else {
      return FoundCandidates(range: cursor..<cursor)
    }
    let kind = NodeKind(rawValue: command.name)
    switch place {
    case "FILE": return files(from: lower)
    case "QUERY", "FACT", "QUESTION":
      return EntryCompletion(text, from: lower, at: cursor, knowledge).found
    case "PREDICATE":
      var found = FoundCandidates(range: lower..<cursor)
      for entry in knowledge.predicates.matches(String(text[lower..<cursor])) where entry.rank == 0
      {
        found.add(entry.name, label: entry.usage, note: entry.note)
      }
      return found
    case "ID", "NUMBER": return entity(from: lower, kind ?? .document, quotes: word != nil)
    default:
      if let words = words(of: place, for: command.name) { return listed(words, from: lower) }
      return entity(from: lower, kind, quotes: word != nil)
    }
  }

  /// The words that an argument may be, nil where it is the name of something in the graph.
  private func words(of place: String, for command: String) -> [String]? {
    let workspace = knowledge.workspace
    switch (place, command) {
    case ("FORMAT", _): return ResultFormat.allCases.map(\.rawValue)
    case ("SUBJECT", _): return unique(knowledge.savedQueries.map(\.subject))
    case ("TOPIC", _):
      return HelpTopic.all.map(\.name) + PromptCommandTable.commands.map(\.name)
        + knowledge.savedQueries.flatMap(\.query.names)
    case (_, "check"): return workspace.checks.flatMap(\.check.names)
    case (_, "rules"):
      let heads = workspace.rules.flatMap(\.rules).flatMap(\.heads)
      return unique(
        heads.compactMap { head in
          if case .plain(let name) = head.predicate.name { return name }
          return nil
        }
      ).sorted()
    case ("ROW", _), ("", _): return []
    default: return nil
    }
  }

  private func unique(_ words: [String]) -> [String] {
    var known: Set<String> = []
    return words.filter { known.insert($0).inserted }
  }

  private func listed(_ words: [String], from start: String.Index) -> FoundCandidates {
    var found = FoundCandidates(range: start..<cursor)
    for word in ranked(words, by: text[start..<cursor], { $0 }) { found.add(word) }
    return found
  }

  private func files(from start: String.Index) -> FoundCandidates {
    FileNames.found(text, from: start, at: cursor)
  }

  // MARK: - Entities

  /// The names of nodes, which need no mark here.
  private func entity(
    from start: String.Index, _ kind: NodeKind?, isOnly: Bool = true, quotes: Bool
  ) -> FoundCandidates {
    var lower = start
    if lower < cursor, text[lower] == "@" || text[lower] == "＠" { lower = text.index(after: lower) }
    let quote = lower < cursor ? EntityQuote(text[lower]) : nil
    let typed = quote == nil ? text[lower..<cursor] : text[lower..<cursor].dropFirst()
    var kinds: Set<NodeKind> = kind.map { [$0] } ?? []
    // Indicators of several documents meet in what they measure.
    if kind == .indicator { kinds.insert(.measure) }
    let isOnly = isOnly && kind != nil
    var found = FoundCandidates(range: lower..<cursor)
    for hit in EntitySearch(knowledge, wanted: kinds, isOnly: isOnly).hits(for: String(typed)) {
      found.candidates.append {
        let name = hit.name()
        let needsQuotes = quotes && name.contains(where: \.isWhitespace)
        let around = quote ?? (needsQuotes ? EntityQuote("\"") : nil)
        return LineCompletion.Candidate(
          text: around?.enclosing(name) ?? name, label: name, note: hit.note(name))
      }
    }
    return found
  }

  // MARK: - Values of saved queries

  private func value(of query: SavedQuery, from start: String.Index) -> FoundCandidates {
    let word = WordAtCursor(text, from: start, at: cursor)
    var lower = word.start
    var parameter: SavedQuery.Parameter?
    if let mark = text[lower..<cursor].firstIndex(where: { $0 == "=" || $0 == "＝" }) {
      parameter = query.parameters.first { $0.name.name == text[lower..<mark] }
      if parameter != nil { lower = text.index(after: mark) }
    } else if !query.parameters.isEmpty {
      // The last parameter takes all that is left.
      let place = min(word.number, query.parameters.count - 1)
      parameter = query.parameters[place]
      lower = word.start(ofWord: place) ?? lower
    }
    guard let parameter else { return FoundCandidates(range: cursor..<cursor) }
    if ParameterType(named: parameter.type.name) == .entity {
      let isLast = parameter.name.name == query.parameters.last?.name.name
      let kind = NodeKind(rawValue: parameter.name.name)
      let found = entity(from: lower, kind, isOnly: false, quotes: !isLast)
      if !found.candidates.isEmpty { return found }
    }
    var found = FoundCandidates(range: word.start..<cursor)
    for other in query.parameters where other.name.name.hasPrefix(text[word.start..<cursor]) {
      found.add(other.name.name + "=", note: other.type.name)
    }
    return found
  }
}
