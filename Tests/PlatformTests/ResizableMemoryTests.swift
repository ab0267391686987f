import Testing

@testable import Platform

@Suite("Memory that grows") struct ResizableMemoryTests {
  @Test("keeps what it holds, over sizes that the system treats differently")
  func growing() {
    var memory: UnsafeMutableRawPointer?
    defer { ResizableMemory.free(memory) }
    var written = 0
    for bytes in [8, 4096, 200_000, 9 << 20, 40 << 20, 80 << 20, 16] {
      let resized = ResizableMemory.resize(memory, to: bytes)
      memory = resized
      let words = resized.assumingMemoryBound(to: UInt64.self)
      for index in stride(from: 0, to: min(written, bytes / 8), by: 509) {
        #expect(words[index] == UInt64(index))
      }
      for index in stride(from: 0, to: bytes / 8, by: 509) { words[index] = UInt64(index) }
      written = bytes / 8
    }
  }
}
