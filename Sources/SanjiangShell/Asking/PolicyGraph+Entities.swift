import DatalogEngine
import DocumentExtraction
import PolicyGraph
import TripleStore

extension Workspace {
  /// What to tell somebody who wrote the name of a thing without its `@`: it is a variable, and
  /// stands for everything.
  func confusions(of table: ResultTable) -> [Bilingual] {
    table.columns.compactMap { name in
      entity(thatIsCalled: name).map { kind in
        Bilingual(
          "`\(name)` is a variable here; the \(kind.english) is `@\(name)`",
          "`\(name)` 在这里是变量；\(kind.chinese)写作 `@\(name)`")
      }
    }
  }

  /// What is called exactly so, as a word for its kind: `unit`; nil where nothing is.
  ///
  /// Only a name in Chinese is looked up: nobody means a thing by `u`.
  private func entity(thatIsCalled name: String) -> Bilingual? {
    guard name.unicodeScalars.contains(where: { $0.value >= 0x2E80 }),
      case .one(let node) = graph.names.resolve(name), printed.text(of: node) == name,
      case .iri(let iri) = node
    else { return nil }
    return NodeKind(of: iri)?.words
  }
}

extension PolicyGraph {
  /// The one node of a name.
  ///
  /// - Parameter name: a name, alias or number, with or without `@` before it.
  /// - Returns: the node.
  /// - Throws: where no node or several bear the name.
  func entity(named name: String) throws(ShellFailure) -> Term {
    let bare = Self.withoutMarks(name)
    switch names.resolve(bare) {
    case .one(let term): return term
    case .none(let suggestions):
      throw .unknownEntity(bare, suggestions: suggestions)
    case .several(let candidates):
      throw ShellFailure(
        .wrongQuery, code: "ambiguous-entity", "several things are called `\(bare)`",
        help: "say which: \(candidates.described)")
    }
  }

  /// A name without the `@` and the quotes that it needs in a question.
  static func withoutMarks(_ name: String) -> String {
    guard name.hasPrefix("@") || name.hasPrefix("＠") else { return name }
    let bare = name.dropFirst()
    guard bare.count > 2, let first = bare.first, let last = bare.last,
      PromptArguments.isQuote(first), PromptArguments.isQuote(last)
    else { return String(bare) }
    return String(bare.dropFirst().dropLast())
  }

  /// The nodes of a class whose keys have an end in common.
  ///
  /// - Complexity: O(*n*) in the number of nodes of the class.
  func nodes(of nodeClass: NodeClass, endingIn end: String) -> [Term] {
    guard let type = store.dictionary.id(of: .iri(Vocabulary.type)),
      let object = store.dictionary.id(of: .iri(nodeClass.iri))
    else { return [] }
    return store.triples(matching: TriplePattern(predicate: type, object: object))
      .map { store.dictionary.term($0.subject) }
      .filter { if case .iri(let iri) = $0 { iri.hasSuffix(end) } else { false } }
  }
}

extension ShellFailure {
  /// Nothing bears a name.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - suggestions: what may have been meant.
  /// - Returns: what to say.
  static func unknownEntity(_ name: String, suggestions: [String]) -> ShellFailure {
    ShellFailure(
      .wrongQuery, code: "unknown-entity", "nothing in the graph is called `\(name)`",
      help: suggestions.isEmpty ? nil : "did you mean \(list(suggestions))?")
  }

  fileprivate static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}
