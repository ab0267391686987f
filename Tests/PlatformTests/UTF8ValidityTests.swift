import TestSupport
import Testing

@testable import Platform

@Suite("Valid UTF-8 is told without decoding it")
struct UTF8ValidityTests {
  /// Bytes at the borders of what is allowed, more likely than any others.
  private static let borders: [UInt8] = [
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE4, 0xED,
    0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
  ]

  @Test("it agrees with the standard library", arguments: SeededGenerator.seeds(50))
  func agreement(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        Self.borders[Int.random(in: 0..<Self.borders.count, using: &generator)]
      }
      let expected = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
      #expect(UTF8Validity.isValidText(bytes) == expected, "\(bytes)")
    }
  }

  @Test("it agrees on long texts that are nearly all ASCII", arguments: SeededGenerator.seeds(20))
  func longAgreement(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var bytes = Array("an ASCII text of some words, 甲, and more".utf8)
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] = Self.borders[Int.random(in: 0..<Self.borders.count, using: &generator)]
      let expected = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
      #expect(UTF8Validity.isValidText(bytes) == expected, "\(bytes)")
    }
  }

  @Test("Chinese text is valid, and is no longer when it is cut")
  func chinese() {
    let bytes = Array("各市、自治州人民政府，𠀋A".utf8)
    #expect(UTF8Validity.isValidText(bytes))
    #expect(!UTF8Validity.isValidText(Array(bytes.dropFirst())))
    #expect(!UTF8Validity.isValidText(Array(bytes.dropLast(2))))
  }
}
