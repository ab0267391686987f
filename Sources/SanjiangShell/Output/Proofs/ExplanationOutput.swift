import DatalogEngine
import DatalogSyntax

/// Writes an explanation in the format asked for.
struct ExplanationOutput {
  /// The format.
  var format: ProofFormat
  /// The words.
  let wording: ProofWording
  /// The columns of the window, nil where lines may be of any length.
  var width: Int?

  /// Prepares to write for whoever reads in a context.
  init(_ format: ProofFormat, of workspace: Workspace, in context: ShellContext) {
    self.format = format
    let languages = context.languages
    wording = ProofWording(
      workspace, language: format == .json ? languages.forPrograms : languages.forPeople)
    width = context.terminal.tableWidth
  }

  /// The explanation as UTF-8, every line ended.
  ///
  /// - Complexity: O(*n*) in the size of the text.
  func bytes(of explanation: Explanation) -> [UInt8] {
    switch format {
    case .json: ProofJSON(wording: wording).bytes(of: explanation)
    case .tree: join(explanation) { ProofText.text(of: $0, wording, width: width) }
    case .sentence: join(explanation) { broken(ProofSentence.text(of: $0, wording)) }
    case .dot: join(explanation) { DOTWriter.text(of: ProofDrawing.drawing(of: $0, wording)) }
    }
  }

  /// What is missing as UTF-8, every line ended.
  ///
  /// - Complexity: O(*n*) in the size of the text.
  func bytes(of refutation: Refutation) -> [UInt8] {
    switch format {
    case .json: RefutationJSON(wording: wording).bytes(of: refutation)
    case .tree: Array(RefutationText.text(of: refutation, wording, width: width).utf8)
    case .sentence: Array(broken(RefutationSentence.text(of: refutation, wording)).utf8)
    case .dot: Array(DOTWriter.text(of: RefutationDrawing.drawing(of: refutation, wording)).utf8)
    }
  }

  /// A sentence in lines that fit the window.
  private func broken(_ sentence: String) -> String {
    var lines = TreeLines(width: width)
    lines.add(sentence, first: "", rest: "")
    return lines.text
  }

  private func join(_ explanation: Explanation, _ text: (ProofTree) -> String) -> [UInt8] {
    Array(explanation.proofs.map(text).joined(separator: "\n").utf8)
  }
}
