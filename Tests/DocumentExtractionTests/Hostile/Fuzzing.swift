import DocumentExtraction
import Foundation
import TestSupport

/// Reads spoiled texts and holds what is read against what must hold of any text.
struct Fuzzing {
  /// What went wrong, with the seed that shows it.
  private(set) var failures: [String] = []
  /// How many texts were read.
  private(set) var count = 0
  private let sources: [[UInt8]]

  /// Collects the texts to spoil.
  init() {
    let folders = ["Chronicles", "DocumentExtraction", "UnseenDocuments"]
    sources = folders.flatMap { folder in
      Repository.files(below: "Tests/Golden/\(folder)", extensions: ["txt", "html"])
        .compactMap { try? Repository.bytes($0) }
    }
  }

  /// Reads the text of a seed.
  mutating func run(seed: UInt64) {
    var mutator = ByteMutator(seed: seed, sources: sources)
    let bytes = mutator.next()
    count += 1
    let start = ContinuousClock.now
    guard let dossiers = try? CleanDocument.read(bytes) else { return }
    let time = ContinuousClock.now - start
    if time > .seconds(10) { failures.append("seed \(seed): \(bytes.count) bytes took \(time)") }
    let reports = dossiers.map { DocumentReport($0, registry: BundledRegistry.registry) }
    _ = ExtractionReport(reports).registryDraft
    for dossier in dossiers {
      for (kind, passage) in Self.passages(of: dossier)
      where passage.first < 1 || passage.first > passage.last || passage.last > bytes.count + 1 {
        failures.append("seed \(seed): a \(kind) on lines \(passage.first) to \(passage.last)")
      }
    }
  }

  private static func passages(of dossier: DocumentDossier) -> [(kind: String, passage: Passage)] {
    let kinds: [(String, [Passage])] = [
      ("task", dossier.tasks.flatMap(\.passages)),
      ("section", dossier.sections.flatMap(\.passages)),
      ("indicator", dossier.indicators.flatMap(\.passages)),
      ("citation", dossier.citations.flatMap(\.passages)),
      ("event", dossier.events.flatMap(\.passages)),
      ("appointment", dossier.appointments.flatMap(\.passages)),
    ]
    return kinds.flatMap { kind, passages in passages.map { (kind, $0) } }
      + dossier.warnings.map { ("warning \($0.code)", $0.passage) }
  }

  /// Reads spoiled texts for some minutes.
  mutating func run(minutes: Double, from seed: UInt64 = 1_000_000) {
    let end = ContinuousClock.now + .seconds(minutes * 60)
    var seed = seed
    while ContinuousClock.now < end, failures.isEmpty {
      run(seed: seed)
      seed += 1
    }
  }
}
