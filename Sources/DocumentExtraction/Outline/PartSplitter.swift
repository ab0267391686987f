/// Divides a document into the notice, what it issues, and attachments.
enum PartSplitter {
  /// The parts of a document.
  ///
  /// An attachment begins at its mark, or at its title where the document announced that before.
  ///
  /// - Parameters:
  ///   - paragraphs: The paragraphs behind the title block.
  ///   - issues: Whether the document's title says that it issues another text.
  /// - Returns: Parts that cover all paragraphs.
  static func parts(of paragraphs: [Paragraph], issues: Bool) -> [Outline.Part] {
    var starts = [0]
    var mainStart = 0
    if issues, let end = noticeEnd(paragraphs) {
      starts.append(end)
      mainStart = end
    }
    var announced: NameKey?
    for index in paragraphs.indices {
      let paragraph = paragraphs[index]
      let last = starts[starts.count - 1]
      if paragraph.kind == .attachmentMark {
        if index > last || index == 0 && starts.count == 1 { starts.append(index) }
      } else if let title = announcedTitle(paragraph) {
        announced = title
      } else if let announced, index > last, paragraphs[index - 1].kind != .attachmentMark,
        isTitle(paragraph, announced)
      {
        starts.append(index)
      }
    }
    var parts: [Outline.Part] = []
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : paragraphs.count
      let prefix = prefix(at: start, in: paragraphs, mainStart: mainStart, announced)
      if start < end { parts.append(Outline.Part(paragraphs: start..<end, prefix: prefix)) }
    }
    return parts
  }

  /// The index behind the signature of a notice, where a text of its own follows.
  private static func noticeEnd(_ paragraphs: [Paragraph]) -> Int? {
    guard let first = paragraphs.firstIndex(where: { $0.kind == .signature }) else { return nil }
    var end = first
    while end < paragraphs.count, paragraphs[end].kind == .signature { end += 1 }
    return end < paragraphs.count ? end : nil
  }

  /// The title in 附件：名词解释, where the document has one attachment.
  private static func announcedTitle(_ paragraph: Paragraph) -> NameKey? {
    let text = paragraph.text.scalars
    guard paragraph.ordinal == nil, text.first == "附", text.count > 3, text[1] == "件",
      text[2].folded == ":"
    else { return nil }
    return NameKey(text[3...])
  }

  /// Whether a paragraph is the announced title of the attachment, printed above it.
  private static func isTitle(_ paragraph: Paragraph, _ title: NameKey) -> Bool {
    paragraph.ordinal == nil && paragraph.text.count <= 2 * title.scalars.count
      && NameKey(paragraph.text.scalars) == title
  }

  private static func prefix(
    at start: Int, in paragraphs: [Paragraph], mainStart: Int, _ announced: NameKey?
  ) -> String {
    if start == mainStart { return "" }
    guard start < paragraphs.count else { return "通知" }
    if let announced, isTitle(paragraphs[start], announced) { return "附件" }
    guard paragraphs[start].kind == .attachmentMark else { return "通知" }
    return String(paragraphs[start].text.scalars.filter { $0.folded != ":" }[...])
  }
}
