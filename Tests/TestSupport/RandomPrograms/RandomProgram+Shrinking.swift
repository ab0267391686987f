/// Making a failing program smaller.
extension RandomProgram {
  /// The program without everything that can go while it still fails.
  ///
  /// - Parameter fails: Whether a program still shows what is looked for. A program that became
  ///   invalid must not count as failing.
  /// - Returns: A program that fails, from which no part can be taken.
  public func shrunk(while fails: (RandomProgram) -> Bool) -> RandomProgram {
    var smallest = self
    var hasShrunk = true
    while hasShrunk {
      hasShrunk = false
      for edit in smallest.edits {
        var candidate = smallest
        guard edit(&candidate) else { continue }
        if fails(candidate) {
          smallest = candidate
          hasShrunk = true
        }
      }
    }
    return smallest
  }

  /// What may be taken out, the largest first; an edit says whether it still applies.
  private var edits: [(inout RandomProgram) -> Bool] {
    removals(\.queries, atLeast: 1) + removals(\.rules, atLeast: 0)
      + removals(\.declarations, atLeast: 0) + removals(\.facts, atLeast: 0)
      + rules.indices.reversed().flatMap { rule in
        part(of: \.rules, rule, \.heads, atLeast: 1) + part(of: \.rules, rule, \.body, atLeast: 1)
      }
      + queries.indices.reversed().flatMap { query in
        part(of: \.queries, query, \.literals, atLeast: 1) + [
          { program in
            guard query < program.queries.count, !program.queries[query].ending.isEmpty else {
              return false
            }
            program.queries[query].ending = ""
            return true
          }
        ]
      }
  }

  private func removals<Element>(
    _ list: WritableKeyPath<RandomProgram, [Element]>, atLeast least: Int
  ) -> [(inout RandomProgram) -> Bool] {
    // From the end, so that an edit that succeeds does not move what later edits mean.
    self[keyPath: list].indices.reversed().map { index in
      { program in
        guard index < program[keyPath: list].count, program[keyPath: list].count > least else {
          return false
        }
        program[keyPath: list].remove(at: index)
        return true
      }
    }
  }

  private func part<Whole>(
    of list: WritableKeyPath<RandomProgram, [Whole]>, _ index: Int,
    _ part: WritableKeyPath<Whole, [String]>, atLeast least: Int
  ) -> [(inout RandomProgram) -> Bool] {
    self[keyPath: list][index][keyPath: part].indices.reversed().map { inner in
      { program in
        guard index < program[keyPath: list].count,
          inner < program[keyPath: list][index][keyPath: part].count,
          program[keyPath: list][index][keyPath: part].count > least
        else { return false }
        program[keyPath: list][index][keyPath: part].remove(at: inner)
        return true
      }
    }
  }
}
