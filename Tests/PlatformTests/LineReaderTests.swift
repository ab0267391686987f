import Foundation
import TestSupport
import Testing

@testable import Platform

@Suite("Lines of a stream")
struct LineReaderTests {
  @Test(
    "come without their ends",
    arguments: [
      ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb\n", ["a", "b"]),
      ("甲\n\n乙", ["甲", "", "乙"]), ("a\rb\n", ["a\rb"]), ("\r\n", [""]),
    ])
  func lines(text: String, expected: [String]) {
    #expect(lines(of: Array(text.utf8), writingPortions: [text.utf8.count]) == expected)
  }

  @Test("do not depend on the portions in which they arrive", arguments: SeededGenerator.seeds(10))
  func portions(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let expected = (0..<200).map { _ in
      String(repeating: "字", count: Int.random(in: 0...300, using: &generator))
    }
    let bytes = Array(expected.map { $0 + "\n" }.joined().utf8)
    let portions = (0..<40).map { _ in Int.random(in: 1...20_000, using: &generator) }
    #expect(lines(of: bytes, writingPortions: portions) == expected)
  }

  @Test("of a closed stream are none")
  func closed() {
    var reader = LineReader(descriptor: -1)
    #expect(reader.next() == .end)
  }

  /// Writes bytes into a pipe from another thread and reads its lines.
  private func lines(of bytes: [UInt8], writingPortions portions: [Int]) -> [String] {
    let pipe = Pipe()
    let thread = Thread {
      var rest = bytes[...]
      for portion in portions + [bytes.count] where !rest.isEmpty {
        pipe.fileHandleForWriting.write(Data(rest.prefix(portion)))
        rest = rest.dropFirst(portion)
      }
      pipe.fileHandleForWriting.closeFile()
    }
    thread.start()
    var reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor)
    var lines: [String] = []
    while case .line(let line) = reader.next() {
      lines.append(String(decoding: line, as: UTF8.self))
    }
    return lines
  }
}
