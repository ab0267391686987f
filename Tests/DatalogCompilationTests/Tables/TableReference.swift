import DatalogEngine
import TripleStore

@testable import DatalogCompilation

/// What tables must be like, found out slowly: a triple at a time, values as answers give them.
struct TableReference {
  /// The rows of each predicate: subject, and object with the letter of its kind.
  ///
  /// As bytes, since texts that look the same may be two.
  private(set) var rows: [String: Set<[[UInt8]]>] = [:]
  /// The objects of each predicate.
  private(set) var objects: [String: Set<AnswerValue>] = [:]
  /// The text of each node.
  private(set) var nodes: Set<String> = []

  init(_ store: TripleStore) {
    let values = ValueTable()
    for triple in store.triples(matching: TriplePattern()) {
      let terms = [triple.subject, triple.predicate, triple.object].map(store.dictionary.term)
      let predicate = terms[1].identifyingText
      var value = values.answerValue(of: values.word(of: terms[2]))
      if case .text(let text, _) = value { value = .text(text, language: nil) }
      rows[predicate, default: []].insert(
        [terms[0].identifyingText, Self.tagged(value)].map { Array($0.utf8) })
      objects[predicate, default: []].insert(value)
      for case let node in terms where !node.isLiteral { nodes.insert(node.identifyingText) }
    }
  }

  /// What the objects of a predicate are.
  func type(of predicate: String) -> ColumnType {
    let values = objects[predicate] ?? []
    func all(_ holds: (AnswerValue) -> Bool) -> Bool { values.allSatisfy(holds) }
    if all({ if case .term(let term) = $0 { !term.isLiteral } else { false } }) { return .node }
    if all({ if case .text = $0 { true } else { false } }) { return .text }
    if all({ if case .date = $0 { true } else { false } }) { return .date }
    if all({ if case .truth = $0 { true } else { false } }) { return .truth }
    if all({ if case .integer = $0 { true } else { false } }) { return .integer }
    return all(Self.isExactDouble) ? .number : .any
  }

  private static func isExactDouble(_ value: AnswerValue) -> Bool {
    switch value {
    case .integer(let number): number.magnitude <= 1 << 53
    case .float(let number): number.isFinite
    default: false
    }
  }

  private static func tagged(_ value: AnswerValue) -> String {
    switch value {
    case .truth: "B" + value.text
    case .integer, .unsigned, .float, .decimal: "N" + value.text
    case .date: "D" + value.text
    case .text(let text, _): "T" + text
    case .term(.literal(let literal)): "L\(literal.datatype) \(literal.lexicalForm)"
    case .term(let node): "E" + node.identifyingText
    case .record: "?"
    }
  }
}

extension Term {
  fileprivate var isLiteral: Bool {
    if case .literal = self { true } else { false }
  }
}
