import DatalogEngine
import Diagnostics

/// Writes how a question is evaluated: a line a rule, and below it a line a step.
struct PlanTable {
  /// What is written.
  let plan: EvaluationPlan

  /// The rules in groups, each with its steps in the order of evaluation.
  ///
  /// `expected` are the rows that the sizes of relations suggest behind a step, `rows` those that
  /// there were; on the line of a rule, `rows` are those that were new.
  var table: ResultTable {
    var columns = [
      Bilingual("group", "组"), Bilingual("rule and its steps", "规则及其步骤"),
      Bilingual("expected", "预计行数"),
    ]
    if isEvaluated { columns += [Bilingual("rows", "行数"), Bilingual("ms", "毫秒")] }
    var table = ResultTable(columns: columns + [Bilingual("where", "位置")])
    for (index, stratum) in plan.strata.enumerated() {
      for rule in stratum.rules {
        table.rows.append(row(of: rule, group: index + 1))
        table.rows += rule.steps.enumerated().map { number, step in
          let isRecent = number == 0 && rule.recent != nil
          return row(of: step, mark: isRecent ? Bilingual("new ", "新增 ") : Bilingual(same: ""))
        }
      }
    }
    return table
  }

  /// What it comes to in one line.
  var summary: Bilingual {
    let rules = plan.strata.flatMap(\.rules)
    let size = [
      Count.of(plan.strata.count, "group", zh: "组"), Count.of(rules.count, "rule", zh: "条规则"),
    ].listed
    let relations = plan.read.map { "\($0.relation) (\($0.rows))" }.joined(separator: ", ")
    func read(_ verb: String) -> Bilingual {
      relations.isEmpty
        ? Bilingual(same: "") : Bilingual("; \(verb) \(relations)", "；读取 \(relations)")
    }
    guard let seconds = plan.seconds, let rows = plan.rows, let rounds = plan.rounds else {
      return size + read("reads")
    }
    let runs = rules.compactMap { $0.cost?.runs }.reduce(0, +)
    let time = ElapsedTime.text(seconds)
    return Bilingual(
      "\(Count.of(rows, "row")) in \(Count.of(rounds, "round")): \(size.english)"
        + " evaluated \(Count.of(runs, "time")), \(time)",
      "\(rounds) 轮得 \(rows) 行：\(size.chinese)，求值 \(runs) 次，\(time)") + read("read")
  }

  private var isEvaluated: Bool { plan.rounds != nil }

  private func row(of rule: EvaluationPlan.Rule, group: Int) -> [ResultTable.Cell] {
    var cells: [ResultTable.Cell] = [.init(group), .init(rule.head), .init("", .number)]
    if isEvaluated {
      cells += [
        number(rule.cost?.rows),
        .init(rule.cost.map { Self.milliseconds($0.seconds) } ?? "", .number),
      ]
    }
    return cells + [.init(Self.text(of: rule.place))]
  }

  private func row(of step: EvaluationPlan.Step, mark: Bilingual) -> [ResultTable.Cell] {
    var cells: [ResultTable.Cell] = [
      .init("", .number), .init(Bilingual(same: "  ") + mark + step.text),
      .init(step.expected.map(Self.rounded) ?? "", .number),
    ]
    if isEvaluated { cells += [number(step.rows), .init("", .number)] }
    return cells + [.init("")]
  }

  private func number(_ value: Int?) -> ResultTable.Cell {
    .init(value.map(String.init) ?? "", .number)
  }

  /// A number of rows that is only expected: whole, and `<1` where it is less than one.
  private static func rounded(_ rows: Double) -> String {
    if rows < 0.95 { return "<1" }
    return rows < 1e15 ? String(Int(rows.rounded())) : "many"
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// `responsibilities.dl:31`; what was typed has no file.
  private static func text(of place: SourcePlace) -> Bilingual {
    let name = place.source.name.split(separator: "/").last.map(String.init) ?? ""
    guard !name.hasPrefix("<") else { return Bilingual("question", "问题") }
    return Bilingual(same: "\(name):\(place.source.position(at: place.range.lower).line)")
  }
}
