import DocumentExtraction
import PolicyGraph
import TripleStore

/// The kinds of thing that have a dossier; each is a command of that name.
enum DossierKind: String, Sendable, CaseIterable {
  case unit, document, official, region, indicator, task

  /// The kinds of node that it is about, the likeliest first.
  var nodes: [NodeKind] {
    switch self {
    case .unit: [.unit, .group]
    case .document: [.document]
    case .official: [.official]
    case .region: [.region]
    case .indicator: [.indicator, .measure]
    case .task: [.task]
    }
  }

  /// The kind of the dossier of a kind of node, or nil.
  init?(of node: NodeKind) {
    guard let kind = Self.allCases.first(where: { $0.nodes.contains(node) }) else { return nil }
    self = kind
  }

  /// What its command takes, as shown in help.
  var placeholder: String {
    switch self {
    case .document: "NUMBER"
    case .task: "ID"
    default: "NAME"
    }
  }
}

/// How a command is written where it is asked for: what hints are to say.
enum DossierSurface: Sendable {
  case prompt, commandLine

  /// `:region 西宁市`, `sanjiang region 西宁市`.
  func command(_ kind: DossierKind, _ name: String) -> String {
    switch self {
    case .prompt: ":\(kind.rawValue) \(name)"
    case .commandLine:
      name.contains(" ")
        ? "sanjiang \(kind.rawValue) '\(name)'" : "sanjiang \(kind.rawValue) \(name)"
    }
  }
}
