import Testing

@Suite("Damage to a text")
struct DamageTests {
  @Test("that leaves the words alone changes no fact", arguments: DamageKinds.mechanical.indices)
  func mechanical(index: Int) throws {
    let damage = DamageKinds.mechanical[index]
    let outcome = try DamageKinds.outcome(CleanDocument.synthetic, seeds: 2) { _ in damage }
    #expect(outcome.untroubledShare >= 90, "\(damage.name): \(outcome.report)")
  }

  @Test("that loses something loses no fact without a warning", arguments: 0..<7)
  func lossy(index: Int) throws {
    let outcome = try DamageKinds.outcome(CleanDocument.synthetic, seeds: 2) {
      DamageKinds.lossy(for: $0)[index]
    }
    #expect(outcome.accountedShare >= 35, "kind \(index): \(outcome.report)")
  }
}
