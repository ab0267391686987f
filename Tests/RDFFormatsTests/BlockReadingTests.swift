import Diagnostics
import Platform
import TestSupport
import Testing
import TripleStore

@testable import RDFFormats

@Suite("Reading N-Triples in blocks")
struct BlockReadingTests {
  @Test("the lines of all blocks are the text", arguments: SeededGenerator.seeds(30))
  func blocks(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ -> UInt8 in
      generator.isOneIn(6) ? 0x0A : 0x61
    }
    let path = "/tmp/sanjiang-blocks-\(seed)-\(UInt64.random(in: 0...UInt64.max))"
    try FileWriting.replace(path, with: bytes)
    defer { try? FileListing.remove(path) }
    for length in [1, 2, 7, 50, 1000] {
      var kinds = [LineBlocks(of: SourceText(name: "a", bytes: bytes), length: length)]
      if let file = try OpenFile(path) { kinds.append(LineBlocks(of: file, length: length)) }
      for blocks in kinds {
        let lines = try (0..<blocks.count).map { index in
          let block = try blocks.block(index)
          #expect(block.bytes.isEmpty || block.offset >= index * length)
          #expect(bytes[block.offset...].starts(with: block.bytes))
          return block.bytes
        }
        #expect(lines.flatMap { $0 } == bytes)
        #expect(lines.filter { !$0.isEmpty }.dropLast().allSatisfy { $0.last == 0x0A })
      }
    }
  }

  @Test("the lines around a place have their numbers", arguments: SeededGenerator.seeds(10))
  func excerpts(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 1...100, using: &generator)).map { _ -> UInt8 in
      generator.isOneIn(6) ? 0x0A : 0x61
    }
    let whole = SourceText(name: "a", bytes: bytes)
    for length in [1, 2, 7, 50, 1000] {
      let blocks = LineBlocks(of: whole, length: length)
      for offset in 0...bytes.count {
        let (text, start) = try blocks.excerpt(at: offset, named: "a")
        #expect(text.position(at: offset - start) == whole.position(at: offset))
        let line = whole.position(at: offset).line
        #expect(
          text.text(of: text.range(ofLine: line)) == whole.text(of: whole.range(ofLine: line)))
      }
    }
  }

  @Test(
    "gives the same terms with the same numbers, whatever the blocks and the threads",
    arguments: SeededGenerator.seeds(10))
  func sameNumbers(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = SourceText(
      name: "a.nt", text: (0..<60).map { _ in Self.line(using: &generator) }.joined())
    let expected = try #require(read(text, length: 1 << 20, workers: 1))
    #expect(expected.count > 10)
    for (length, workers) in [(1, 1), (40, 2), (200, 3), (1000, 2)] {
      let store = try #require(read(text, length: length, workers: workers))
      #expect(terms(of: store) == terms(of: expected))
      #expect(
        Array(store.triples(matching: TriplePattern()))
          == Array(expected.triples(matching: TriplePattern())))
    }
  }

  @Test("agrees with the reader of Turtle on every line", arguments: SeededGenerator.seeds(200))
  func sameAsTurtle(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(Self.line(using: &generator).utf8)
    if generator.isOneIn(2) {
      let damage = Array(" \".<>\\^\n\r{A甲".utf8)
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
        damage.randomElement(using: &generator) ?? 0
    }
    let source = SourceText(name: "a", bytes: bytes)
    var (triples, turtle) = (TripleStore(), TripleStore())
    // Turtle allows more, so that only what N-Triples takes can be compared.
    guard (try? NTriplesReader.read(source, into: &triples)) != nil else { return }
    try TurtleReader.read(source, into: &turtle)
    #expect(terms(of: triples) == terms(of: turtle), "\(String(decoding: bytes, as: UTF8.self))")
  }

  @Test("names the place in the whole text, and leaves nothing behind", arguments: [1, 2])
  func fault(workers: Int) throws {
    let good = "<urn:s> <urn:p> \"a text that is here many times\" .\n"
    let count = 2_500_000 / good.utf8.count
    let text = String(repeating: good, count: count) + "<urn:s> <urn:p> 甲 .\n" + good
    let source = SourceText(name: "a.nt", text: text)
    let path = "/tmp/sanjiang-fault-\(workers)-\(UInt64.random(in: 0...UInt64.max))"
    try FileWriting.replace(path, with: source.bytes)
    defer { try? FileListing.remove(path) }
    let file = try #require(try OpenFile(path))
    var store = TripleStore()
    // An expectation of an error would describe it, and the whole text with it.
    var faults: [DiagnosticList] = []
    do throws(DiagnosticList) {
      try NTriplesReader.read(source, into: &store, workers: workers)
    } catch {
      faults.append(error)
    }
    do throws(ReadingError) {
      try NTriplesReader.read(file, named: "a.nt", into: &store, workers: workers)
    } catch {
      if case .content(let list) = error { faults.append(list) }
    }
    let places = faults.compactMap { $0.diagnostics.first?.place?.position }
    let messages = faults.compactMap { $0.diagnostics.first?.message }
    #expect(places.map(\.line) == [count + 1, count + 1])
    #expect(places.map(\.column) == [17, 17])
    #expect(messages.filter { $0.contains("found `甲`") }.count == 2)
    #expect(store.isEmpty && store.dictionary.count == 0)
  }

  @Test("leaves nothing behind where it is stopped, and stops soon", arguments: [true, false])
  func stopped(isTurtle: Bool) {
    let lines = (0..<100_000).map { "<urn:s\($0)> <urn:p> \"a text\" .\n" }
    let source = SourceText(name: "a", text: lines.joined())
    var looks: [Int] = []
    let watch = ReadingWatch { bytes in
      looks.append(bytes)
      return looks.count == 3 ? Diagnostic(.error, code: "limit-exceeded", "enough") : nil
    }
    var (dictionary, batch) = (TermDictionary(), StatementBatch())
    let list = #expect(throws: DiagnosticList.self) {
      if isTurtle {
        try TurtleReader.read(source, into: &dictionary, &batch, graph: .unnamed, watch: watch)
      } else {
        try NTriplesReader.read(source, into: &dictionary, &batch, graph: .unnamed, watch: watch)
      }
    }
    #expect(list?.diagnostics.map(\.message) == ["enough"])
    #expect(dictionary.count == 0 && batch.count == 0)
    #expect(looks.count == 3 && looks == looks.sorted() && looks[0] > 20_000)
  }

  @Test(
    "stops inside one long statement",
    arguments: ["<urn:s> <urn:p> 1", "<urn:s> <urn:p> (", "<urn:s> <urn:p> 1; <urn:p> 2"])
  func stoppedInside(beginning: String) {
    let between = beginning.hasSuffix("(") ? " " : beginning.hasSuffix("2") ? "; <urn:q> " : ", "
    let objects = (0..<20_000).map { "\($0)" }.joined(separator: between)
    let source = SourceText(name: "a", text: beginning + between + objects)
    let watch = ReadingWatch { _ in Diagnostic(.error, code: "limit-exceeded", "enough") }
    var (dictionary, batch) = (TermDictionary(), StatementBatch())
    let list = #expect(throws: DiagnosticList.self) {
      try TurtleReader.read(source, into: &dictionary, &batch, graph: .unnamed, watch: watch)
    }
    #expect(list?.diagnostics.map(\.message) == ["enough"])
    #expect(dictionary.count == 0 && batch.count == 0)
  }

  @Test("a byte order mark counts at the beginning only")
  func byteOrderMark() {
    let line = "<urn:s> <urn:p> <urn:o> .\n"
    #expect(read(SourceText(name: "a", text: "\u{FEFF}" + line), length: 5, workers: 1) != nil)
    let inside = SourceText(name: "a", text: line + "\u{FEFF}" + line)
    #expect(read(inside, length: 5, workers: 1) == nil)
  }

  // MARK: -

  private func read(_ text: SourceText, length: Int, workers: Int) -> TripleStore? {
    var (store, batch) = (TripleStore(), StatementBatch())
    var reading = BlockReading(graph: .unnamed)
    let blocks = LineBlocks(of: text, length: length)
    guard reading.read(blocks, into: &store.dictionary, &batch, workers) == nil else { return nil }
    store.insert(batch, workers: workers)
    return store
  }

  private func terms(of store: TripleStore) -> [Term] {
    (0..<store.dictionary.count).map { store.dictionary.term(TermID(rawValue: UInt32($0 + 1))) }
  }

  /// A line with plain terms and others.
  private static func line(using generator: inout SeededGenerator) -> String {
    let iris = [
      "<urn:a>", "<urn:甲>", "<urn:\\u4E59>", "<http://e/a?b=c#d>", "<urn:p0>", "<urn:p1>",
    ]
    let others = [
      "\"a\"", "\"\"", "\"甲 . b\"", "\"a\\tb\"", "\"a\"@zh-Hans", "\"5\"^^<urn:t>",
      "\"5\"^^<urn:u>",
      "\"甲\"^^<http://www.w3.org/2001/XMLSchema#string>", "_:a", "_:b.c", "_:甲", "_:9", "_:a-b",
    ]
    let subjects = iris + ["_:a", "_:b", "_:c.d"]
    let blanks = [" ", " ", " ", " ", "", "\t", "  "]
    let ends = [" .\n", " .\n", " .\n", ".\n", " . # why\n", " .\r\n", " .\n\n", " .\n# a\n"]
    var parts: [String] = []
    for choice in [subjects, blanks, iris, blanks, iris + others, ends] {
      parts.append(choice.randomElement(using: &generator) ?? "")
    }
    return parts.joined()
  }
}
