extension ProgramPrinter {
  /// Writes a component, what stands in it two spaces further in.
  mutating func write(_ component: Component) {
    writeNotes(component.notes)
    text += ".comp \(component.name.name)\(Self.text(of: component.parameters))"
    if !component.bases.isEmpty {
      text += " : " + component.bases.map { Self.text(of: $0) }.joined(separator: ", ")
    }
    text += " {\n"
    let overrides = component.overrides.map { ".override \($0.name)\n" }.joined()
    let lines = (overrides + Self.text(of: component.content)).split(separator: "\n")
    for line in lines { text += "  \(line)\n" }
    text += "}\n"
  }

  /// A component with its arguments.
  static func text(of reference: ComponentReference) -> String {
    reference.name.name + text(of: reference.arguments)
  }

  private static func text(of arguments: [Identifier]) -> String {
    arguments.isEmpty ? "" : "<\(arguments.map(\.name).joined(separator: ", "))>"
  }
}
