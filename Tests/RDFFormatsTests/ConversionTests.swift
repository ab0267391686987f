import Diagnostics
import Platform
import RDFFormats
import TestSupport
import Testing
import TripleStore

@Suite("Converting between syntaxes")
struct ConversionTests {
  @Test("any store goes from every syntax into every other", arguments: 0..<4)
  func everyPair(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let store = RandomDataset.store(using: &generator)
    for source in RDFFormat.allCases {
      let text = SourceText(name: "text", bytes: RandomDataset.bytes(of: store, as: source))
      for target in RDFFormat.allCases {
        let (bytes, report) = try converted(text, RDFConversion(from: source, to: target))
        let read = try RandomDataset.store(of: bytes, target)
        let expected = RandomDataset.statements(
          of: store, withGraphs: source.hasGraphs && target.hasGraphs)
        #expect(
          GraphIsomorphism.areIsomorphic(GraphIsomorphism.statements(of: read), expected),
          "\(source) to \(target), seed \(seed)")
        #expect(report.statements >= expected.count)
        #expect((report.withoutGraph > 0) == (source.hasGraphs && !target.hasGraphs))
      }
    }
  }

  @Test(
    "a file, a pipe and a text give the same, with any number of threads",
    arguments: RDFFormat.allCases)
  func sources(target: RDFFormat) throws {
    // More than a block of a megabyte.
    let lines = (0..<26_000).map { number in
      "_:n\(number / 3) <urn:p\(number % 5)> \"text \(number)\"@zh <urn:g\(number / 1000)> .\n"
    }
    let text = SourceText(name: "text", text: lines.joined())
    let path = "/tmp/sanjiang-conversion-\(UInt64.random(in: 0...UInt64.max))"
    try FileWriting.replace(path, with: text.bytes)
    defer { try? FileListing.remove(path) }
    let conversion = RDFConversion(from: .nquads, to: target, workers: 2)
    var fromFile: [UInt8] = []
    var fromStream: [UInt8] = []
    let file = try #require(try OpenFile(path))
    let report = try conversion.convert(file, named: path) {
      fromFile += $0
      return true
    }
    _ = try conversion.convert(FileStream(opening: path), named: path) {
      fromStream += $0
      return true
    }
    let expected = try converted(text, RDFConversion(from: .nquads, to: target)).bytes
    #expect(report.statements == lines.count)
    #expect(fromFile == expected)
    if target.isOfLines {
      #expect(fromStream == expected)
    } else {
      // Blocks of a pipe end elsewhere, and a subject that goes on begins anew there.
      let read = try RandomDataset.store(of: fromStream, target)
      #expect(read.count == lines.count)
    }
  }

  @Test("what is wrong has its line, however it is read", arguments: RDFFormat.allCases)
  func faults(source: RDFFormat) throws {
    let good = "<urn:s> <urn:p> \"a text that is here many times\" .\n"
    let count = 1_100_000 / good.utf8.count
    let bytes = Array((String(repeating: good, count: count) + "<urn:s> <urn:p> 甲 .\n").utf8)
    let path = "/tmp/sanjiang-conversion-\(UInt64.random(in: 0...UInt64.max))"
    try FileWriting.replace(path, with: bytes)
    defer { try? FileListing.remove(path) }
    let conversion = RDFConversion(from: source, to: .ntriples)
    let file = try #require(try OpenFile(path))
    let stream = try FileStream(opening: path)
    #expect(line { try conversion.convert(file, named: "a") { _ in true } } == count + 1)
    #expect(line { try conversion.convert(stream, named: "a") { _ in true } } == count + 1)
    let text = SourceText(name: "a", bytes: bytes)
    #expect(line { try conversion.convert(text) { _ in true } } == count + 1)
  }

  /// The line that is blamed for what does not succeed.
  private func line(_ attempt: () throws -> RDFConversion.Report) -> Int? {
    do {
      _ = try attempt()
    } catch ReadingError.content(let list) {
      return list.diagnostics.first?.place?.position.line
    } catch {}
    return nil
  }

  @Test("prefixes of the text stay, and lines get those that everybody knows")
  func prefixes() throws {
    let turtle = SourceText(
      name: "a.ttl", text: "@prefix 省: <urn:省:> . [] 省:p <<( 省:a 省:b 省:c )>> .")
    #expect(
      String(
        decoding: try converted(turtle, RDFConversion(from: .turtle, to: .trig)).bytes,
        as: UTF8.self)
          == """
          @prefix 省: <urn:省:> .

          _:b1 省:p <<( 省:a 省:b 省:c )>> .

          """)
    let lines = SourceText(
      name: "a.nt", text: "<urn:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:b> .\n")
    #expect(
      String(
        decoding: try converted(lines, RDFConversion(from: .ntriples, to: .turtle)).bytes,
        as: UTF8.self)
          == """
          @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .

          <urn:a> a <urn:b> .

          """)
  }

  @Test("ends where nobody wants more")
  func stopped() throws {
    let line = "<urn:s> <urn:p> \"a text that is here many times\" .\n"
    let text = SourceText(name: "a", text: String(repeating: line, count: 100_000))
    var pieces = 0
    _ = try RDFConversion(from: .ntriples, to: .nquads).convert(text) { _ in
      pieces += 1
      return false
    }
    #expect(pieces == 1)
  }

  private func converted(
    _ text: SourceText, _ conversion: RDFConversion
  ) throws -> (bytes: [UInt8], report: RDFConversion.Report) {
    var bytes: [UInt8] = []
    let report = try conversion.convert(text) { piece in
      bytes += piece
      return true
    }
    return (bytes, report)
  }
}
