/// How an explanation is written.
enum ProofFormat: String, Sendable, CaseIterable {
  case tree, sentence, json, dot
}

extension OptionDescription {
  /// How an explanation is written.
  static let proofFormat = OptionDescription(
    "--format", .one("FORMAT"), values: .choices(of: ProofFormat.self),
    help: "\(ProofFormat.allCases.map(\.rawValue).joined(separator: ", ")); tree otherwise")
}
