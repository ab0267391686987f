import Foundation
import TestSupport
import Testing

@Suite("Input that no one means to read")
struct HostileInputTests {
  private func time(_ bytes: [UInt8]) -> Duration {
    ContinuousClock().measure { _ = try? CleanDocument.read(bytes) }
  }

  @Test("is read or refused, and soon", arguments: HostileInput.all)
  func small(input: HostileInput) {
    #expect(time(input.bytes(6_000)) < .seconds(20))
  }

  @Test("a document cut off at every byte is read as far as it goes")
  func truncation() throws {
    let bytes = try Repository.bytes("Tests/Golden/DocumentExtraction/mixed-styles.txt")
    for end in stride(from: 0, to: bytes.count, by: 7) {
      let dossiers = try? CleanDocument.read(Array(bytes[..<end]))
      #expect((dossiers ?? []).count <= 1)
    }
  }

  @Test(
    "broken bytes in the middle cost no more than the words they stand in",
    arguments: [
      [0xFF], [0xC3], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xF5, 0x80],
    ])
  func brokenMiddle(broken: [UInt8]) throws {
    let path = "Tests/Golden/DocumentExtraction/city-action-plan.txt"
    var bytes = try Repository.bytes(path)
    let clean = LocatedFact.facts(of: try CleanDocument.read(bytes)).count
    let middle = bytes[(bytes.count / 2)...].firstIndex(of: 0x0A) ?? 0
    bytes.insert(contentsOf: broken, at: middle)
    let found = LocatedFact.facts(of: try CleanDocument.read(bytes)).count
    #expect(abs(found - clean) <= 2)
  }

  /// The size in bytes that `SANJIANG_HOSTILE_BYTES` asks for.
  static let size = ProcessInfo.processInfo.environment["SANJIANG_HOSTILE_BYTES"].flatMap(Int.init)

  @Test(
    "takes time in proportion to its length",
    .enabled(if: HostileInputTests.size != nil, "skipped: SANJIANG_HOSTILE_BYTES is not set"),
    arguments: HostileInput.all)
  func linear(input: HostileInput) {
    let size = Self.size ?? 0
    let short = time(input.bytes(size))
    let long = time(input.bytes(size * 2))
    print("\(input.name): \(short), twice the length \(long)")
    #expect(long < short * 3 || long < .milliseconds(300))
  }
}
