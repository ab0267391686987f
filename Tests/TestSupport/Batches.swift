import TripleStore

/// Batches of triples of the same size, of which any can be asked for.
public struct Batches: Sendable {
  /// How many triples a batch has; each ten have a subject of their own.
  private let size: Int

  /// Batches of a size.
  ///
  /// - Parameter size: The number of triples, a multiple of ten.
  public init(of size: Int) { self.size = size }

  /// Adds batches to a store on disk, each in a commit of its own, behind those that are there.
  ///
  /// - Parameters:
  ///   - directory: The store.
  ///   - count: How many batches.
  /// - Throws: Why that is not possible.
  public func grow(_ directory: StoreDirectory, by count: Int) throws {
    let writer = try directory.beginWriting(as: "grow")
    for _ in 0..<count {
      let number = (writer.commits.first?.number ?? 0) + 1
      // The store is not held while it is committed.
      _ = try writer.commit(added(number, to: writer.store), saying: "batch \(number)")
    }
  }

  private func added(_ number: Int, to store: TripleStore) -> TripleStore {
    var store = store
    let predicates = (0..<10).map { store.id(for: .iri("urn:p:\($0)")) }
    var batch = StatementBatch()
    for row in 0..<(size / 10) {
      let subject = store.id(for: .iri(subject(number, row)))
      for predicate in predicates {
        let object = store.id(for: .iri("urn:o:\((row &* 31 &+ number) % 5003)"))
        batch.append(Triple(subject, predicate, object), graph: .unnamed)
      }
    }
    store.insert(batch)
    return store
  }

  private func subject(_ number: Int, _ row: Int) -> String { "urn:s:\(number):\(row)" }

  /// What is wrong with a store after some batches; nil where nothing was found.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - number: How many batches there should be.
  ///   - questions: How many subjects are asked for.
  ///   - generator: What chooses them.
  /// - Returns: A question with a wrong answer.
  public func problem(
    in store: TripleStore, after number: Int, questions: Int,
    using generator: inout some RandomNumberGenerator
  ) -> String? {
    if store.count != number * size { return "\(store.count) triples" }
    for _ in 0..<questions {
      let batch = Int.random(in: 1...(number + 1), using: &generator)
      let name = subject(batch, Int.random(in: 0..<(size / 10), using: &generator))
      let id = store.dictionary.id(of: .iri(name))
      let found = id.map {
        store.triples(matching: TriplePattern(subject: $0)).reduce(0) { n, _ in n + 1 }
      }
      if found ?? 0 != (batch <= number ? 10 : 0) { return "\(name) has \(found ?? 0) triples" }
    }
    return nil
  }
}
