import Diagnostics
import PolicyGraph

extension CommandDescription {
  /// `sanjiang unit`.
  static let unit = CommandDescription(
    name: "unit", summary: "Show who a unit is and what it answers for, also as successor",
    operands: [OperandDescription("NAME", help: "any name of the unit")],
    options: [.graph, .registry, .timeout, .memory, .jobs],
    discussion: """
      What a unit answers for is what names it, what names a group of it, what a standing rule of
      a document charges it with, and what it inherited from the units whose place it took.
      """,
    examples: [Example("sanjiang unit 省自然资源厅", "who it is, and what 省国土资源厅 left it")],
    action: { (arguments, context) throws(ShellFailure) in
      let workspace = try WorkspaceOpening(arguments).open(
        interruption: context.catchInterrupts(), context: context)
      let dossier = try workspace.unitDossier(named: arguments.operands[0])
      let text = UnitText(width: context.terminal.tableWidth, rows: nil)
      context.output.write(text.text(of: dossier))
      return .success
    })
}
