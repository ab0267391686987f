/// A program for Apache Spark: PySpark, stratum by stratum, semi-naive.
struct SparkProgram {
  let steps: ProgramSteps
  let tables: TableFormat
  /// Where the tables are, as seen from the folder of the program.
  let data: String

  /// The program.
  var compiled: CompiledProgram {
    CompiledProgram(
      files: [CompiledProgram.File(path: "program.py", text: text)],
      commands: [
        "pip install pyspark", "spark-submit program.py",
        "spark-submit --master yarn program.py --data hdfs:///tables --output hdfs:///answer"
          + " --checkpoints hdfs:///checkpoints",
      ], tables: tables)
  }

  private var text: String {
    var parts = [opening, SparkProgram.machinery]
    parts.append(steps.helpers.map { "statement(\(python($0)))" }.joined(separator: "\n\n"))
    parts.append(steps.tables.map(reading).joined(separator: "\n"))
    parts.append(define("sj_nodes", SQLScript(steps).nodes, isKept: false))
    for step in steps.steps {
      switch step {
      case .define(let definition):
        // What is used more than once is computed once.
        let isKept = definition.uses > 1 && !definition.isPlain
        parts.append(
          remarks(definition.remarks)
            + define(definition.name, definition.select, isKept: isKept))
      case .loop(let loop): parts.append(rounds(loop))
      }
    }
    parts.append("answer(\(python(steps.answer)))")
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var opening: String {
    let question = steps.question.map {
      $0.replacing(#"\"#, with: #"\\"#).replacing("\"", with: "'")
    }
    return "#!/usr/bin/env python3\n\"\"\"\(question.joined(separator: "\n"))\n\n"
      + SparkProgram.usage + "\"\"\"" + SparkProgram.imports
        + """

        HERE = os.path.dirname(os.path.abspath(__file__))
        TABLES = \(python(data, isShort: true))
        FILES = \(python(tables.rawValue, isShort: true))
        PARTS = "\(partitions)"

        """ + SparkProgram.start
  }

  /// How many parts rows are shuffled into: about one for each half million rows of the tables.
  private var partitions: Int {
    let rows = steps.tables.dropFirst().reduce(0) { $0 + $1.rows }
    return min(max(rows / 500_000, 2), 4096)
  }

  private func reading(_ table: ProgramSteps.Table) -> String {
    let columns = table.columns.map {
      "\($0.name) \(steps.dialect.type($0.type, usesIds: steps.usesIds))"
    }
    return
      "table(\(python("g_" + table.file, isShort: true)), \(python(table.file, isShort: true)),"
      + " \(python(columns.joined(separator: ", "), isShort: true)))"
  }

  private func define(_ name: String, _ select: String, isKept: Bool) -> String {
    "define(\(python(name, isShort: true)), \(python(select))\(isKept ? ", keep=True" : ""))"
  }

  private func rounds(_ loop: ProgramSteps.Loop) -> String {
    let members = loop.members.map { member in
      let steps = member.round.map { "(\(python($0.recent, isShort: true)), \(python($0.select)))" }
      return "\(python(member.name, isShort: true)): (\(python(member.start)),\n"
        + "[\(steps.joined(separator: ",\n"))])"
    }
    return loop.members.map { remarks($0.remarks) }.joined()
      + "rounds({\(members.joined(separator: ",\n"))})"
  }

  private func remarks(_ lines: [String]) -> String {
    lines.map { "# " + $0.filter { !$0.isNewline } + "\n" }.joined()
  }

  /// A text as Python writes it.
  private func python(_ text: String, isShort: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return isShort ? "\"\(result)\"" : "\"\"\"\n\(result)\n\"\"\""
  }
}
