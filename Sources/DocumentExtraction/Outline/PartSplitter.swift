/// Divides a document into the notice, what it issues, and attachments.
enum PartSplitter {
  /// The parts of a document.
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
    for index in paragraphs.indices where paragraphs[index].kind == .attachmentMark {
      if index > starts[starts.count - 1] || index == 0 && starts.count == 1 {
        starts.append(index)
      }
    }
    var parts: [Outline.Part] = []
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : paragraphs.count
      let prefix = prefix(at: start, in: paragraphs, mainStart: mainStart)
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

  private static func prefix(
    at start: Int, in paragraphs: [Paragraph], mainStart: Int
  ) -> String {
    if start == mainStart { return "" }
    guard start < paragraphs.count, paragraphs[start].kind == .attachmentMark else { return "通知" }
    return String(paragraphs[start].text.scalars.filter { $0.folded != ":" }[...])
  }
}
