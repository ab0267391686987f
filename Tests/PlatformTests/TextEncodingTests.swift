import Foundation
import TestSupport
import Testing

@testable import Platform

@Suite("Text encodings")
struct TextEncodingTests {
  static let notice = """
    各有关单位：
    请于2025年6月1日前报送材料，由市档案局牵头（传真：0971-8241100）。
    """

  @Test("UTF-8 is recognised with and without a byte order mark")
  func utf8() {
    let bytes = Array(Self.notice.utf8)
    #expect(TextEncoding.decode(bytes)?.text == bytes)
    #expect(TextEncoding.decode([0xEF, 0xBB, 0xBF] + bytes)?.text == bytes)
    #expect(TextEncoding.decode([])?.name == "UTF-8")
  }

  @Test(
    "UTF-16 is recognised in both byte orders, with and without a mark",
    arguments: [Self.notice, "plain English\nin two lines\n", "请于六月一日前报送材料"])
  func utf16(text: String) throws {
    for (encoding, mark, name) in [
      (String.Encoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8], "UTF-16LE"),
      (.utf16BigEndian, [0xFE, 0xFF], "UTF-16BE"),
    ] {
      let bytes = Array(try #require(text.data(using: encoding)))
      for input in [bytes, mark + bytes] {
        let decoded = TextEncoding.decode(input)
        #expect(decoded?.name == name)
        #expect(decoded?.text == Array(text.utf8))
      }
    }
  }

  @Test("GB18030 is recognised")
  func gb18030() throws {
    let bytes: [UInt8] = [
      0xC7, 0xEB, 0xD3, 0xDA, 0x36, 0xD4, 0xC2, 0xB1, 0xA8, 0xCB, 0xCD, 0xA1, 0xA3,
    ]
    let decoded = try #require(TextEncoding.decode(bytes))
    #expect(decoded.name == "GB18030")
    #expect(decoded.text == Array("请于6月报送。".utf8))
  }

  @Test("a few broken bytes do not make UTF-8 something else")
  func damagedUTF8() throws {
    var bytes = Array(Self.notice.utf8)
    bytes.removeLast()
    let decoded = try #require(TextEncoding.decode(bytes))
    #expect(decoded.name == "UTF-8")
    #expect(decoded.replacements == 1)
    #expect(String(decoding: decoded.text, as: UTF8.self).hasSuffix("）\u{FFFD}"))
  }

  @Test("what is no text is refused")
  func binary() {
    var generator = SeededGenerator(seed: 1)
    let noise = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) }
    #expect(TextEncoding.decode(noise + [0]) == nil)
    #expect(TextEncoding.decode([0xFF, 0xFE, 0x00, 0xD8]) == nil)
  }
}
