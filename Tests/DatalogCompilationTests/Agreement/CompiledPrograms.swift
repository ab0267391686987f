import DatalogEngine
import DatalogSyntax
import Diagnostics
import Foundation
import TestSupport
import TripleStore

@testable import DatalogCompilation

/// Programs compiled into folders of their own, run together by another engine, and compared with
/// what the engine here answers.
///
/// They stay where `SANJIANG_KEEP` names a folder for them.
final class CompiledPrograms {
  /// One program.
  struct Case {
    let name: String
    /// The program and the question, for messages.
    let text: String
    /// The rows that are expected, as they are printed.
    let expected: [[String]]
  }

  /// The engine that runs them.
  let engineName: String
  private let target: ProgramCompiler.Target
  private let folder: URL
  private let keepsFolder: Bool
  private(set) var cases: [Case] = []
  /// What was refused, by the message.
  private(set) var refused: [String: Int] = [:]

  init(_ target: ProgramCompiler.Target) throws {
    self.target = target
    engineName = target == .spark ? "spark" : "duckdb"
    let kept = ProcessInfo.processInfo.environment["SANJIANG_KEEP"]
    keepsFolder = kept != nil
    folder = (kept.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory)
      .appendingPathComponent("\(engineName)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { if !keepsFolder { try? FileManager.default.removeItem(at: folder) } }

  /// Adds the queries of a program, where the engine here answers them.
  func add(_ program: Program, named name: String, on store: TripleStore = TripleStore()) throws {
    let engine = Engine(store: store)
    for (index, query) in program.queries.enumerated() {
      let limits = EvaluationLimits(timeout: 20, memory: 500_000_000)
      guard
        let answer = try? engine.answer(query, in: program.source, rules: [program], limits: limits)
      else { continue }
      var tables = GraphTables(store)
      tables.format = .csv
      let compiler = ProgramCompiler(for: target, over: tables, in: "../data")
      let compiled: CompiledProgram
      do throws(DiagnosticList) {
        let analysed = try engine.analysed(
          query, in: program.source, rules: [program], keepsGroups: compiler.paysForRounds)
        compiled = try compiler.program(for: analysed, asking: "")
      } catch {
        refused[error.diagnostics.first?.message ?? "", default: 0] += 1
        continue
      }
      let own = folder.appendingPathComponent("\(name)-\(index)")
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      try Data(program.source.bytes).write(to: own.appendingPathComponent("source.dl"))
      for file in compiled.files {
        try Data(file.text.utf8).write(to: own.appendingPathComponent(file.path))
      }
      cases.append(
        Case(
          name: own.lastPathComponent,
          text: program.source.text(of: query.range),
          expected: PrintedRows.of(answer)))
    }
  }

  /// Runs all programs, and tells what differs.
  func disagreements(running python: String) throws -> [String] {
    let data = folder.appendingPathComponent("data")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    try Data("node,printed\n".utf8).write(to: data.appendingPathComponent("nodes.csv"))
    let script = Repository.root.appendingPathComponent(
      "Tests/DatalogCompilationTests/Agreement/run_programs.py"
    ).path
    let run = try ShellRun.run(
      "'\(python)' '\(script)' \(engineName) '\(folder.path)'",
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""],
      killedAfter: 3000)
    if run.status != 0 { return [run.errors] }
    return try cases.compactMap(disagreement)
  }

  private func disagreement(on item: Case) throws -> String? {
    let own = folder.appendingPathComponent(item.name)
    let error = own.appendingPathComponent("error.txt")
    if let text = try? String(contentsOf: error, encoding: .utf8) {
      return "\(item.name): \(item.text)\n\(text.prefix(600))"
    }
    let text = try String(contentsOf: own.appendingPathComponent("answer.csv"), encoding: .utf8)
    let rows = Array(CSVTable.rows(of: text).dropFirst())
    if rows == item.expected { return nil }
    func shown(_ rows: [[String]]) -> String {
      rows.prefix(20).map { $0.joined(separator: "|") }.joined(separator: "\n")
    }
    return "\(item.name): \(item.text)\nexpected:\n\(shown(item.expected))\nfound:\n\(shown(rows))"
  }
}

/// The rows of comma-separated values.
enum CSVTable {
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isQuoted {
        if scalar == "\"" {
          if index + 1 < scalars.count, scalars[index + 1] == "\"" {
            field.unicodeScalars.append(scalar)
            index += 1
          } else {
            isQuoted = false
          }
        } else {
          field.unicodeScalars.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," || scalar == "\n" {
        row.append(field)
        field = ""
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      } else {
        field.unicodeScalars.append(scalar)
      }
      index += 1
    }
    return rows
  }
}

/// The rows of an answer as `sanjiang query` prints them where there is no graph.
enum PrintedRows {
  static func of(_ answer: Answer) -> [[String]] {
    if answer.columns.isEmpty { return [[answer.rows.isEmpty ? "false" : "true"]] }
    return answer.rows.map { row in
      row.map { value in
        // What is in no graph has no name.
        if case .term(let term) = value { "<\(term.identifyingText)>" } else { value.text }
      }
    }
  }
}
