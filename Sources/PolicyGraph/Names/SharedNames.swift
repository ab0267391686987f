import Synchronization
import TripleStore

/// What tells the nodes of one name apart, worked out once for all of them.
///
/// Only names that several nodes bear are looked up here.
final class SharedNames: Sendable {
  /// The word behind the name of each node that one tells, by the name that they share.
  private let known = Mutex<[TermID: [TermID: String]]>([:])

  /// The word that tells a node from the others of its name.
  ///
  /// - Parameters:
  ///   - id: The node.
  ///   - name: The name that it shares.
  ///   - words: What finds such words.
  ///   - bearers: All nodes of that name, the node among them; asked for once for each name.
  /// - Returns: The word; nil where no word tells it from all of them.
  /// - Complexity: O(*n*) in the number of nodes of the name when it is first asked for, then O(1).
  func word(
    telling id: TermID, called name: TermID, by words: TellingWords,
    among bearers: () -> Set<TermID>
  ) -> String? {
    known.withLock { known in
      if let table = known[name] { return table[id] }
      let table = words.firstWords(telling: bearers())
      known[name] = table
      return table[id]
    }
  }
}
