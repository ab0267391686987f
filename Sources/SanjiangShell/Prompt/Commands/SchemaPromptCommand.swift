import Diagnostics
import PolicyGraph

extension PromptCommand {
  /// `:schema [PREDICATE]`.
  static let schema = PromptCommand(
    "schema", takes: "[PREDICATE]",
    does: Bilingual(
      "list the classes and predicates, or describe one", "列出类和谓词，或说明其中一个"),
    example: ":schema leads",
    hints: "describe predicates vocabulary tables d columns"
  ) { (session, arguments) throws(ShellFailure) in
    let catalog = try session.workspace().graph.catalog
    guard !arguments.text.isEmpty else {
      session.show(SchemaTable.table(of: catalog.entries), seconds: nil)
      return
    }
    guard let entry = catalog.entry(named: arguments.text) else {
      let guess = Hint.didYouMean(catalog.names(near: arguments.text))
      throw ShellFailure(
        .wrongQuery, code: "unknown-predicate", "there is no predicate `\(arguments.text)`",
        help: guess + "`:schema` lists them")
    }
    let said = session.context.said
    let fields = FieldList(
      title: SchemaTable.usage(of: entry),
      fields: SchemaTable.fields(of: entry).map { (said($0.name), $0.value.map(said)) })
    session.context.output.write(fields.text(width: session.context.terminal.tableWidth))
  }
}
