/// A document as the recognizers see it: who speaks, when, and the repaired paragraphs.
public struct DocumentText: Sendable {
  /// The full title.
  public var title: String
  /// The title of the plan that it issues.
  public var subject: String?
  /// The document number, in half-width digits and 〔〕.
  public var number: String?
  /// The issuing unit as printed.
  public var issuer: String?
  /// The date of signature, `2025-05-16`, or the best that is known: `2025-04`, `2025`.
  public var date: String?
  /// Whose document it is: the scope in which 省科技厅 and 各市州 are to be read.
  public var jurisdiction: Jurisdiction
  /// The logical paragraphs in order, each whole however often the print broke it.
  ///
  /// The title block and the line of the document number are not among them; headings, signature
  /// and attachments are.
  public let paragraphs: [MappedText]
  /// The paragraphs in half width, as recognizers compare them.
  let folded: [[Unicode.Scalar]]
  /// Which signs occur in each paragraph.
  let signs: [ParagraphSigns]
  /// The paragraphs that explain terms one by one.
  let explanations: Range<Int>
  /// The source file's name, without its folder.
  public var fileName: String

  /// Creates a text; what only some documents have is set afterwards.
  public init(
    title: String, jurisdiction: Jurisdiction, paragraphs: [MappedText], fileName: String
  ) {
    self.init(
      title: title, jurisdiction: jurisdiction, paragraphs: paragraphs,
      signs: paragraphs.map { ParagraphSigns($0.scalars) }, fileName: fileName)
  }

  /// Creates a text whose signs are known.
  init(
    title: String, jurisdiction: Jurisdiction, paragraphs: [MappedText],
    signs: [ParagraphSigns], fileName: String
  ) {
    self.title = title
    self.jurisdiction = jurisdiction
    self.paragraphs = paragraphs
    folded = paragraphs.map { Self.folded($0.scalars) }
    self.signs = signs
    explanations = DefinitionRecognizer.explanations(in: folded)
    self.fileName = fileName
  }

  /// A text in half width.
  private static func folded(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var folded = text
    folded.withUnsafeMutableBufferPointer { folded in
      for offset in folded.indices { folded[offset] = ScalarText.fold(folded[offset]) }
    }
    return folded
  }

  /// The source lines between which all paragraphs stand.
  var lines: ClosedRange<Int> {
    var (first, last) = (Int.max, 0)
    for paragraph in paragraphs {
      first = min(first, paragraph.firstLine)
      last = max(last, paragraph.firstLine)
      guard paragraph.lineCount > 1 else { continue }
      for mark in paragraph.marks {
        first = min(first, mark.line)
        last = max(last, mark.line)
      }
    }
    return min(first, last)...last
  }

  /// The passage of a stretch of the paragraph at `index`.
  func passage(of range: Range<Int>, inParagraph index: Int) -> Passage {
    let paragraph = paragraphs[index]
    let last = max(range.lowerBound, range.upperBound - 1)
    return Passage(
      source: fileName, first: paragraph.line(at: range.lowerBound), last: paragraph.line(at: last))
  }

  /// The passage from the paragraph at the first index to the one at the last.
  func passage(ofParagraphs indices: ClosedRange<Int>) -> Passage {
    Passage(
      source: fileName, first: paragraphs[indices.lowerBound].firstLine,
      last: paragraphs[indices.upperBound].lastLine)
  }
}
