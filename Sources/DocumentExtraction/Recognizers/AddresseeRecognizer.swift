/// The parties that a document is addressed to: the line behind the title that ends in a colon.
enum AddresseeRecognizer {
  /// The addressees of a document.
  ///
  /// - Parameter paragraphs: The paragraphs behind the title block.
  /// - Returns: The names as printed, or none where the document begins otherwise.
  static func recognise(_ paragraphs: [Paragraph]) -> [NamedParty] {
    for paragraph in paragraphs.prefix(3) {
      guard paragraph.kind == .text, let last = paragraph.text.scalars.last else { return [] }
      guard last.folded == ":", paragraph.text.count <= 300 else { continue }
      let list = PartyList(paragraph.text[0..<paragraph.text.count - 1])
      return list.parties.contains(where: \.isRecognised) ? list.parties : []
    }
    return []
  }
}
