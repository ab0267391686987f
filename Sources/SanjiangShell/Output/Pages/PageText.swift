import DocumentExtraction
import PolicyGraph
import TripleStore

/// Words that the pages of several kinds share.
enum PageText {
  /// What is said of a unit that only the form of its name tells.
  static let recognisedByForm = "no registry knows it; the form of its name tells that it is a unit"

  /// What marks a list of parties that ends in 等; empty for a complete one.
  static func open(_ isOpen: Bool) -> String { isOpen ? "等" : "" }

  /// The names with commas between them, nil for none.
  static func list(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// A unit or region with the time of the change: `省国土资源厅 (2018-11)`.
  static func relative(_ relative: Relative) -> String {
    relative.name + (relative.since.map { " (\($0))" } ?? "")
  }

  /// The changes that something comes from and that followed it, in the order of time.
  static func lineage(
    _ predecessors: [Relative], _ successors: [Relative], question: String
  ) -> DossierPage.Section {
    let before = predecessors.map { ($0.since ?? "", $0.name, $0.neighbour, $0.authority ?? "") }
    let after = successors.map { ($0.since ?? "", $0.neighbour, $0.name, $0.authority ?? "") }
    let rows = (before + after).sorted { ($0.0, $0.2, $0.1) < ($1.0, $1.2, $1.1) }
      .map { DossierPage.Row(texts: [$0.0, $0.1, $0.2, $0.3]) }
    return .init("Lineage", ["since", "before", "after", "stated in"], rows, question: question)
  }

  /// Who answers for an item.
  static func answerers(_ answerers: [Answerer], of item: WorkItem) -> DossierPage.Section {
    let rows = answerers.map { answerer in
      let since = answerer.since.map { ", since \($0)" } ?? ""
      let how =
        switch answerer.way {
        case .named: "named"
        case .group: "member of \(answerer.through ?? "")"
        case .standing:
          "standing rule" + (answerer.through.map { ", member of \($0)" } ?? "")
        case .inherited: "in place of \(answerer.through ?? "")\(since)"
        }
      return DossierPage.Row(
        texts: [answerer.role.rawValue, answerer.name, how], item.passages)
    }
    return .init(
      "Who answers for it", ["role", "unit", "how"], rows,
      question: "answers(unit, role, \(Question.entity(item.name)), _, party, way)")
  }

  /// Whom an item names in a role, as it names them; nil for nobody.
  static func named(_ answerers: [Answerer], _ role: Role) -> String? {
    list(answerers.filter { $0.way == .named && $0.role == role }.map(\.name))
  }

  /// How often what was read was guessed, in the words of reading.
  static func guesses(_ codes: [String]) -> String? {
    codes.isEmpty ? nil : "guessed in reading: \(codes.joined(separator: ", "))"
  }
}

extension DossierPage.Row {
  /// A row of texts.
  init(texts: [String], _ passages: [Passage] = []) {
    self.init(texts.map { ResultTable.Cell($0) }, passages)
  }
}

extension Surroundings {
  /// Adds what the thing was and became.
  mutating func addLineage(_ predecessors: [Relative], _ successors: [Relative], kind: String) {
    for relative in predecessors {
      add(
        relative.node, relative.name, kind: kind, detail: relative.authority ?? "",
        PageText.since("succeeds", relative))
    }
    for relative in successors {
      add(
        relative.node, relative.name, kind: kind, detail: relative.authority ?? "",
        PageText.since("succeeds", relative), [], .back)
    }
  }
}

extension PageText {
  /// `succeeds (2018-11)`.
  static func since(_ word: String, _ relative: Relative) -> String {
    word + (relative.since.map { " (\($0))" } ?? "")
  }
}
