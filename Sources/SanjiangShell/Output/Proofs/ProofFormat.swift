/// How an explanation is written.
enum ProofFormat: String, Sendable, CaseIterable {
  case text, sentence, json, dot, mermaid, html

  /// The format in which explanations accompany results of a format.
  init(beside format: ResultFormat) {
    switch format {
    case .json, .jsonl: self = .json
    case .dot: self = .dot
    case .mermaid: self = .mermaid
    default: self = .text
    }
  }

  /// The format that the extension of a file's name tells.
  ///
  /// - Parameter path: the file.
  /// - Returns: the format.
  /// - Throws: a usage failure where it tells none that an explanation can be written in.
  static func ofFile(named path: String) throws(ShellFailure) -> ProofFormat {
    switch try ResultFormat.ofFile(named: path) {
    case .table: .text
    case .json: .json
    case .dot: .dot
    case .mermaid: .mermaid
    case .html: .html
    default:
      throw .usage(
        "an explanation has no rows, which `\(path)` would hold",
        help: "end the name with html, dot, mmd, json or txt")
    }
  }
}

extension OptionDescription {
  /// How an explanation is written.
  static let proofFormat = OptionDescription(
    "--format", .one("FORMAT"), values: .choices(of: ProofFormat.self),
    help: "\(ProofFormat.allCases.map(\.rawValue).joined(separator: ", ")); else text")
}
