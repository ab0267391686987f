/// A document as the recognizers see it: what its header says, and its repaired paragraphs.
public struct DocumentBody: Sendable {
  /// What the header says.
  public var header: DocumentHeader
  /// The logical paragraphs in order, each whole however often the print broke it.
  ///
  /// The title block and the line of the document number are not among them; headings, signature
  /// and attachments are.
  public var paragraphs: [MappedText]
  /// The source file's name, without its folder.
  public var fileName: String

  /// Creates a body.
  public init(header: DocumentHeader, paragraphs: [MappedText], fileName: String) {
    self.header = header
    self.paragraphs = paragraphs
    self.fileName = fileName
  }

  /// The passage of a stretch of the paragraph at `index`.
  func passage(of range: Range<Int>, inParagraph index: Int) -> Passage {
    let paragraph = paragraphs[index]
    let last = max(range.lowerBound, range.upperBound - 1)
    return Passage(
      source: fileName, first: paragraph.line(at: range.lowerBound), last: paragraph.line(at: last))
  }

  /// The passage of the whole paragraph at `index`.
  func passage(ofParagraph index: Int) -> Passage {
    let paragraph = paragraphs[index]
    return Passage(source: fileName, first: paragraph.firstLine, last: paragraph.lastLine)
  }
}

/// What the header and the signature of a document say, as printed and repaired.
public struct DocumentHeader: Sendable, Hashable {
  /// The document number, in half-width digits and 〔〕.
  public var number: String?
  /// The full title.
  public var title: String
  /// The title of the plan that it issues.
  public var subject: String?
  /// The issuing unit as printed.
  public var issuer: String?
  /// The date of signature, `2025-05-16`, or the best that is known: `2025-04`, `2025`.
  public var date: String?
  /// Whose document it is: the scope in which 省科技厅 and 各市州 are to be read.
  public var jurisdiction: Jurisdiction

  /// Creates a header.
  public init(
    number: String? = nil, title: String, subject: String? = nil, issuer: String? = nil,
    date: String? = nil, jurisdiction: Jurisdiction
  ) {
    self.number = number
    self.title = title
    self.subject = subject
    self.issuer = issuer
    self.date = date
    self.jurisdiction = jurisdiction
  }
}
