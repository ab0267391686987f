import DocumentExtraction
import Testing
import TripleStore

@testable import PolicyGraph

@Suite("What documents hang together with")
struct DocumentDependenciesTests {
  private static let bundled = Result { try PolicyGraph.bundled() }

  private func dependencies(_ number: String) throws -> DocumentDependencies {
    let node = Term.iri(NodeKind.document.iri(number))
    return try Self.bundled.get().dependencies(of: node)
  }

  /// The links of a reason, as names.
  private func links(
    _ dependencies: DocumentDependencies, _ reason: DocumentDependencies.Reason
  ) -> [String] {
    dependencies.links.filter { $0.reason == reason }.map { link in
      let ends = [link.from, link.to].map { dependencies.documents[$0]?.name ?? "?" }
      return "\(ends[0]) → \(ends[1]) ×\(link.places)"
    }
  }

  @Test("citations give the chain, with their lines")
  func citations() throws {
    let found = try dependencies("青政办〔2025〕8号")
    #expect(links(found, .implements) == ["青政办〔2025〕8号 → 国办发〔2025〕8号 ×1"])
    let link = try #require(found.links.first { $0.reason == .implements })
    #expect(link.passages.map(\.source).sorted() == link.passages.map(\.source))
    #expect(link.passages.count == 2)
    #expect(found.documents[link.to]?.isHeld == false)
    #expect(found.documents[link.to]?.title?.hasPrefix("国务院办公厅关于") == true)
  }

  @Test("tasks of later years go on with earlier ones of the same hands and words")
  func carriedOn() throws {
    let found = try dependencies("青政〔2016〕76号")
    #expect(
      links(found, .task) == [
        "青政办〔2021〕29号 → 青政〔2016〕76号 ×2", "青政办〔2025〕8号 → 青政〔2016〕76号 ×1",
      ])
    #expect(
      found.links.first { $0.reason == .task }?.things == [
        "建设高原美丽乡村样板", "稳步开展省级特色小镇创建工作",
      ])
  }

  @Test("measures that two documents set are counted once each")
  func measures() throws {
    let found = try dependencies("青政办〔2016〕187号")
    #expect(
      links(found, .measure) == [
        "青政办〔2021〕29号 → 青政办〔2016〕187号 ×1", "青政办〔2016〕187号 → 青政办〔2021〕29号 ×1",
      ])
  }

  @Test("a charge of successors is cited where the document first charges each of them")
  func successors() throws {
    let found = try dependencies("青政〔2016〕76号").links.filter { $0.reason == .successor }
    #expect(!found.isEmpty)
    for link in found {
      let document = "@\"\(try Self.bundled.get().printedName(of: link.from))\""
      let rows = try BundledAnswers.rows(
        "chargesSuccessor(\(document), @\"青政〔2016〕76号\", unit, _), charged(unit, _, item), "
          + "inDocument(item, \(document)), firstLine(item, line)")
      let firstLines = Dictionary(grouping: rows) { $0["unit"] ?? "" }.values.compactMap { rows in
        rows.compactMap { $0["line"].flatMap(Int.init) }.min()
      }
      #expect(firstLines.count == link.places)
      #expect(Set(firstLines).isSubset(of: link.passages.map(\.first)), "\(document)")
    }
  }

  @Test("a document that was printed twice names both files")
  func sources() throws {
    let found = try dependencies("青政办〔2025〕8号").links.filter { $0.reason == .source }
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.passages.count == 1 })
    #expect(try dependencies("青政〔2016〕76号").links.allSatisfy { $0.reason != .source })
  }

  @Test("what only is cited is known by who cites it")
  func unread() throws {
    let found = try dependencies("国发〔2016〕8号")
    #expect(found.links.map(\.reason) == [.implements])
    #expect(links(found, .implements) == ["青政〔2016〕76号 → 国发〔2016〕8号 ×1"])
  }
}
