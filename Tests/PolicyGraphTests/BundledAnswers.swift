import DatalogEngine
import Testing
import TripleStore

@testable import PolicyGraph

/// The bundled graph with what tests of dossiers ask of it.
enum BundledAnswers {
  /// Opened once for all tests.
  static let graph = Result { try PolicyGraph.bundled() }

  /// The node of a name.
  static func node(_ name: String) throws -> Term {
    guard case .one(let node) = try graph.get().names.resolve(name) else {
      throw NotFound(name: name)
    }
    return node
  }

  /// How many different rows a question has, of the variables named.
  static func count(_ question: String, _ variables: String...) throws -> Int {
    Set(try rows(question).map { row in variables.map { row[$0] ?? "" } }).count
  }

  /// The rows of a question, as printed.
  static func rows(_ question: String) throws -> [[String: String]] {
    let graph = try graph.get()
    return try graph.rows(question).map { row in
      row.mapValues { $0.node.map(graph.printedName) ?? $0.text ?? "" }
    }
  }

  struct NotFound: Error { var name: String }
}
