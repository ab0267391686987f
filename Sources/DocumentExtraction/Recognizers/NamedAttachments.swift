/// Attachments that a document names under its text (附件：1．分工表), and whether they are there.
enum NamedAttachments {
  /// A remark where a document names attachments and the source holds none.
  ///
  /// - Complexity: O(*n*) in the number of paragraphs.
  static func warnings(in outline: Outline, source: String) -> [ReadingWarning] {
    let isThere = outline.paragraphs.contains { $0.kind == .attachmentMark }
    guard !isThere, outline.parts.count == 1,
      let list = outline.paragraphs.first(where: { names(in: $0.text) != nil }),
      let names = names(in: list.text)
    else { return [] }
    let line = list.text.firstLine
    return [
      ReadingWarning(
        code: "missing-attachment", message: "`\(names)` is named as attachment and is not there",
        passage: Passage(source: source, first: line, last: line))
    ]
  }

  /// What follows 附件： at the beginning of a paragraph.
  private static func names(in text: MappedText) -> String? {
    let scalars = text.scalars
    guard labels.match(in: scalars, at: 0) != nil,
      let colon = scalars.prefix(6).firstIndex(where: { $0.folded == ":" }),
      colon + 2 < scalars.count, scalars.count < 200
    else { return nil }
    return text.string(colon + 1..<scalars.count)
  }

  private static let labels = PhraseSet(["附件", "附表"])
}
