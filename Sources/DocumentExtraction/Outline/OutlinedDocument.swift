/// A document cut out of its file, repaired and outlined.
struct OutlinedDocument: Sendable {
  /// What its beginning and end say of it.
  var header: PrintedHeader
  /// Its paragraphs and items.
  var outline: Outline
  /// Where it stands.
  var passage: Passage
  /// The file's name, without its folder.
  var fileName: String

  /// Divides a text into documents and outlines each.
  ///
  /// - Parameters:
  ///   - text: The content of the file as valid UTF-8.
  ///   - fileName: The file's name, without its folder.
  /// - Returns: The documents, in order; none where the file has no text.
  /// - Complexity: O(*n*) in the number of bytes.
  static func documents(in text: [UInt8], fileName: String) -> [OutlinedDocument] {
    var read = HTMLText.isPage(text) ? HTMLText.lines(of: text) : LineRepair.lines(ofText: text)
    if TraditionalCharacters.areUsed(in: read) {
      for index in read.indices { read[index].simplify() }
    }
    let printed = SiteFurniture.removed(
      from: MetadataHeader.joiningValues(PageFurniture.removed(from: read)))
    let whole = RunTogetherItems.divided(TableRestoration.restored(printed))
    let lines = RunOnLines.parted(PageFurniture.withoutBareNumbers(whole))
    let layout = LayoutProfile(lines)
    let blocks = TitleBlockFinder(lines).blocks()
    return blocks.enumerated().map { index, block in
      let end = index + 1 < blocks.count ? blocks[index + 1].start : lines.count
      var found = document(block, lines[block.end..<max(block.end, end)], layout, fileName)
      found.outline.warnings += LineWarnings.warnings(
        lines[block.start..<max(block.end, end)], fileName)
      return found
    }
  }

  private static func document(
    _ block: TitleBlock, _ lines: ArraySlice<RepairedLine>, _ layout: LayoutProfile,
    _ fileName: String
  ) -> OutlinedDocument {
    let assembled = ParagraphAssembler.assemble(lines, layout: layout, fileName: fileName)
    let header = HeaderRecognizer.recognise(block, assembled.paragraphs)
    var outline = OutlineBuilder.build(
      assembled.paragraphs, issues: header.subject != nil, source: fileName)
    outline.warnings = assembled.warnings + outline.warnings
    outline.warnings += BracketBalance.warnings(block.title, assembled.paragraphs, fileName)
    outline.warnings += RunOnHeadings.warnings(assembled.paragraphs, fileName)
    let last = assembled.paragraphs.last?.text.lastLine ?? block.title.lastLine
    let passage = Passage(source: fileName, first: block.title.firstLine, last: last)
    return OutlinedDocument(header: header, outline: outline, passage: passage, fileName: fileName)
  }
}
