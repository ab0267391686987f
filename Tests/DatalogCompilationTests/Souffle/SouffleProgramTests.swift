import DatalogEngine
import DatalogSyntax
import Diagnostics
import Foundation
import Platform
import TestSupport
import Testing
import TripleStore

@testable import DatalogCompilation

/// A Soufflé, where `SANJIANG_SOUFFLE` names one.
private let souffle = ProcessInfo.processInfo.environment["SANJIANG_SOUFFLE"]
/// How many random programs: `SANJIANG_AGREEMENT`.
private let programs = ProcessInfo.processInfo.environment["SANJIANG_AGREEMENT"].flatMap { Int($0) }

@Suite("Soufflé programs")
struct SouffleProgramTests {
  @Test(
    "answer as the engine does when they are run here, on random programs",
    arguments: [false, true])
  func agreement(aboutNodes: Bool) throws {
    var asked = 0
    var refused: [String: Int] = [:]
    for seed in SeededGenerator.seeds(programs ?? 60) {
      let source = RandomProgram(seed: seed, aboutNodes: aboutNodes).source
      for question in try SouffleQuestion.questions(of: source) {
        let (compiled, refusal) = question.compiled()
        guard let text = compiled else {
          refused[refusal, default: 0] += 1
          continue
        }
        asked += 1
        let rows = try question.rows(running: text)
        #expect(rows == question.expected, "seed \(seed): \(question.text)\n\(source)\n\(text)")
      }
    }
    print("\(asked) questions, refused: \(refused.sorted { $0.key < $1.key })")
    #expect(asked > 20)
  }

  @Test(
    "answer as the engine does when Soufflé runs them, on random programs",
    .enabled(if: souffle != nil, "SANJIANG_SOUFFLE names no Soufflé"), arguments: [false, true])
  func realAgreement(aboutNodes: Bool) throws {
    let souffle = try #require(souffle)
    for seed in SeededGenerator.seeds(programs ?? 20) {
      let source = RandomProgram(seed: seed, aboutNodes: aboutNodes).source
      for question in try SouffleQuestion.questions(of: source) {
        guard let text = question.compiled().text else { continue }
        let rows = try question.rows(running: text, with: souffle)
        #expect(rows == question.expected, "seed \(seed): \(question.text)\n\(source)\n\(text)")
      }
    }
  }

  @Test(
    "have what the engine has",
    arguments: [
      // Recursion, and `_` that is counted.
      "e(1, 2). e(2, 3). e(3, 1). e(3, 4). r(x, y) :- e(x, y). r(x, z) :- r(x, y), e(y, z).\n"
        + "?- r(x, _), n = count : { e(x, _), r(_, x) }.",
      "e(1, 2). e(1, 3). s(1, \"甲\"). s(2, \"\\\"乙\\\\\"). ?- s(x, t), n = count : e(x, _).",
      "p(\"a\", 3). p(\"a\", 5). p(\"b\", 4). ?- p(k, _), m = max v : p(k, v), s = sum w : p(k, w).",
      "p(\"a\", 3). p(\"a\", 6). ?- p(k, _), m = mean v : p(k, v), m > 4.",
      "p(\"a\", \"x\"). p(\"a\", \"乙\"). p(\"b\", \"y\"). ?- p(k, _), m = min v : p(k, v).",
      "p(1, 0.5). p(1, 10.5). p(1, 9). ?- p(k, _), m = max v : p(k, v).",
      // Values of several kinds.
      "p(1). p(\"1\"). p(0.5). p(d\"2025-05-16\"). p(<urn:a>). p(true). q(1). q(d\"2025-05-16\").\n"
        + "?- p(x), q(x).",
      "p(1). p(\"1\"). p(0.5). p(d\"2025-05-16\"). p(<urn:a>). p(true). ?- p(x), x != 1.",
      "p(2024). p(\"1\"). p(d\"2025-05-16\"). ?- p(x), f = first_day(x), l = last_day(x), y = year(x).",
      "p(12). p(\"a\"). p(0.5). ?- p(x), c = cat(\"<\", x, \">\").",
      "p(1). p(\"1\"). q(\"1\"). q(2). q(0.5). ?- p(x), !q(x).",
      // Numbers.
      "p(7). p(-7). ?- p(x), y = x * 2 + 1, z = x % 3, w = x band 5.",
      "p(1). p(2). q(1.5). ?- p(x), q(y), x < y.",
      "p(3). ?- p(x), y = range(0, x).",
      // Texts and dates.
      "p(\"西宁市\"). p(\"宁\"). p(\"a西\"). ?- p(x), starts_with(\"西\", x), !ends_with(\"x市\", x).",
      "p(\"西宁市\"). p(\"市\"). ?- p(x), ends_with(\"宁市\", x).",
      "p(\"西宁市\"). p(\"市12\"). ?- p(x), match(\"市[0-9]+\", x). ",
      "p(\"西宁市\"). p(\"宁\\n\"). ?- p(x), match(\".*宁.+\", x). ",
      "p(d\"2025-08-09\"). ?- p(x), y = year(x), m = month(x), d = day(x), x < 2026.",
      // Negation of several atoms, also with what a recursive rule computes.
      "p(1). p(2). q(1, 5). q(2, 1). ?- p(x), !(q(x, y), y > 3).",
      "e(1, 2). e(2, 3). w(3, 9). w(2, 1). r(1). r(y) :- r(x), e(x, y), !(w(y, n), n > 8). ?- r(x).",
      // What only Soufflé has too.
      ".decl c(a: number, b: number) eqrel\nc(1, 2). c(2, 3). ?- c(1, x).",
      "p(\"a\", 3). p(\"a\", 5). p(k, v) <= p(k, w) :- w < v. ?- p(k, v).",
      // Nothing to show, and nothing there.
      "p(1). ?- p(1).", "p(1). ?- p(2).", "p(1). q(x) :- p(x), x > 3. ?- q(x).",
    ])
  func construct(_ source: String) throws {
    for question in try SouffleQuestion.questions(of: source) {
      let (compiled, refusal) = question.compiled()
      let text = try #require(compiled, "\(refusal)")
      #expect(try question.rows(running: text) == question.expected, "\(text)")
      if let souffle {
        #expect(try question.rows(running: text, with: souffle) == question.expected, "\(text)")
      }
    }
  }

  @Test(
    "refuse what Soufflé says otherwise",
    arguments: [
      ("p(\"a\"). ?- p(x), n = strlen(x).", "`strlen`, which counts bytes in Soufflé,"),
      ("p(\"a\"). ?- p(x), y = lower(x).", "`lower`"),
      ("p(\"a\"). ?- p(x), y = split(x, \",\").", "`split`"),
      ("p(\"a\"). ?- p(x), match(\"[一-龥]\", x).", "the pattern `[一-龥]`"),
      (
        "p(0.5). p(\"a\"). ?- p(x), y = x * 0.1.",
        "exact arithmetic of numbers that need not be whole"
      ),
      ("p(0.5). ?- s = sum x : p(x).", "the exact sum of numbers that need not be whole"),
      ("p(1). p(\"a\"). ?- p(x), x < 5, p(y), x < y.", "the order of values of several kinds"),
      ("p(1). ?- p(x) limit 1.", "`limit`"),
    ])
  func refusal(_ source: String, _ construct: String) throws {
    let question = try #require(try SouffleQuestion.questions(of: source).first)
    #expect(question.compiled().refusal == "\(construct) is not compiled for this target")
  }
}

/// A question, its answer here, and the rows that its Soufflé program gives.
private struct SouffleQuestion {
  let program: Program
  let query: Query
  /// The rows that are expected, as they are printed.
  let expected: Set<[String]>

  var text: String { program.source.text(of: query.range) }

  /// The questions of a program that the engine here answers.
  static func questions(of source: String) throws -> [SouffleQuestion] {
    let (program, diagnostics) = Parser.parse(SourceText(name: "program.dl", text: source))
    #expect(diagnostics.isEmpty)
    let limits = EvaluationLimits(timeout: 20, memory: 500_000_000)
    return program.queries.compactMap { query in
      guard
        let answer = try? Engine(store: TripleStore()).answer(
          query, in: program.source, rules: [program], limits: limits)
      else { return nil }
      return SouffleQuestion(
        program: program, query: query, expected: Set(PrintedRows.of(answer)))
    }
  }

  /// The program for Soufflé, or why there is none.
  func compiled() -> (text: String?, refusal: String) {
    let store = TripleStore()
    do throws(DiagnosticList) {
      let analysed = try Engine(store: store).analysed(
        query, in: program.source, rules: [program])
      let compiler = ProgramCompiler(for: .souffle, over: GraphTables(store), in: "data")
      return (try compiler.program(for: analysed, asking: text).files.first?.text, "")
    } catch {
      return (nil, error.diagnostics.first?.message ?? "")
    }
  }

  /// The rows, as the engine here runs the program.
  func rows(running text: String) throws -> Set<[String]> {
    let (program, diagnostics) = Parser.parse(SourceText(name: "program.dl", text: text))
    #expect(diagnostics.isEmpty, "\(diagnostics)\n\(text)")
    let files = ProgramFiles(["data/nodes.csv": "node,printed\n"])
    do throws(DiagnosticList) {
      _ = try Engine.run([program], facts: files, output: files)
    } catch {
      Issue.record("\(error.diagnostics.map(\.message))\n\(text)")
    }
    return rows(of: files.texts["answer.csv"] ?? "")
  }

  /// The rows, as Soufflé runs the program.
  func rows(running text: String, with souffle: String) throws -> Set<[String]> {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let data = folder.appendingPathComponent("data")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("node,printed\n".utf8).write(to: data.appendingPathComponent("nodes.csv"))
    try Data(text.utf8).write(to: folder.appendingPathComponent("program.dl"))
    let run = try ShellRun.run(
      "cd '\(folder.path)' && '\(souffle)' --no-warn -D. program.dl",
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""], killedAfter: 60)
    #expect(run.status == 0, "\(run.errors)\n\(text)")
    let answer = folder.appendingPathComponent("answer.csv")
    let rows = rows(of: (try? String(contentsOf: answer, encoding: .utf8)) ?? "")
    // Soufflé puts a backslash before the quotation marks that it doubles.
    return Set(rows.map { $0.map { $0.replacingOccurrences(of: "\\\"", with: "\"") } })
  }

  private func rows(of text: String) -> Set<[String]> {
    Set(CSVTable.rows(of: text).dropFirst())
  }
}

/// Files in memory.
private final class ProgramFiles: FactSource, ResultSink {
  var texts: [String: String]

  init(_ texts: [String: String]) { self.texts = texts }

  func bytes(of fileName: String) throws(FileError) -> [UInt8] {
    Array((texts[fileName] ?? "").utf8)
  }

  func write(_ bytes: [UInt8], to fileName: String) throws(FileError) {
    texts[fileName] = String(decoding: bytes, as: UTF8.self)
  }

  func print(_ bytes: [UInt8]) {}
}
