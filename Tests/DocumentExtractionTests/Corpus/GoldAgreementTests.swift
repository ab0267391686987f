import DocumentExtraction
import TestSupport
import TextFormats
import Testing

@Suite(
  "Agreement with the hand annotations",
  .enabled(if: SharedMaterial.isAvailable("gold"), "skipped: no annotations here"))
struct GoldAgreementTests {
  private static let dossiers: [DocumentDossier] = {
    let files = (try? SharedMaterial.files(in: "corpus")) ?? []
    return files.flatMap { name -> [DocumentDossier] in
      guard let bytes = try? SharedMaterial.bytes("corpus/\(name)") else { return [] }
      return (try? BundledRegistry.reader.read(fileName: name, bytes: bytes)) ?? []
    }
  }()

  @Test("headers, tasks and table figures are as annotated", arguments: Annotations.paths)
  func agreement(path: String) throws {
    let gold = try Annotations.annotation(path)
    let title = (gold["title"]?.text ?? "").inHalfWidth
    let readings = Self.dossiers.filter { $0.title.inHalfWidth == title }
    try #require(!readings.isEmpty)
    for dossier in readings {
      #expect(dossier.number == gold["number"]?.text)
      #expect(
        (dossier.subject ?? "").inHalfWidth == (gold["subject"]?.text ?? "").inHalfWidth)
      #expect((dossier.issuer?.printed ?? "") == gold["issuer"]?.text ?? "")
      #expect(dossier.date == gold["date"]?.text)
      #expect(dossier.validFrom == gold["valid_from"]?.text)
      #expect(dossier.validTo == gold["valid_to"]?.text)
      #expect(Self.tasks(dossier) == Self.tasks(gold))
      #expect(Self.listedFigures(dossier) == Self.figures(gold))
    }
  }

  private static func tasks(_ dossier: DocumentDossier) -> [String] {
    dossier.tasks.map { task in
      let lists = [
        task.attribution.lead, task.attribution.participants, task.attribution.responsible,
      ]
      let groups = task.attribution.groups.map { "\($0.group.name)=\($0.role.rawValue)" }
      return line(
        [task.id, task.heading] + lists.map { $0.map(\.printed).joined(separator: "、") }
          + [groups.joined(separator: "、"), String(task.attribution.isOpen)])
    }
  }

  private static func tasks(_ gold: JSONValue) -> [String] {
    (gold["tasks"]?.elements ?? []).map { task in
      let lists = ["lead", "participants", "responsible"].map { key in
        (task[key]?.elements ?? []).compactMap(\.text).joined(separator: "、")
      }
      let groups = (task["groups"]?.elements ?? []).map {
        "\($0["name"]?.text ?? "")=\($0["role"]?.text ?? "")"
      }
      return line(
        [task["id"]?.text ?? "", task["heading"]?.text ?? ""] + lists
          + [groups.joined(separator: "、"), String(task["open"]?.truth ?? false)])
    }
  }

  private static func listedFigures(_ dossier: DocumentDossier) -> [String] {
    dossier.indicators.filter { !$0.isProse }.map { indicator in
      line([
        indicator.id, indicator.name, indicator.comparator.rawValue,
        indicator.value.flatMap(Double.init).map { "\($0)" } ?? "", indicator.unit ?? "",
        indicator.horizon ?? "", indicator.kind.rawValue,
      ])
    }
  }

  private static func figures(_ gold: JSONValue) -> [String] {
    (gold["indicators"]?.elements ?? []).map { indicator in
      line([
        indicator["id"]?.text ?? "", indicator["name"]?.text ?? "",
        indicator["comparator"]?.text ?? "", indicator["value"]?.double.map { "\($0)" } ?? "",
        indicator["unit"]?.text ?? "", indicator["horizon"]?.text ?? "",
        indicator["kind"]?.text ?? "target",
      ])
    }
  }

  private static func line(_ parts: [String]) -> String {
    parts.map(\.inHalfWidth).joined(separator: " | ")
  }
}
