import DatalogSyntax
import DocumentExtraction

/// Writes what checks found: for people a table for each check, for programs a row for each violation.
struct ViolationReport {
  /// Writes the rows.
  let printer: ResultPrinter
  /// The most rows of a table for people, nil for all.
  var rows: Int?
  private var sections: [(check: Check, found: [Violation])] = []

  /// Begins a report.
  ///
  /// - Parameters:
  ///   - printer: what writes the rows.
  ///   - rows: the most rows of a table for people, nil for all.
  init(printer: ResultPrinter, rows: Int? = nil) {
    self.printer = printer
    self.rows = rows
  }

  /// Takes in what a check found.
  mutating func add(_ found: [Violation], of check: Check) { sections.append((check, found)) }

  /// Whether something holds that must not.
  var hasViolations: Bool { sections.contains { !$0.found.isEmpty } }

  /// The report, every line ended; nothing where there is nothing to tell.
  var bytes: [UInt8] {
    guard hasViolations else { return [] }
    guard printer.format == .table else { return printer.bytes(of: flatTable) }
    let language = printer.languages.forPeople
    let section = TableSection(width: printer.width, rows: rows, language: language)
    let parts = sections.compactMap { check, found in
      section.text(Self.title(of: check).text(in: language), Self.table(of: found))
    }
    return Array(parts.joined(separator: "\n").utf8)
  }

  /// `12 violations of 2 checks; 4 checks hold`.
  var summary: Bilingual {
    let violated = sections.filter { !$0.found.isEmpty }
    let count = violated.reduce(0) { $0 + $1.found.count }
    let held = sections.count - violated.count
    let holding = Count.of(held, "check holds", plural: "checks hold", zh: "项检查通过")
    guard count > 0 else { return holding }
    let found = Bilingual(
      "\(Count.of(count, "violation")) of \(Count.of(violated.count, "check"))",
      "\(count) 处违反 \(violated.count) 项检查")
    return held > 0 ? found + Bilingual("; ", "；") + holding : found
  }

  private static func title(of check: Check) -> Bilingual {
    let name = Bilingual(same: check.name.name)
    return check.notes.isEmpty ? name : name + Bilingual(": ", "：") + check.notes.told
  }

  /// A row for each violation of one check: the message, the values, the lines.
  private static func table(of found: [Violation]) -> ResultTable {
    let names = found.first?.bindings.map(\.name) ?? []
    return ResultTable(
      columns: [.violation] + names.map { Bilingual(same: $0) } + [.lines],
      rows: found.map { violation in
        [.init(violation.message)] + violation.bindings.map(\.value) + [.init(lines(of: violation))]
      })
  }

  /// A row for each violation of all checks.
  private var flatTable: ResultTable {
    ResultTable(
      columns: [.check, .violation, .values, .lines],
      rows: sections.flatMap { check, found in
        found.map { violation in
          [
            .init(check.name.name), .init(violation.message),
            .init(violation.bindings.map { "\($0.name)=\($0.value.text)" }.joined(separator: ", ")),
            .init(Self.lines(of: violation)),
          ]
        }
      })
  }

  /// `file.txt:12–14, file.txt:20`.
  private static func lines(of violation: Violation) -> String {
    violation.passages.map { "\($0.source):\($0.lineRange)" }.joined(separator: ", ")
  }
}

extension ViolationReport {
  /// Evaluates checks and makes the report of them.
  ///
  /// - Parameters:
  ///   - checks: the checks with the programs that they stand in.
  ///   - workspace: where they are evaluated.
  ///   - printer: what writes the rows.
  ///   - rows: the most rows of a table for people, nil for all.
  ///   - context: where to say what is doubtful about a check, and how far its evaluation is.
  /// - Throws: why the evaluation of a check was stopped.
  init(
    _ checks: [(check: Check, program: Program)], of workspace: Workspace, printer: ResultPrinter,
    rows: Int? = nil, in context: ShellContext
  ) throws(ShellFailure) {
    self.init(printer: printer, rows: rows)
    for (check, program) in checks {
      let (found, warnings) = try context.showingProgress(of: workspace) {
        (workspace) throws(ShellFailure) in
        try workspace.violations(of: check, in: program)
      }
      context.report(warnings)
      add(found, of: check)
    }
  }
}
