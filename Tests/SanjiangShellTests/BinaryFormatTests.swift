import Testing

@testable import SanjiangShell

@Suite("Files that are not text")
struct BinaryFormatTests {
  @Test("formats are told by their first bytes, zip archives by their names too")
  func recognition() {
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0, 0]
    #expect(BinaryFormat(Array("%PDF-1.7".utf8), name: "a.txt") == .pdf)
    #expect(BinaryFormat(zip, name: "a.DOCX") == .office)
    #expect(BinaryFormat(zip, name: "a.ofd") == .ofd)
    #expect(BinaryFormat(zip, name: "a.zip") == .archive)
    #expect(
      BinaryFormat([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], name: "a.doc") == .oldOffice)
    #expect(BinaryFormat([0x1F, 0x8B, 8], name: "a.nt.gz") == .gzip)
    #expect(BinaryFormat([0xFF, 0xD8, 0xFF, 0xE0], name: "a") == .image)
  }

  @Test("text is none of them", arguments: ["", "P", "%", "关于印发方案的通知", "PK plan"])
  func text(content: String) {
    #expect(BinaryFormat(Array(content.utf8), name: "a.pdf") == nil)
  }
}
