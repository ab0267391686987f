import TestSupport
import Testing

@testable import TripleStore

@Suite("Manifests")
struct ManifestTests {
  private static let manifest: Manifest = {
    var manifest = Manifest()
    for number in 1...3 {
      let commit = Commit(
        number: number, moment: "2026-11-30T22:40:3\(number)Z", added: 10 * number, removed: number,
        text: number == 2 ? "" : "读入 3 files  of “plans”")
      let segments = [4, 9].map {
        Manifest.Segment(number: $0, size: 4096 * $0, checksum: UInt64($0) << (4 * $0))
      }
      manifest = manifest.after(commit, segments: segments, next: 9 + number)
    }
    return manifest
  }()

  @Test("are text that is read as it was written")
  func roundTrip() throws {
    let text = String(decoding: Self.manifest.encoded, as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        sanjiang graph 1
        commit 3 2026-11-30T22:40:33Z +30 -3 读入 3 files  of “plans”
        commit 2 2026-11-30T22:40:32Z +20 -2 \n\
        commit 1 2026-11-30T22:40:31Z +10 -1 读入 3 files  of “plans”
        segment 4 16384 0000000000040000
        segment 9 36864 0000009000000000
        next 12
        checksum \

        """))
    #expect(try Manifest(Self.manifest.encoded) == Self.manifest)
    #expect(try Manifest(Manifest().encoded) == Manifest())
  }

  @Test("hold texts that begin with a mark that combines with what is before it")
  func combiningMark() throws {
    let commit = Commit(
      number: 1, moment: "2026-11-30T22:40:30Z", added: 1, removed: 0, text: "\u{FE0F} of a plan")
    let manifest = Manifest().after(commit, segments: [], next: 1)
    #expect(try Manifest(manifest.encoded) == manifest)
  }

  @Test("are never taken for whole, whichever byte is another, or wherever they end")
  func damage() {
    let bytes = Self.manifest.encoded
    for index in bytes.indices {
      for change in [1, 2, 4, 8, 16, 32, 64, 128, 255] as [UInt8] {
        var damaged = bytes
        damaged[index] ^= change
        #expect(throws: Manifest.Problem.self, "\(index)") { try Manifest(damaged) }
      }
      #expect(throws: Manifest.Problem.self) { try Manifest(Array(bytes[..<index])) }
    }
    for extra in ["\n", " ", "next 12\n"] {
      #expect(throws: Manifest.Problem.self) { try Manifest(bytes + Array(extra.utf8)) }
    }
  }

  @Test("that are forged are read only if they could have been written")
  func forged() {
    let end = "next 5\n"
    for text in [
      "", "next 0\n", "next -1\n", "next 05\n", "next 5\nnext 6\n", "other 1\n" + end,
      "segment 5 10 0123456789abcdef\n" + end, "segment 1 10 0123456789ABCDEF\n" + end,
      "segment 2 1 0123456789abcdef\nsegment 1 1 0123456789abcdef\n" + end,
      "segment 99999999999999999999 1 0123456789abcdef\n" + end,
      "commit 1 2026-11-30T22:40:32Z 1 -2 text\n" + end,
      "commit 1 2026-11-30T22:40:32Z +1 -2 a\ncommit 3 2026-11-30T22:40:32Z +1 -2 b\n" + end,
    ] {
      let bytes = Array(("sanjiang graph 1\n" + text).utf8)
      let sum = bytes.withUnsafeBytes { Checksum.value(of: $0, salt: 2) }
      let digits = String(sum, radix: 16)
      let padded = String(repeating: "0", count: 16 - digits.count) + digits
      #expect(throws: Manifest.Problem.self, "\(text)") {
        try Manifest(bytes + Array("checksum \(padded)\n".utf8))
      }
    }
  }

  @Test("of newer versions and other files are told apart from damage")
  func others() {
    let newer = "sanjiang graph 2\nwhatever comes then\n"
    #expect(throws: Manifest.Problem.newer(2)) { try Manifest(Array(newer.utf8)) }
    #expect(throws: Manifest.Problem.foreign) { try Manifest(Array("<html>".utf8)) }
    let damaged = Manifest.Problem.damaged("it is not what was written")
    for text in ["", "sanj", "sanjiang graph ", "sanjiang graph x\n", "sanjiang graph 1"] {
      #expect(throws: damaged) { try Manifest(Array(text.utf8)) }
    }
  }

  @Test("keep the last commits, each with one line of text")
  func commits() {
    var manifest = Manifest()
    for number in 1...40 {
      let text = Commit.line("one\ntwo\u{2028}three\u{1B}[31m" + String(repeating: "长", count: 400))
      let commit = Commit(number: number, moment: "then", added: 0, removed: 0, text: text)
      manifest = manifest.after(commit, segments: [], next: number)
    }
    #expect(manifest.commits.map(\.number) == (9...40).reversed())
    #expect(manifest.commits[0].text.hasPrefix("one two three [31m长"))
    #expect(manifest.commits[0].text.unicodeScalars.count == 200)
    #expect(throws: Never.self) { try Manifest(manifest.encoded) }
  }
}
