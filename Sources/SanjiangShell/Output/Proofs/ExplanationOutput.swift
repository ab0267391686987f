import DatalogEngine
import DatalogSyntax

/// Writes an explanation in the format asked for.
struct ExplanationOutput {
  /// The format.
  var format: ProofFormat
  /// The words.
  let wording: ProofWording
  /// What was asked, as it was typed.
  let question: String
  /// The columns of the window, nil where lines may be of any length.
  var width: Int?

  /// Prepares to write for whoever reads in a context.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - workspace: The graph and the rules.
  ///   - question: What was asked, as it was typed.
  ///   - context: Where it is written to, and in which language.
  init(
    _ format: ProofFormat, of workspace: Workspace, to question: String, in context: ShellContext
  ) {
    (self.format, self.question) = (format, question)
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
    case .text:
      join(explanation) {
        ExplanationText.text(of: ProofOutline.line(of: $0, wording), width: width)
      }
    case .sentence: join(explanation) { broken(ProofSentence.text(of: $0, wording)) }
    case .dot: Array(DOTWriter.text(of: drawing(of: explanation)).utf8)
    case .mermaid: Array(MermaidWriter.text(of: drawing(of: explanation)).utf8)
    case .html: page(of: explanation).bytes
    }
  }

  /// What is missing as UTF-8, every line ended.
  ///
  /// - Complexity: O(*n*) in the size of the text.
  func bytes(of refutation: Refutation) -> [UInt8] {
    switch format {
    case .json: RefutationJSON(wording: wording).bytes(of: refutation)
    case .text: Array(text(of: refutation).utf8)
    case .sentence: Array(broken(RefutationSentence.text(of: refutation, wording)).utf8)
    case .dot: Array(DOTWriter.text(of: RefutationDrawing.drawing(of: refutation, wording)).utf8)
    case .mermaid:
      Array(MermaidWriter.text(of: RefutationDrawing.drawing(of: refutation, wording)).utf8)
    case .html: page(of: refutation).bytes
    }
  }

  /// What is written where something holds, of which it was asked why it does not.
  var bytesOfHolding: [UInt8] {
    switch format {
    case .json: Array("{\"holds\":true}\n".utf8)
    case .text, .sentence: []
    case .dot: Array(DOTWriter.text(of: emptyDrawing).utf8)
    case .mermaid: Array(MermaidWriter.text(of: emptyDrawing).utf8)
    case .html: page(saying: wording.choose("it holds", "它成立")).bytes
    }
  }

  private var emptyDrawing: Drawing { Drawing(title: question, nodes: [], edges: []) }

  private func drawing(of explanation: Explanation) -> Drawing {
    ProofDrawing.drawing(of: explanation.proofs, title: question, wording)
  }

  private func text(of refutation: Refutation) -> String {
    var text = ExplanationText.text(
      of: RefutationOutline.line(of: refutation, wording), width: width)
    for remark in RefutationOutline.remarks(on: refutation, wording) {
      text += broken(remark, rest: "  ")
    }
    return text
  }

  /// A sentence in lines that fit the window.
  private func broken(_ sentence: String, rest: String = "") -> String {
    var lines = TreeLines(width: width)
    lines.add(sentence, first: "", rest: rest)
    return lines.text
  }

  private func join(_ explanation: Explanation, _ text: (ProofTree) -> String) -> [UInt8] {
    Array(explanation.proofs.map(text).joined(separator: "\n").utf8)
  }
}

// MARK: - Pages

extension ExplanationOutput {
  /// The page of proofs: each in a sentence and as lines, and all in one picture.
  private func page(of explanation: Explanation) -> HTMLPage {
    guard let first = explanation.proofs.first else {
      return page(saying: wording.choose("nothing makes this true", "没有使其成立者"))
    }
    let drawing = drawing(of: explanation)
    var page = HTMLPage(
      heading: .name(kind: "fact"), title: drawing.title, drawing: drawing, isPictureFolded: true,
      language: wording.language)
    let isOne = explanation.proofs.count == 1
    if isOne {
      page.fields = Self.fields((Self.sentence, ProofSentence.text(of: first, wording)))
    }
    page.outlines = explanation.proofs.map { tree in
      HTMLPage.Outline(
        title: isOne
          ? Bilingual("Proof", "证明") : Bilingual(same: wording.title(of: tree.nodes[tree.root])),
        root: ProofOutline.line(of: tree, wording))
    }
    return page
  }

  /// The page of what is missing.
  private func page(of refutation: Refutation) -> HTMLPage {
    let drawing = RefutationDrawing.drawing(of: refutation, wording)
    var page = HTMLPage(
      heading: .name(kind: "missing fact"), title: drawing.title, drawing: drawing,
      isPictureFolded: true, language: wording.language)
    page.fields = Self.fields(
      (Self.sentence, RefutationSentence.text(of: refutation, wording)),
      (Bilingual("would hold with", "若有则成立"), wording.list(ofRemedy: refutation)),
      (Bilingual("holds as of", "成立之时"), refutation.otherTime.map(wording.text(of:)) ?? ""))
    page.outlines = [
      HTMLPage.Outline(
        title: Bilingual("What was tried", "逐条规则"),
        root: RefutationOutline.line(of: refutation, wording))
    ]
    return page
  }

  /// The page of a question of which there is nothing to explain.
  private func page(saying remark: String) -> HTMLPage {
    HTMLPage(
      heading: .question, title: question, fields: Self.fields((Bilingual("remark", "备注"), remark)),
      language: wording.language)
  }

  private static let sentence = Bilingual("in a sentence", "一句话")

  private static func fields(_ fields: (name: Bilingual, value: String)...) -> [DossierPage.Field] {
    fields.compactMap { DossierPage.Field($0.name, $0.value) }
  }
}
