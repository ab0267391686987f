import DocumentExtraction
import Testing

@Suite("Damage to a text")
struct DamageTests {
  @Test("that leaves the words alone changes no fact", arguments: DamageKinds.mechanical.indices)
  func mechanical(index: Int) throws {
    let damage = DamageKinds.mechanical[index]
    let outcome = try DamageKinds.outcome(CleanDocument.synthetic, seeds: 1) { _ in damage }
    // Four kinds of damage at once are more than any one.
    let least: Double = damage.name == "a converted file" ? 95 : 98
    #expect(outcome.untroubledShare >= least, "\(damage.name): \(outcome.report)")
  }

  /// The least share of affected facts that must be the same or warned of, in percent, in the order
  /// of the kinds: separators, characters, stray lines, English words, line ends, ordinals, brackets.
  static let lossyFloors: [Double] = [76, 90, 98, 99, 86, 99, 94]

  @Test("that loses something is mostly named on its line", arguments: lossyFloors.indices)
  func lossy(index: Int) throws {
    let outcome = try DamageKinds.outcome(CleanDocument.synthetic, seeds: 2) {
      DamageKinds.lossy(for: $0)[index]
    }
    #expect(outcome.accountedShare >= Self.lossyFloors[index], "kind \(index): \(outcome.report)")
  }

  @Test("is undone in a passage without a warning", arguments: DamagedPassage.mechanical)
  func undone(passage: DamagedPassage) throws {
    #expect(try DamagedPassage.facts(passage.damaged) == DamagedPassage.facts(passage.whole))
    #expect(try DamagedPassage.warnings(passage.damaged) == [])
  }

  @Test(
    "that lost something in a passage is undone with a warning", arguments: DamagedPassage.lossy)
  func guessed(passage: DamagedPassage) throws {
    if passage.isMended {
      #expect(try DamagedPassage.facts(passage.damaged) == DamagedPassage.facts(passage.whole))
    }
    if let warning = passage.warning {
      #expect(try DamagedPassage.warnings(passage.damaged).contains(warning))
    }
  }

  @Test("that is not there is not warned of: fewer warnings than one for a hundred facts")
  func undamaged() {
    for documents in [CleanDocument.synthetic, CleanDocument.corpus] where !documents.isEmpty {
      let dossiers = documents.flatMap(\.dossiers)
      let warnings = dossiers.flatMap(\.warnings).count
      #expect(
        warnings * 100 < documents.map { LocatedFact.facts(of: $0.dossiers).count }.reduce(0, +))
    }
  }
}
