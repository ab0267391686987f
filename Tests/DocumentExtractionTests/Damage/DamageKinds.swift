import TestSupport

/// The kinds of damage that documents of the field have suffered.
enum DamageKinds {
  /// Damage that leaves the words alone.
  static let mechanical: [any TextDamage] = [
    WidthDamage(characters: .punctuation), WidthDamage(characters: .digits),
    MappedPunctuationDamage(), BlankDamage(), SpacedLineDamage(), PrivateUseDamage(),
    IndentationDamage(), BoldDamage(), LineBreakDamage.lineEnd, LineBreakDamage.blankLine,
    PrintedLineDamage(hasBlanks: false), PrintedLineDamage(hasBlanks: true),
    LineBreakDamage.page, LineBreakDamage.runningHeader,
    ComposedDamage(
      name: "a gazette",
      parts: [
        PrintedLineDamage(hasBlanks: true), MappedPunctuationDamage(),
        WidthDamage(characters: .digits), SpacedLineDamage(),
      ]),
    ComposedDamage(
      name: "a converted file",
      parts: [
        BoldDamage(), LineBreakDamage.page, WidthDamage(characters: .punctuation), BlankDamage(),
      ]),
  ]

  /// Damage that loses something.
  static func lossy(for document: CleanDocument) -> [any TextDamage] {
    let attributions = document.dossiers.flatMap { $0.tasks.map(\.attribution) }
    let units = attributions.flatMap { $0.lead + $0.participants + $0.responsible }.map(\.printed)
    return [
      LostSeparatorDamage(), LostCharacterDamage(units: Array(Set(units)).sorted()),
      StrayLineDamage(), EnglishAndDamage(), LostLineBreakDamage(), FusedOrdinalDamage(),
      LostBracketDamage(),
    ]
  }

  /// The outcome of a damage on documents, for several seeds each.
  static func outcome(
    _ documents: [CleanDocument], seeds: Int, _ damage: (CleanDocument) -> any TextDamage
  ) throws -> DamageOutcome {
    var outcome = DamageOutcome()
    for document in documents {
      for seed in SeededGenerator.allSeeds(seeds) {
        var generator = SeededGenerator(seed: seed)
        var text = DamagedText(document.text)
        damage(document).apply(to: &text, &generator)
        outcome.add(document.dossiers, try CleanDocument.read(text.bytes), text)
      }
    }
    return outcome
  }
}
