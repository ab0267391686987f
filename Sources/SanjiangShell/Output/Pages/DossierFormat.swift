/// How a dossier is written.
enum DossierFormat: String, CaseIterable {
  case text, json, markdown, html

  /// The format in which dossiers accompany results of a format.
  init(beside format: ResultFormat) {
    switch format {
    case .json, .jsonl: self = .json
    case .markdown: self = .markdown
    default: self = .text
    }
  }
}

extension DossierFormat {
  /// The format that the options of a command ask for, or the name of the file they name.
  ///
  /// - Throws: a usage failure for a format that there is not.
  static func asked(by arguments: ParsedArguments) throws(ShellFailure) -> DossierFormat {
    let named = try arguments.choice(.dossierFormat, DossierFormat.self)
    var ofFile: DossierFormat?
    if named == nil, OutputFile.format(arguments) != nil {
      ofFile = try Self.ofFile(named: arguments.required(.outputFile))
    }
    return named ?? ofFile ?? .text
  }

  /// The format that the extension of a file's name tells.
  ///
  /// - Parameter path: the file.
  /// - Returns: the format.
  /// - Throws: a usage failure where it tells none that a dossier can be written in.
  static func ofFile(named path: String) throws(ShellFailure) -> DossierFormat {
    switch try ResultFormat.ofFile(named: path) {
    case .table: .text
    case .json: .json
    case .markdown: .markdown
    case .html: .html
    default:
      throw .usage(
        "a dossier has tables of several kinds, which `\(path)` cannot hold",
        help: "end the name with html, md, json or txt, or ask one question of it first")
    }
  }
}

extension OptionDescription {
  /// The format of a dossier.
  static let dossierFormat = OptionDescription(
    "--format", .one("FORMAT"), values: .choices(of: DossierFormat.self),
    help: "text (the default), json, markdown or html")
}
