/// How a dossier is written.
enum DossierFormat: String, CaseIterable {
  case text, json, markdown

  /// The format in which dossiers accompany results of a format.
  init(beside format: ResultFormat) {
    switch format {
    case .json, .jsonl: self = .json
    case .markdown: self = .markdown
    default: self = .text
    }
  }
}

extension OptionDescription {
  /// The format of a dossier.
  static let dossierFormat = OptionDescription(
    "--format", .one("FORMAT"), help: "text (the default), json or markdown")
}
