import Diagnostics
import DocumentExtraction
import PolicyGraph
import TripleStore

/// What is asked of the dependencies of a document, and how they are shown.
struct Dependencies {
  /// How they are shown.
  enum Format: Sendable, Equatable {
    /// As a tree.
    case tree
    /// As a table or a drawing.
    case result(ResultFormat)

    /// The format of that name.
    ///
    /// - Throws: a usage failure that names the formats, for any other name.
    static func named(_ name: String) throws(ShellFailure) -> Format {
      if ["tree", "text"].contains(name.lowercased()) { return .tree }
      let format = try ResultFormat.named(name)
      try format.checkForTable()
      return .result(format)
    }
  }

  /// How many steps of a chain are followed where nothing is said.
  static let standardDepth = 3

  /// The number or title of the document.
  let name: String
  /// How many steps of a chain are followed.
  let depth: Int
  /// Which way.
  let direction: DependencyOutline.Direction

  /// Reads the options.
  ///
  /// - Throws: a usage failure for a depth or direction that there is not.
  init(_ arguments: ParsedArguments) throws(ShellFailure) {
    name = arguments.operands.joined(separator: " ")
    depth = try arguments.positiveInteger(.depth) ?? Self.standardDepth
    direction = try arguments.choice(.direction, DependencyOutline.Direction.self) ?? .both
  }

  /// The format that the options ask for.
  ///
  /// - Parameters:
  ///   - arguments: the options.
  ///   - standard: the format where none is asked for.
  /// - Returns: the format.
  /// - Throws: a usage failure for a format that there is not.
  static func format(
    _ arguments: ParsedArguments, otherwise standard: ResultFormat
  ) throws(ShellFailure) -> Format {
    if let name = arguments.value(of: .dependencyFormat) { return try .named(name) }
    let ofFile = OutputFile.format(arguments)
    try ofFile?.checkForTable()
    let format = ofFile ?? standard
    return [.table, .ntriples].contains(format) ? .tree : .result(format)
  }

  /// Finds them.
  ///
  /// - Parameter workspace: the graph.
  /// - Returns: the dependencies.
  /// - Throws: where no document has the name, or the search was stopped.
  func outline(in workspace: Workspace) throws(ShellFailure) -> DependencyOutline {
    let node = try workspace.graph.entity(named: name)
    guard NodeKind(of: node) == .document else {
      throw ShellFailure(
        .wrongQuery, code: "type-mismatch", "`\(name)` is no document",
        help: "name a document by its number or its title")
    }
    do throws(DiagnosticList) {
      let found = try workspace.graph.dependencies(
        of: node, rules: workspace.rules, limits: workspace.limitsOfAll)
      return DependencyOutline(found, direction: direction, depth: depth)
    } catch {
      throw ShellFailure(
        stoppedBy: error.diagnostics, during: "the dependencies were being gathered")
    }
  }

  /// What is written of them.
  ///
  /// - Parameters:
  ///   - outline: the dependencies.
  ///   - format: how.
  ///   - printer: what writes tables.
  ///   - context: where it is written to.
  /// - Returns: the bytes.
  static func bytes(
    of outline: DependencyOutline, as format: Format, _ printer: ResultPrinter,
    in context: ShellContext
  ) -> [UInt8] {
    let languages = context.languages
    switch format {
    case .tree:
      let writer = DependencyTreeText(
        width: context.terminal.tableWidth, language: languages.forPeople)
      return Array(writer.text(of: outline).utf8)
    case .result(let format) where format.isDrawing || format == .json:
      return Drawing(outline).bytes(as: format, in: context)
    case .result(.html):
      let title = Bilingual("Dependencies", "文件关系")
      return HTMLPage(
        Drawing(outline), with: .init(title: title, table: ResultTable(outline)),
        language: languages.asked
      ).bytes
    case .result: return printer.bytes(of: ResultTable(outline))
    }
  }
}
