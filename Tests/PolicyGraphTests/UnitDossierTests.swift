import DatalogEngine
import Testing
import TripleStore

@testable import PolicyGraph

/// Opened once for all tests.
private let bundled = Result { try PolicyGraph.bundled() }

@Suite("Units on the bundled graph")
struct UnitDossierTests {
  private func dossier(_ name: String) throws -> UnitDossier {
    let graph = try bundled.get()
    guard case .one(let unit) = graph.names.resolve(name) else {
      throw NotFound(name: name)
    }
    return try graph.unitDossier(of: unit)
  }

  private struct NotFound: Error { var name: String }

  @Test("a renamed unit shows what it took over, and from whom")
  func inherits() throws {
    let dossier = try dossier("省自然资源厅")
    #expect(dossier.officialName == "青海省自然资源厅")
    #expect(dossier.predecessors.map(\.name) == ["省国土资源厅"])
    #expect(dossier.predecessors.map(\.since) == ["2018-11"])
    let inherited = dossier.charges.filter { $0.way == .inherited }
    #expect(inherited.count >= 10)
    #expect(inherited.allSatisfy { $0.through == "省国土资源厅" && $0.item.year == "2016" })
    #expect(dossier.charges.contains { $0.way == .named && $0.item.year == "2021" })
  }

  @Test("a unit that was shows who took its place")
  func successors() throws {
    let dossier = try dossier("省国土资源厅")
    #expect(dossier.successors.map(\.name) == ["省自然资源厅"])
    #expect(dossier.predecessors.isEmpty)
  }

  @Test("a government answers through its group and under a standing rule")
  func groups() throws {
    let charges = try dossier("西宁市人民政府").charges
    #expect(
      charges.contains {
        $0.way == .group && $0.through == "各市州人民政府" && $0.item.documentName == "青政〔2016〕76号"
      })
    let standing = charges.filter { $0.way == .standing }
    #expect(Set(standing.map(\.item.documentName)) == ["青政办函〔2025〕5号"])
    #expect(standing.count == 28)
  }

  @Test("every item of a dossier leads to its lines", arguments: ["省科技厅", "省财政厅", "西宁市人民政府"])
  func evidence(name: String) throws {
    let charges = try dossier(name).charges
    #expect(!charges.isEmpty)
    #expect(charges.allSatisfy { !$0.item.passages.isEmpty && !$0.item.heading.isEmpty })
  }

  @Test("units that lead together are counted, the most frequent first")
  func partners() throws {
    let partners = try dossier("省发展改革委").partners
    #expect(partners.count > 5)
    #expect(partners.map(\.shared) == partners.map(\.shared).sorted(by: >))
    #expect(partners.allSatisfy { $0.shared > 0 && $0.unit != "省发展改革委" })
  }

  @Test("officials appear with the posts that notices gave them")
  func holders() throws {
    let holders = try dossier("省审计厅").holders
    #expect(
      holders.contains { $0.official == "王瑛" && $0.post == "副厅长" && $0.since == "2025-05-09" })
    #expect(!holders.contains { $0.official == "王瑛" && $0.post == "总审计师" })
  }
}
