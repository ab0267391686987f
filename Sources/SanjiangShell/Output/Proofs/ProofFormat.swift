/// How an explanation is written.
enum ProofFormat: String, Sendable, CaseIterable {
  case tree, sentence, json, dot

  /// The format in which explanations accompany results of a format.
  init(beside format: ResultFormat) {
    switch format {
    case .json, .jsonl: self = .json
    case .dot: self = .dot
    default: self = .tree
    }
  }
}

extension OptionDescription {
  /// How an explanation is written.
  static let proofFormat = OptionDescription(
    "--format", .one("FORMAT"), values: .choices(of: ProofFormat.self),
    help: "\(ProofFormat.allCases.map(\.rawValue).joined(separator: ", ")); tree otherwise")
}
