import DatalogSyntax
import Diagnostics
import TripleStore

/// A saved query together with what its parameters stand for.
struct SavedQueryCall {
  /// The saved query.
  let query: SavedQuery
  /// The text it stands in.
  let source: SourceText
  /// What its parameters stand for.
  let parameters: [String: Term]
  /// The call as it was typed: `:responsibilities 省水利厅`.
  let text: String
}

/// A saved query and the program that it stands in.
struct FiledQuery {
  /// The saved query.
  let query: SavedQuery
  /// The program.
  let program: Program

  /// What it is about: the name of its file, or `yours` for one that was typed.
  var subject: String { program.subject }

  /// Whether a word, of four letters at least, stands in what its notes tell.
  func speaks(of word: String) -> Bool {
    word.utf8.count >= 4 && query.notes.contains { $0.lowercased().contains(word.lowercased()) }
  }
}

extension Workspace {
  /// The saved queries in force, in the order of the programs; of two with one name the later one.
  var savedQueries: [FiledQuery] {
    let all = rules.flatMap { program in
      program.savedQueries.map { FiledQuery(query: $0, program: program) }
    }
    var last: [String: Int] = [:]
    for (index, filed) in all.enumerated() {
      for name in filed.query.names { last[name] = index }
    }
    return all.indices.filter { last[all[$0].query.name.name] == $0 }.map { all[$0] }
  }

  /// The saved query of a name, in whatever language.
  func savedQuery(named name: String) -> FiledQuery? {
    savedQueries.last { $0.query.names.contains(name) }
  }

  /// Prepares the call of a saved query.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - words: the values of its parameters.
  /// - Returns: the call, or nil where no saved query has that name.
  /// - Throws: a usage failure for too few or too many values, and whatever is wrong with one.
  func call(
    _ name: String, with words: [String]
  ) throws(ShellFailure) -> SavedQueryCall? {
    guard let filed = savedQuery(named: name) else { return nil }
    let binding = ParameterBinding(filed, calledAs: name, graph: graph)
    return SavedQueryCall(
      query: filed.query, source: filed.program.source, parameters: try binding.terms(for: words),
      text: ([":" + name] + words).joined(separator: " "))
  }
}

extension Workspace {
  /// Prepares the call of a saved query that has to be there.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - words: the values of its parameters.
  ///   - list: how to have the saved queries listed from where it is called.
  /// - Returns: the call.
  /// - Throws: a usage failure where there is no saved query of that name, and what `call` throws.
  func existingCall(
    _ name: String, with words: [String], listedBy list: String = "`:list` at the prompt"
  ) throws(ShellFailure) -> SavedQueryCall {
    if let call = try call(name, with: words) { return call }
    throw .usage(
      "there is no saved query `:\(name)`",
      help: Hint.didYouMean(savedQueries.names(near: name), mark: ":") + "\(list) lists them")
  }
}

extension [FiledQuery] {
  /// The names that may have been meant: the one that is spelled most like it, then those of queries
  /// that speak of it.
  func names(near name: String) -> [String] {
    let spelledAlike = NearestNames.suggestions(
      for: name, among: flatMap(\.query.names), limit: 1)
    return spelledAlike + namesOfQueries(speakingOf: name)
  }

  /// The names of the queries in whose notes a word stands.
  func namesOfQueries(speakingOf word: String) -> [String] {
    filter { $0.speaks(of: word) }.map(\.query.name.name)
  }
}

extension SavedQuery {
  /// As it is called at the prompt: `:responsibilities UNIT`.
  var synopsis: String { synopsis(as: name.name) }

  /// As it is called at the prompt by one of its names.
  func synopsis(as name: String) -> String {
    ":\(name)" + parameters.map { " \($0.placeholder)" }.joined()
  }
}

extension SavedQuery.Parameter {
  /// As shown in help: `UNIT`, or `[YEAR]` where it may be left out.
  var placeholder: String {
    let word = name.name.uppercased()
    return defaultValue == nil ? word : "[\(word)]"
  }
}

extension Program {
  /// What it is about: the name of its file, or `yours` for what was typed.
  var subject: String {
    let file = source.name.split(separator: "/").last.map(String.init) ?? ""
    return file.hasSuffix(".dl") ? String(file.dropLast(3)) : "yours"
  }
}
