import Diagnostics
import PolicyGraph

@testable import SanjiangShell

/// Dossiers of the bundled graph that tests look at.
struct SampleDossier: Sendable, CustomStringConvertible {
  /// What it is about.
  let kind: DossierKind
  /// The name it is asked by.
  let name: String
  /// The name of its golden file.
  let file: String

  var description: String { "\(kind) \(name)" }

  /// One of each kind that has most to show, and those with a shape of their own.
  static let all = [
    SampleDossier(kind: .unit, name: "省自然资源厅", file: "unit"),
    SampleDossier(kind: .unit, name: "西宁市人民政府", file: "government"),
    SampleDossier(kind: .unit, name: "各市州人民政府", file: "group"),
    SampleDossier(kind: .document, name: "青政办〔2021〕29号", file: "document"),
    SampleDossier(kind: .document, name: "省政府2025年4月份大事记", file: "chronicle"),
    SampleDossier(kind: .document, name: "国发〔2016〕8号", file: "unread-document"),
    SampleDossier(kind: .document, name: "青政人〔2025〕7号", file: "appointments"),
    SampleDossier(kind: .official, name: "罗东川", file: "official"),
    SampleDossier(kind: .region, name: "西宁市", file: "region"),
    SampleDossier(kind: .region, name: "湟中区", file: "renamed-region"),
    SampleDossier(kind: .indicator, name: "青政办〔2021〕29号 一/一/4", file: "indicator"),
    SampleDossier(kind: .indicator, name: "青政〔2016〕76号 二/1", file: "twin-indicator"),
    SampleDossier(kind: .indicator, name: "常住人口城镇化率", file: "measure"),
    SampleDossier(kind: .task, name: "青政办函〔2025〕5号 五/17", file: "task"),
  ]

  /// The page, on the bundled graph; each is made once for all tests.
  func page() throws -> DossierPage {
    guard let page = try Self.pages.get()[description] else {
      let graph = try ShellHarness.context(terminal: TerminalTraits()).bundledGraph()
      return try Self.page(of: self, Workspace(graph: graph, rules: graph.rules, limits: .none))
    }
    return page
  }

  private static let pages = Result {
    let graph = try ShellHarness.context(terminal: TerminalTraits()).bundledGraph()
    let workspace = Workspace(graph: graph, rules: graph.rules, limits: .none)
    return Dictionary(
      uniqueKeysWithValues: try all.map { ($0.description, try page(of: $0, workspace)) })
  }

  private static func page(
    of sample: SampleDossier, _ workspace: Workspace
  ) throws -> DossierPage {
    try workspace.dossierPage(sample.kind, named: sample.name, from: .prompt)
  }
}
