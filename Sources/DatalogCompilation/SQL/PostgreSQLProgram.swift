/// A program for PostgreSQL: one script for `psql`.
///
/// Where recursion is not linear a block of PL/pgSQL repeats statements while there are new rows.
struct PostgreSQLProgram {
  let steps: ProgramSteps
  /// Where the tables are, as seen from the folder of the program.
  let data: String

  /// The program.
  var compiled: CompiledProgram {
    CompiledProgram(
      files: [CompiledProgram.File(path: "program.sql", text: script)],
      commands: ["psql -X -q -f program.sql DATABASE"], tables: .csv)
  }

  private var script: String {
    var script = SQLScript(steps)
    script.remark(["For psql (PostgreSQL 14 or later); the answer goes into answer.csv."])
    script.add(line: "\\set ON_ERROR_STOP on")
    script.add("SET client_min_messages = warning")
    script.add("SET join_collapse_limit = 12")
    for helper in steps.helpers { script.add(helper) }
    for table in steps.tables { add(table, to: &script) }
    script.add("CREATE OR REPLACE TEMP VIEW sj_nodes AS\n\(script.nodes)")
    for step in steps.steps {
      switch step {
      case .define(let definition):
        script.add(definition, as: "CREATE TEMP")
        if !definition.isPlain { script.add("ANALYZE \(definition.name)") }
      case .loop(let loop): add(loop, to: &script)
      }
    }
    script.remark(["the answer"])
    // psql takes a copying as one line; texts have no line feed in them.
    let answer = steps.answer.split(whereSeparator: \.isNewline).joined(separator: " ")
    script.add(line: "\\copy (\(answer)) TO 'answer.csv' WITH (FORMAT csv, HEADER)")
    return script.text
  }

  private func add(_ table: ProgramSteps.Table, to script: inout SQLScript) {
    let columns = table.columns.map {
      "\($0.name) \(steps.dialect.type($0.type, usesIds: steps.usesIds))"
    }
    let names = table.columns.map(\.name).joined(separator: ", ")
    script.add("CREATE TEMP TABLE \(table.name) (\(columns.joined(separator: ", ")))")
    script.add(
      line: "\\copy \(table.name) FROM \(steps.dialect.quoted("\(data)/\(table.file).csv"))"
        + " WITH (FORMAT csv, HEADER, FORCE_NOT_NULL (\(names)))")
    script.add("ANALYZE \(table.name)")
  }

  private func add(_ loop: ProgramSteps.Loop, to script: inout SQLScript) {
    for member in loop.members {
      script.remark(member.remarks)
      script.add("CREATE TEMP TABLE \(member.name) AS\n\(member.start)")
      script.add("CREATE TEMP TABLE \(member.name)_recent AS SELECT * FROM \(member.name)")
      script.add("CREATE TEMP TABLE \(member.name)_new AS SELECT * FROM \(member.name) WHERE FALSE")
    }
    var block = "BEGIN\nLOOP\n"
    for member in loop.members {
      guard let round = member.wholeRound else { continue }
      block +=
        "  INSERT INTO \(member.name)_new\n  ((\n\(round)\n  ) EXCEPT SELECT * FROM \(member.name));\n"
    }
    let tests = loop.members.map { "NOT EXISTS (SELECT 1 FROM \($0.name)_new)" }
    block += "  EXIT WHEN \(tests.joined(separator: " AND "));\n"
    for member in loop.members {
      let (all, recent, new) = (member.name, "\(member.name)_recent", "\(member.name)_new")
      block += "  INSERT INTO \(all) SELECT * FROM \(new);\n  TRUNCATE \(recent);\n"
      block += "  INSERT INTO \(recent) SELECT * FROM \(new);\n  TRUNCATE \(new);\n"
    }
    block += "END LOOP;\nEND"
    var mark = "rounds"
    while block.contains("$\(mark)$") { mark += "s" }
    script.add("DO $\(mark)$ \(block) $\(mark)$")
    for member in loop.members { script.add("ANALYZE \(member.name)") }
  }
}
