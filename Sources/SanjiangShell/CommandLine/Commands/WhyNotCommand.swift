import DatalogEngine
import Diagnostics

extension CommandDescription {
  /// `sanjiang whynot`.
  static let whynot = CommandDescription(
    name: "whynot", summary: "Show what a fact lacks to hold, and what comes near",
    operands: [OperandDescription("FACT", help: "a fact that does not hold, or `:NAME VALUE…`")],
    options: [
      .graph, .data, .rules, .allow, .registry, .proofFormat, .language, .outputFile, .timeout,
      .memory,
    ],
    discussion: """
      The rules that could give the fact stand below it, the nearest first, with what of each holds
      and what fails; below a missing fact the same again, and facts that differ in one place. At
      the end the fewest facts that would make it hold, if stated; that they would has been tried.
      """,
    examples: [
      Example(
        "sanjiang whynot 'leads(@省科技厅, @\"青政〔2016〕76号 七/23\")'", "who leads it instead"),
      Example(
        "sanjiang whynot 'holds(@王瑛, p, u) as of 2010' --lang zh", "the same in Chinese"),
    ],
    action: { (arguments, context) throws(ShellFailure) in
      try context.withOutput(of: arguments) { (context) throws(ShellFailure) in
        let format = try ExplanationOptions.format(arguments)
        let question = try OpenedQuestion(arguments, in: context)
        let refutation = try question.workspace.whynot(question.text)
        let output = question.output(format, in: context)
        context.output.write(refutation.map(output.bytes(of:)) ?? output.bytesOfHolding)
        if refutation == nil {
          context.remark(
            Bilingual("it holds; `why` tells what it rests on", "它成立；`why` 说明其依据"))
        }
      }
      return .success
    })
}
