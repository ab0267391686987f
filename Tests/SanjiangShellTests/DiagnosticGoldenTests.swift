import Platform
import TestSupport
import Testing

@Suite("Every kind of message, as it is shown")
struct DiagnosticGoldenTests {
  private static let names = ((try? GoldenFile.transcripts()) ?? [:]).keys.sorted()

  @Test("files and commands show what was approved", arguments: names)
  func transcripts(_ name: String) throws {
    try GoldenFile.expectTranscript(name)
  }

  /// What is said of documents, which are Chinese.
  private static let chineseOnly: Set = ["doubtful-identity"]

  private static let codes = Result { try codesInSources() }

  @Test("there is an approved rendering of every code in the sources")
  func completeness() throws {
    let codes = try Self.codes.get()
    #expect(codes.count > 30)
    let approved = Set(Self.names.map { String($0.dropLast(".txt".count)) })
    #expect(codes.subtracting(approved).sorted() == [])
  }

  @Test("the page of codes lists every one")
  func page() throws {
    let path = "Sources/Diagnostics/Diagnostics.docc/Codes.md"
    let text = String(decoding: try Repository.bytes(path), as: UTF8.self)
    let listed = Set(text.matches(of: #/(?m)^\| `([a-z-]+)`/#).map { String($0.1) })
    #expect(listed == (try Self.codes.get()))
  }

  @Test("each code is shown with words of ASCII and with Chinese ones", arguments: names)
  func alphabets(_ name: String) throws {
    let code = name.dropLast(".txt".count)
    guard try Self.codes.get().contains(String(code)) else { return }
    let text = try #require(try GoldenFile.transcripts()[name])
    let headings = ["error[\(code)]", "warning[\(code)]"]
    let messages = text.split(separator: "\n\n").flatMap { $0.split(separator: "\n$") }
      .filter { message in headings.contains { message.contains($0) } }
    let isChinese = messages.map { message in
      message.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    #expect(isChinese.contains(true))
    if !Self.chineseOnly.contains(String(code)) { #expect(isChinese.contains(false)) }
  }

  /// The literals that stand where a code does.
  private static func codesInSources() throws -> Set<String> {
    let paths = Repository.files(below: "Sources", extensions: ["swift"]).filter {
      // What reading documents remarks on is shown in reports of its own.
      !$0.hasPrefix("Sources/DocumentExtraction/") && !$0.hasPrefix("Sources/Benchmarks/")
    }
    // Behind `code:`, as the first argument of what reports, or chosen by a condition.
    let code =
      #/
      (?:code:(?:\ String\ =)? | (?:error|warning|fail|warn)\( | [?:]) \s*
      "([a-z]+(?:-[a-z]+)+|syntax|overflow|cancelled|usage)"
      /#
    var found: Set<String> = []
    for path in paths {
      let text = String(decoding: try Repository.bytes(path), as: UTF8.self)
      let lines = text.split(separator: "\n").filter { !$0.contains("///") }
      guard text.utf8.contains(UInt8(ascii: "-")) else { continue }
      for match in lines.joined(separator: "\n").matches(of: code) { found.insert(String(match.1)) }
    }
    return found
  }
}
