/// Kinds of files that people have their documents in and that are not text.
///
/// Recognised by the first bytes, as libmagic does, never by the name alone.
enum BinaryFormat: Sendable {
  case pdf, office, oldOffice, ofd, archive, gzip, image

  /// The format of a file, or nil where its first bytes are those of no format known here.
  ///
  /// - Parameters:
  ///   - bytes: the content.
  ///   - name: the file's name, which tells one zip archive from another.
  init?(_ bytes: [UInt8], name: String) {
    let signatures: [([UInt8], BinaryFormat)] = [
      (Array("%PDF".utf8), .pdf),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
      ([0x1F, 0x8B], .gzip), (Array("Rar!".utf8), .archive),
      ([0x37, 0x7A, 0xBC, 0xAF], .archive),
      ([0x89] + Array("PNG".utf8), .image), ([0xFF, 0xD8, 0xFF], .image),
      (Array("GIF8".utf8), .image), (Array("II*\0".utf8), .image), (Array("MM\0*".utf8), .image),
    ]
    if let match = signatures.first(where: { bytes.starts(with: $0.0) }) {
      self = match.1
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = Self.zipped(name)
    } else {
      return nil
    }
  }

  private static func zipped(_ name: String) -> BinaryFormat {
    let name = name.lowercased()
    if name.hasSuffix(".ofd") { return .ofd }
    let office = [".docx", ".xlsx", ".pptx", ".wps", ".odt", ".ods"]
    return office.contains(where: name.hasSuffix) ? .office : .archive
  }

  /// What the file is, for a sentence that begins with its name.
  var description: String {
    switch self {
    case .pdf: "a PDF"
    case .office: "an office document"
    case .oldOffice: "an office document (.doc, .wps, .xls)"
    case .ofd: "an OFD"
    case .archive: "an archive"
    case .gzip: "compressed with gzip"
    case .image: "a picture"
    }
  }

  /// What to do to have it read.
  var remedy: String {
    switch self {
    case .pdf: "turn it into text first, for example with `pdftotext -layout FILE.pdf`"
    case .office, .oldOffice: "open it and save it as plain text (.txt, UTF-8)"
    case .ofd: "open it in an OFD reader and export its text as .txt"
    case .archive: "unpack it and give the files in it"
    case .gzip: "unpack it first: `gunzip -k FILE` leaves the text beside it"
    case .image: "a picture has no text; have it recognised (OCR) and give the text"
    }
  }
}
