/// A logical paragraph: what the author wrote as one, however often the source breaks it.
struct Paragraph: Sendable {
  /// What a paragraph is, by its form and place.
  enum Kind: Sendable {
    /// Running text, an item with text included.
    case text
    /// An item that is only a heading.
    case heading
    /// A line such as 牵头单位：….
    case attribution
    /// A row of a table.
    case row
    /// The name under a notice, or its date.
    case signature
    /// 附件 with or without a number, alone on its line.
    case attachmentMark
  }

  /// The repaired text.
  var text: MappedText
  /// The ordinal it begins with.
  var ordinal: Ordinal?
  /// What it is.
  var kind: Kind

  /// Whether it is running text: no row of a table, no signature, no mark of an attachment.
  var isProse: Bool {
    switch kind {
    case .text, .heading, .attribution: true
    case .row, .signature, .attachmentMark: false
    }
  }

  /// The text after the ordinal.
  var bodyStart: Int { ordinal?.length ?? 0 }
}
