/// The block of lines that a document begins with: metadata, issuer, title, number.
struct TitleBlock: Sendable {
  /// Index of the block's first line.
  var start: Int
  /// Index after the block's last line.
  var end: Int
  /// The title, issuer included.
  var title: MappedText
  /// The number, or nil.
  var number: String?
  /// What stands above the title on a government site.
  var metadata: MetadataHeader
}
