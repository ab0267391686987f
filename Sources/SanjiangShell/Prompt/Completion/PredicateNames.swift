import DatalogEngine
import DatalogSyntax
import PolicyGraph

/// The predicates that a condition may begin with, in both languages.
final class PredicateNames {
  /// A name of a predicate.
  struct Entry {
    /// The name.
    let name: String
    /// How it is written: `leads(Party, Work)`.
    let usage: String
    /// A few words on it: its other name, or where it comes from.
    let note: String
    /// In which order it is listed: the vocabulary before what rules define.
    let rank: Int
    /// The name as it is searched for.
    let searchable: SearchableName
  }

  /// All of them.
  let entries: [Entry]
  /// All names.
  let names: Set<String>

  /// Gathers the predicates of a graph and of the rules in force.
  init(_ workspace: Workspace) {
    var gathering = Gathering(heads: Self.heads(workspace.rules))
    let catalog = workspace.graph.catalog
    for entry in catalog.entries { gathering.add(entry) }
    for name in catalog.otherNames.classes { gathering.add(name, "\(name)(node)", "class", 1) }
    for name in catalog.otherNames.properties {
      gathering.add(name, "\(name)(node, value)", "property", 1)
    }
    for (name, usage) in gathering.heads.sorted(by: { $0.key < $1.key }) {
      gathering.add(name, usage, "rule", 1)
    }
    gathering.add("triple", "triple(s, p, o)", "三元组", 2)
    gathering.add("三元组", "三元组(s, p, o)", "triple", 2)
    for name in KnownFunctions.tests { gathering.add(name, "\(name)(…)", "test", 2) }
    entries = gathering.entries
    names = gathering.names
  }

  /// One or two letters stand in almost every name: where some begin with them, the others are not
  /// meant.
  static let leastOfPart = 3

  /// The names that fit what was typed, the likeliest first.
  func matches(_ typed: String) -> [Entry] {
    let pattern = NamePattern(typed, pinyin: .bundled)
    var found: [(order: (Int, Int, Int, Int, String), entry: Entry)] = []
    for entry in entries {
      guard let match = pattern.match(entry.searchable) else { continue }
      // Capital letters tell classes from properties.
      let isOtherCase = match <= .beginning && !entry.name.hasPrefix(typed)
      let length = pattern.isEmpty ? 0 : entry.name.count
      found.append(
        ((match.rawValue, isOtherCase ? 1 : 0, entry.rank, length, entry.name), entry))
    }
    let hasBeginnings = found.contains { $0.order.0 <= NameMatch.beginning.rawValue }
    if hasBeginnings, typed.count < Self.leastOfPart {
      found.removeAll { $0.order.0 > NameMatch.beginning.rawValue }
    }
    return found.sorted { $0.order < $1.order }.map(\.entry)
  }

  /// What the rules define: how each predicate is written in the first head that has variables.
  private static func heads(_ rules: [Program]) -> [String: String] {
    var heads: [String: String] = [:]
    for program in rules {
      for declaration in program.declarations {
        let words = declaration.attributes.map(\.name.name).joined(separator: ", ")
        heads[declaration.name.name] = "\(declaration.name.name)(\(words))"
      }
      for head in program.rules.lazy.flatMap(\.heads) {
        guard case .plain(let name) = head.predicate.name, heads[name] == nil else { continue }
        heads[name] = "\(name)(\(head.arguments.map(word).joined(separator: ", ")))"
      }
    }
    return heads
  }

  private static func word(_ argument: Expression) -> String {
    if case .variable(let name) = argument.kind { return name }
    return "value"
  }

  /// Entries as they are gathered, each name once.
  private struct Gathering {
    let heads: [String: String]
    var entries: [Entry] = []
    var names: Set<String> = []

    mutating func add(_ entry: VocabularyEntry) {
      var usage = SchemaTable.usage(of: entry)
      if entry.kind == .relation, let head = heads[entry.name] { usage = head }
      let arguments = usage.drop { $0 != "(" }
      add(entry.name, usage, entry.chineseNames.first ?? "", 0)
      for name in entry.chineseNames { add(name, name + arguments, entry.name, 0) }
    }

    mutating func add(_ name: String, _ usage: String, _ note: String, _ rank: Int) {
      guard names.insert(name).inserted else { return }
      entries.append(
        Entry(
          name: name, usage: usage, note: note, rank: rank,
          searchable: SearchableName(name, pinyin: .bundled)))
    }
  }
}
