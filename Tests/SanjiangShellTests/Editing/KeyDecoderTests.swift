import TestSupport
import Testing

@testable import SanjiangShell

@Suite("Bytes become keys")
struct KeyDecoderTests {
  /// Sequences of terminals and what they mean.
  static let sequences: [(String, [Key])] = [
    ("a", [.text("a")]), ("省", [.text("省")]), ("é", [.text("é")]), ("𠮷", [.text("𠮷")]),
    ("\r", [.named(.enter)]), ("\n", [.named(.enter)]), ("\t", [.named(.tab)]),
    ("\u{7F}", [.named(.backspace)]), ("\u{8}", [.named(.backspace)]),
    ("\u{1}", [.control("a")]), ("\u{1F}", [.control("_")]), ("\u{0}", [.control("@")]),
    ("\u{1B}[A", [.named(.up)]), ("\u{1B}OA", [.named(.up)]), ("\u{1B}[H", [.named(.home)]),
    ("\u{1B}[1~", [.named(.home)]), ("\u{1B}[7~", [.named(.home)]), ("\u{1B}OF", [.named(.end)]),
    ("\u{1B}[3~", [.named(.delete)]), ("\u{1B}[3;5~", [.named(.delete, .control)]),
    ("\u{1B}[1;5C", [.named(.right, .control)]), ("\u{1B}[1;3D", [.named(.left, .alt)]),
    ("\u{1B}Oc", [.named(.right, .control)]), ("\u{1B}[d", [.named(.left, .shift)]),
    ("\u{1B}[3^", [.named(.delete, .control)]), ("\u{1B}[Z", [.named(.tab, .shift)]),
    ("\u{1B}[5~", [.named(.pageUp)]), ("\u{1B}[6~", [.named(.pageDown)]),
    ("\u{1B}\u{1B}[D", [.named(.left, .alt)]), ("\u{1B}b", [.alt("b")]),
    ("\u{1B}省", [.alt("省")]), ("\u{1B}\r", [.named(.enter, .alt)]),
    ("\u{1B}\u{7F}", [.named(.backspace, .alt)]), ("\u{1B}[13;2u", [.named(.enter, .shift)]),
    ("\u{1B}[97;5u", [.control("a")]), ("\u{1B}[27;5;13~", [.named(.enter, .control)]),
    ("\u{1B}[[A", []), ("\u{1B}OP", []), ("\u{1B}[?2004;1$y", [.text("y")]), ("\u{1B}[I", []),
    ("\u{1B}\u{3}", [.named(.escape), .control("c")]),
    ("\u{1B}[200~a\tb\r\nc\u{7}\r\u{1B}[31md\u{1B}[201~", [.paste("a  b\nc\n[31md")]),
    ("\u{1B}[200~省\u{1B}[201~x", [.paste("省"), .text("x")]),
  ]

  @Test("every sequence means its key, however its bytes are cut")
  func cuts() {
    for (sequence, expected) in Self.sequences {
      let bytes = Array(sequence.utf8)
      for cut in 0...bytes.count {
        var decoder = KeyDecoder()
        let keys = decoder.keys(from: bytes[..<cut]) + decoder.keys(from: bytes[cut...])
        #expect(keys == expected, "\(sequence.debugDescription) cut at \(cut)")
        #expect(!decoder.isWaiting, "\(sequence.debugDescription)")
      }
      var decoder = KeyDecoder()
      #expect(bytes.flatMap { decoder.keys(from: [$0]) } == expected)
    }
  }

  @Test("sequences in a row do not disturb each other")
  func rows() {
    var decoder = KeyDecoder()
    let bytes = Self.sequences.flatMap { Array($0.0.utf8) }
    #expect(decoder.keys(from: bytes) == Self.sequences.flatMap(\.1))
  }

  @Test("what is cut off is decided once time has passed")
  func waiting() {
    let cases: [(String, [Key])] = [
      ("\u{1B}", [.named(.escape)]), ("\u{1B}\u{1B}", [.named(.escape, .alt)]),
      ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]), ("\u{1B}[1;", []),
    ]
    for (sequence, expected) in cases {
      var decoder = KeyDecoder()
      #expect(decoder.keys(from: sequence.utf8).isEmpty)
      #expect(decoder.isWaiting)
      #expect(decoder.giveUpWaiting() == expected)
      #expect(decoder.keys(from: "x".utf8) == [.text("x")])
    }
  }

  @Test("bytes that are no text are seen as damage and harm nothing behind them")
  func damage() {
    var decoder = KeyDecoder()
    #expect(
      decoder.keys(from: [0xFF, 0x61, 0xE7, 0x9C, 0x62, 0xC0, 0xED, 0xA0, 0x80, 0x63]) == [
        .text("\u{FFFD}"), .text("a"), .text("\u{FFFD}"), .text("b"), .text("\u{FFFD}"),
        .text("\u{FFFD}"), .text("c"),
      ])
    #expect(decoder.keys(from: [0xC2, 0x9B]).isEmpty, "a control character above ASCII")
  }

  @Test("Ctrl-C ends a paste whose end never comes")
  func stuckPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: "\u{1B}[200~abc\u{3}d".utf8) == [.control("c"), .text("d")])
  }

  @Test("no bytes whatever make it stop or keep it from the next key")
  func fuzz() {
    let pieces = Self.sequences.map { Array($0.0.utf8) }
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<300 {
      var decoder = KeyDecoder()
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...60, using: &generator) {
        if Bool.random(using: &generator) {
          bytes += pieces.randomElement(using: &generator) ?? []
          if Bool.random(using: &generator), !bytes.isEmpty { bytes.removeLast() }
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        }
      }
      var cutDecoder = KeyDecoder()
      #expect(decoder.keys(from: bytes) == bytes.flatMap { cutDecoder.keys(from: [$0]) })
      // Ctrl-C leaves a paste, time leaves all else.
      _ = decoder.keys(from: [3])
      _ = decoder.giveUpWaiting()
      #expect(decoder.keys(from: "ok".utf8) == [.text("o"), .text("k")])
    }
  }
}
