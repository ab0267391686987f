/// A program for DuckDB: statements, and the few lines of Python that run them.
///
/// Where recursion is linear the statements are all; where it is not, some of them are repeated while
/// there are new rows, which no statement of DuckDB does.
struct DuckDBProgram {
  let steps: ProgramSteps
  let tables: TableFormat
  /// Where the tables are, as seen from the folder of the program.
  let data: String

  /// The program.
  var compiled: CompiledProgram {
    CompiledProgram(
      files: [
        CompiledProgram.File(path: "program.sql", text: script),
        CompiledProgram.File(path: "run.py", text: DuckDBProgram.driver),
      ],
      commands: ["pip install duckdb", "python3 run.py"]
        + (hasLoops ? [] : ["duckdb < program.sql"]),
      tables: tables)
  }

  private var hasLoops: Bool {
    steps.steps.contains { if case .loop = $0 { true } else { false } }
  }

  private var script: String {
    var script = SQLScript(steps)
    script.remark(["For DuckDB; the answer goes into answer.csv."])
    for helper in steps.helpers { script.add(helper) }
    for table in steps.tables {
      script.add("CREATE OR REPLACE TABLE \(table.name) AS\n\(reading(table))")
    }
    script.add("CREATE OR REPLACE VIEW sj_nodes AS\n\(script.nodes)")
    for step in steps.steps {
      switch step {
      case .define(let definition): script.add(definition, as: "CREATE OR REPLACE")
      case .loop(let loop): add(loop, to: &script)
      }
    }
    script.remark(["the answer"])
    script.add("COPY (\n\(steps.answer)\n) TO 'answer.csv' (HEADER, DELIMITER ',')")
    return script.text
  }

  private func reading(_ table: ProgramSteps.Table) -> String {
    let path = steps.dialect.quoted("\(data)/\(table.file).\(tables.rawValue)")
    guard tables == .csv else { return "SELECT * FROM read_parquet(\(path))" }
    let columns = table.columns.map {
      "'\($0.name)': '\(steps.dialect.type($0.type, usesIds: steps.usesIds))'"
    }
    let texts = table.columns.map { "'\($0.name)'" }
    return "SELECT * FROM read_csv(\(path), auto_detect = false, header = true, delim = ',',"
      + " quote = '\"', escape = '\"', columns = {\(columns.joined(separator: ", "))},"
      + " force_not_null = [\(texts.joined(separator: ", "))])"
  }

  private func add(_ loop: ProgramSteps.Loop, to script: inout SQLScript) {
    for member in loop.members {
      script.remark(member.remarks)
      script.add("CREATE OR REPLACE TABLE \(member.name) AS\n\(member.start)")
      script.add("CREATE OR REPLACE TABLE \(member.name)_recent AS SELECT * FROM \(member.name)")
    }
    script.remark(["repeat while there are rows: \(loop.recentNames.joined(separator: ", "))"])
    for member in loop.members {
      let rows = member.wholeRound.map { "(\n\($0)\n) EXCEPT SELECT * FROM \(member.name)" }
      script.add(
        "CREATE OR REPLACE TABLE \(member.name)_new AS\n"
          + (rows ?? "SELECT * FROM \(member.name) WHERE FALSE"))
    }
    for member in loop.members {
      script.add("INSERT INTO \(member.name) SELECT * FROM \(member.name)_new")
      script.add(
        "CREATE OR REPLACE TABLE \(member.name)_recent AS SELECT * FROM \(member.name)_new")
    }
    script.remark(["end of what is repeated"])
  }

  private static let driver = #"""
    #!/usr/bin/env python3
    """Runs program.sql with DuckDB and writes answer.csv: python3 run.py [--threads N]"""
    import argparse
    import os
    import re
    import time

    import duckdb

    BEGIN, END = "-- repeat while there are rows: ", "-- end of what is repeated"


    def main():
        parser = argparse.ArgumentParser(description="Runs program.sql with DuckDB.")
        parser.add_argument("--threads", type=int, help="how many threads to use")
        options = parser.parse_args()
        os.chdir(os.path.dirname(os.path.abspath(__file__)))
        database = duckdb.connect()
        if options.threads:
            database.execute(f"SET threads = {options.threads}")
        begun = time.time()
        with open("program.sql", encoding="utf-8") as file:
            script = file.read()
        for part in re.split(f"(?m)^(?={re.escape(BEGIN)})", script):
            head, _, rest = part.partition("\n") if part.startswith(BEGIN) else ("", "", part)
            repeated, _, after = rest.partition(END) if head else ("", "", rest)
            names = head[len(BEGIN):].split(", ") if head else []
            while any(database.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone() for name in names):
                database.execute(repeated)
            database.execute(after)
        print(f"answer.csv, {time.time() - begun:.1f} s")


    if __name__ == "__main__":
        main()

    """#
}
