import DocumentExtraction
import TestSupport
import Testing

@Suite("The corpus", .enabled(if: SharedMaterial.isAvailable("corpus"), "skipped: no corpus here"))
struct CorpusReadingTests {
  private static let dossiers: [DocumentDossier] = {
    do {
      return try SharedMaterial.files(in: "corpus").flatMap { name in
        try BundledRegistry.reader.read(
          fileName: name, bytes: try SharedMaterial.bytes("corpus/\(name)"))
      }
    } catch {
      return []
    }
  }()

  private static func dossier(_ number: String) throws -> DocumentDossier {
    try #require(dossiers.first { $0.number == number })
  }

  @Test("holds fourteen documents, one of them in two files")
  func documents() {
    let names = Self.dossiers.map { $0.number ?? $0.title }
    #expect(names.count == 15)
    #expect(Set(names).count == 14)
    #expect(Self.dossiers.filter { $0.number != nil }.allSatisfy { $0.date != nil })
    #expect(Self.dossiers.filter { $0.number != nil }.allSatisfy { $0.issuer != nil })
  }

  @Test(
    "has every task of its plans, numbered without gaps",
    arguments: [
      ("青政办〔2021〕29号", 229), ("青政办函〔2025〕5号", 28), ("青政办〔2025〕8号", 12),
      ("青政〔2016〕76号", 39), ("青政办〔2016〕191号", 12), ("青政〔2016〕70号", 0),
    ])
  func tasks(number: String, count: Int) throws {
    let dossier = try Self.dossier(number)
    #expect(dossier.tasks.count == count)
    #expect(Set(dossier.tasks.map(\.id)).count == count)
    #expect(dossier.tasks.allSatisfy { !$0.heading.isEmpty && !$0.attribution.isEmpty })
  }

  @Test("numbers the big plan's tasks through all sections")
  func bigPlan() throws {
    let dossier = try Self.dossier("青政办〔2021〕29号")
    #expect(dossier.tasks.map(\.id) == (1...229).map { "二/\($0)" })
    #expect(dossier.tasks.allSatisfy { !$0.attribution.lead.isEmpty })
    #expect(dossier.tasks.allSatisfy { $0.heading.unicodeScalars.count <= 60 })
  }

  @Test("gives the big plan's two lists ninety-nine figures in seventy-four items")
  func figures() throws {
    let dossier = try Self.dossier("青政办〔2021〕29号")
    let items = Set(dossier.indicators.map { $0.id.filter { !$0.isASCII || !$0.isLowercase } })
    #expect(dossier.indicators.count == 99)
    #expect(items.count == 74)
  }

  @Test("charges the prefectures with every task of the quarter's measures, once")
  func standingParty() throws {
    let dossier = try Self.dossier("青政办函〔2025〕5号")
    #expect(dossier.standingParties.count == 1)
    #expect(
      dossier.tasks.filter { $0.attribution.groups.contains { $0.group.name == "各市州人民政府" } }.isEmpty
    )
  }

  @Test("says from when to when the rules on clusters are in force")
  func validity() throws {
    let dossier = try Self.dossier("青工信投〔2025〕44号")
    #expect(dossier.validFrom == "2025-05-01")
    #expect(dossier.validTo == "2027-04-30")
  }
}
