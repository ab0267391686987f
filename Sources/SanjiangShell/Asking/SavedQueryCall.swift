import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import TripleStore

/// A saved query together with what its parameters stand for.
struct SavedQueryCall {
  /// The saved query.
  let query: SavedQuery
  /// The text it stands in.
  let source: SourceText
  /// What its parameters stand for.
  let parameters: [String: Term]
}

extension Workspace {
  /// The saved queries in force, by name; of two with one name the later one.
  var savedQueries: [(query: SavedQuery, source: SourceText)] {
    var latest: [String: (query: SavedQuery, source: SourceText)] = [:]
    for program in rules {
      for query in program.savedQueries { latest[query.name.name] = (query, program.source) }
    }
    return latest.values.sorted { $0.query.name.name < $1.query.name.name }
  }

  /// Prepares the call of a saved query.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - words: the values of its parameters in order; the last takes all that is left, so that a
  ///     title with blanks in it needs no quotes.
  /// - Returns: the call, or nil where no saved query has that name.
  /// - Throws: a usage failure for too few or too many values, and whatever is wrong with one.
  func call(
    _ name: String, with words: [String]
  ) throws(ShellFailure) -> SavedQueryCall? {
    guard let (query, source) = savedQueries.last(where: { $0.query.name.name == name }) else {
      return nil
    }
    let values = try Self.match(words, with: query)
    var parameters: [String: Term] = [:]
    for (parameter, word) in zip(query.parameters, values) {
      parameters[parameter.name.name] = try term(word, as: parameter.type.name)
    }
    return SavedQueryCall(query: query, source: source, parameters: parameters)
  }

  /// One word for each parameter.
  private static func match(
    _ words: [String], with query: SavedQuery
  ) throws(ShellFailure) -> [String] {
    let count = query.parameters.count
    let required = query.parameters.count { $0.defaultValue == nil }
    guard words.count >= required, count > 0 || words.isEmpty else {
      throw .usage(
        "`:\(query.name.name)` takes \(count == 1 ? "one value" : "\(count) values")",
        help: "write `\(query.synopsis)`")
    }
    guard words.count > count else { return words }
    return words.prefix(count - 1) + [words[(count - 1)...].joined(separator: " ")]
  }

  /// The term that a word stands for where a parameter of a type is asked for.
  private func term(_ word: String, as type: String) throws(ShellFailure) -> Term {
    switch type {
    case "entity": try graph.entity(named: word)
    case "number": TypedLiteral.number(word)
    case "date": TypedLiteral.time(word)
    default: TypedLiteral.text(word)
    }
  }
}

extension SavedQuery {
  /// As it is called at the prompt: `:responsibilities UNIT`.
  var synopsis: String {
    let names = parameters.map { parameter in
      let name = parameter.name.name.uppercased()
      return parameter.defaultValue == nil ? " \(name)" : " [\(name)]"
    }
    return ":\(name.name)" + names.joined()
  }
}
