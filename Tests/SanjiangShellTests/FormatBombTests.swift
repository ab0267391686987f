import Diagnostics
import Platform
import RDFFormats
import TestSupport
import Testing
import TripleStore

@testable import SanjiangShell

/// Small inputs that would be large in memory, or deep on the stack, if nobody counted.
@Suite("Inputs made to fill the memory")
struct FormatBombTests {
  @Test("a long prefix used often is refused before it fills the memory")
  func longPrefix() {
    let names = (0..<4000).map { ":\($0) :p :o .\n" }.joined()
    for text in [
      "@prefix : <http://x/\(String(repeating: "a", count: 100_000))> .\n" + names,
      "@base <http://x/\(String(repeating: String(repeating: "a", count: 99) + "/", count: 1000))b> .\n"
        + (0..<4000).map { "<\($0)> <p> <o> .\n" }.joined(),
    ] {
      var store = TripleStore()
      let error = #expect(throws: DiagnosticList.self) {
        try TurtleReader.read(SourceText(name: "bomb.ttl", text: text), into: &store)
      }
      #expect(error?.diagnostics.first?.message.contains("64 times") == true)
      #expect(store.dictionary.count == 0)
    }
  }

  @Test("files that include others twice end with an error, soon")
  func inclusions() throws {
    let folder = try ScratchFolder()
    for depth in 0..<40 {
      let line = "#include \"\(depth + 1).inc\"\n"
      try folder.write("\(depth).inc", line + line)
    }
    try folder.write("40.inc", "// x\n")
    let main = try folder.write("main.dl", "#include \"0.inc\"\n")
    let failure = #expect(throws: ShellFailure.self) { try ProgramLoader.programs(in: [main]) }
    #expect(failure?.status == .limitHit)
    try folder.write("40.inc", "p(\"\(String(repeating: "x", count: 100_000))\").\n")
    let other = #expect(throws: ShellFailure.self) { try ProgramLoader.programs(in: [main]) }
    #expect(other?.status == .limitHit)
  }

  /// Texts that are deep, long or broken, by the end of the name that tells how to read them.
  private static let inputs: [(end: String, make: @Sendable (Int) -> String)] = [
    ("ttl", { "<http://x/a> <http://x/p> " + String(repeating: "[ <http://x/p> ", count: $0) }),
    ("ttl", { "<http://x/a> <http://x/p> " + String(repeating: "(", count: $0) }),
    ("ttl", { "<http://x/a> <http://x/p> \"" + String(repeating: "长", count: $0) + "\" ." }),
    ("nt", { "<http://x/a> <http://x/p> \"" + String(repeating: "\\u0041", count: $0) + "\" ." }),
    ("nt", { "<http://x/" + String(repeating: "a", count: $0) }),
    ("dl", { "p(x) :- " + String(repeating: "(", count: $0) }),
    ("dl", { "p(" + String(repeating: "[", count: $0) }),
    ("dl", { "p(\"" + String(repeating: "x", count: $0) + "\").\n" }),
    ("dl", { "p(" + String(repeating: "-", count: $0) + "1).\n" }),
    ("dl", { String(repeating: "/* ", count: $0) }),
    ("csv", { "a,b\n\"" + String(repeating: "x\"\"", count: $0) }),
    ("csv", { "a\n" + String(repeating: ",", count: $0) }),
    ("csv", { String(repeating: "a,", count: $0) + "z\n" + String(repeating: "1,", count: $0) }),
  ]

  /// Kilobytes of memory that the program may have besides what its input takes.
  private static let base = 300_000

  @Test("deep, long and broken texts end with an answer and a small multiple of their size")
  func multiples() throws {
    let folder = try ScratchFolder()
    var script = "cd '\(folder.path)'\n"
    for (index, input) in Self.inputs.enumerated() {
      let text = input.make(200_000)
      let name = "bomb\(index).\(input.end)"
      try folder.write(name, text)
      let isProgram = input.end == "dl" || input.end == "csv"
      let command = isProgram ? "check \(name)" : "query --data \(name) 'triple(s, p, o)'"
      let limit = Self.base + Self.multiple * text.utf8.count / 1000
      script += "(ulimit -d \(limit); sanjiang \(command) >/dev/null 2>&1; echo \(name) $?)\n"
    }
    let run = try ShellRun.run(script, killedAfter: 60)
    let ends = run.output.split(separator: "\n").map(String.init)
    #expect(ends.count == Self.inputs.count)
    // The program ended by itself: it was neither killed nor without memory.
    for end in ends { #expect(["0", "1", "2"].contains(end.split(separator: " ").last), "\(end)") }
  }

  /// How many times its size an input may take in memory.
  private static let multiple = 100
}
