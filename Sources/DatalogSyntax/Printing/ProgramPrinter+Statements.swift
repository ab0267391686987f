extension ProgramPrinter {
  /// Writes a program.
  mutating func write(_ program: Program) {
    for prefix in program.prefixes { text += ".prefix \(prefix.prefix.name): <\(prefix.iri)>\n" }
    for include in program.includes {
      text += ".include "
      writeQuoted(include.path)
      text += "\n"
    }
    for pragma in program.pragmas { write(pragma) }
    for type in program.types { write(type) }
    for declaration in program.declarations { write(declaration) }
    for directive in program.directives { write(directive) }
    for component in program.components { write(component) }
    for instance in program.instances {
      text += ".init \(instance.name.name) = \(Self.text(of: instance.component))\n"
    }
    for rule in program.rules { writeLine { $0.write(rule) } }
    for subsumption in program.subsumptions { writeLine { $0.write(subsumption) } }
    for check in program.checks { write(check) }
    for saved in program.savedQueries { write(saved) }
    for query in program.queries { writeLine { $0.write(query) } }
  }

  private mutating func writeLine(_ write: (inout ProgramPrinter) -> Void) {
    write(&self)
    text += "\n"
  }

  private mutating func write(_ pragma: Pragma) {
    text += ".pragma "
    writeQuoted(pragma.key)
    if let value = pragma.value {
      text += " "
      writeQuoted(value)
    }
    text += "\n"
  }

  private mutating func write(_ type: TypeDeclaration) {
    text += ".type \(type.name.name) "
    switch type.definition {
    case .subtype(let base): text += "<: \(base.name)\n"
    case .union(let members): text += "= \(members.map(\.name).joined(separator: " | "))\n"
    case .record(let fields): text += "= [\(Self.text(of: fields))]\n"
    case .branches(let branches):
      let forms = branches.map { "\($0.name.name) {\(Self.text(of: $0.fields))}" }
      text += "= \(forms.joined(separator: " | "))\n"
    }
  }

  private static func text(of fields: [TypeDeclaration.Field]) -> String {
    fields.map { "\($0.name.name): \($0.type.name)" }.joined(separator: ", ")
  }

  private mutating func write(_ declaration: RelationDeclaration) {
    writeNotes(declaration.notes)
    text += ".decl \(declaration.name.name)("
    write(declaration.attributes, separatedBy: ", ") { printer, attribute in
      printer.text += "\(attribute.name.name): \(attribute.type.name)"
    }
    text += ")"
    for qualifier in declaration.qualifiers { text += " \(qualifier.name)" }
    if !declaration.choiceDomains.isEmpty {
      text += " choice-domain "
      write(declaration.choiceDomains, separatedBy: ", ") { printer, domain in
        printer.text += "(\(domain.map(\.name).joined(separator: ", ")))"
      }
    }
    text += "\n"
  }

  private mutating func write(_ directive: Directive) {
    text += ".\(directive.kind.rawValue) "
    text += directive.relations.map(\.name).joined(separator: ", ")
    if !directive.options.isEmpty {
      text += "("
      write(directive.options, separatedBy: ", ") { printer, option in
        printer.text += "\(option.name.name)="
        printer.writeQuoted(option.value)
      }
      text += ")"
    }
    text += "\n"
  }

  private mutating func write(_ check: Check) {
    writeNotes(check.notes)
    text += ".check \(check.names.joined(separator: ", ")) "
    writeQuoted(check.message)
    text += " : "
    write(check.body)
    text += ".\n"
  }

  private mutating func write(_ saved: SavedQuery) {
    writeNotes(saved.notes)
    text += ".query \(saved.names.joined(separator: ", "))("
    write(saved.parameters, separatedBy: ", ") { printer, parameter in
      printer.text += "\(parameter.name.name): \(parameter.type.name)"
      if let value = parameter.defaultValue {
        printer.text += " = "
        printer.write(value)
      }
    }
    text += ")\n"
    writeLine { $0.write(saved.query) }
  }

  mutating func writeNotes(_ notes: [String]) {
    for note in notes { text += note.isEmpty ? "///\n" : "/// \(note)\n" }
  }

  /// Writes a rule with its notes and its dot.
  mutating func write(_ rule: Rule) {
    writeNotes(rule.notes)
    let start = text.utf8.count
    write(rule.heads, separatedBy: ", ") { $0.write($1) }
    if let body = rule.body {
      text += " :-"
      writeBody(body, lineStartedAt: start)
    }
    text += "."
  }

  /// Writes a subsumption with its notes and its dot.
  private mutating func write(_ subsumption: Subsumption) {
    writeNotes(subsumption.notes)
    let start = text.utf8.count
    write(subsumption.dominated)
    text += " <= "
    write(subsumption.dominating)
    text += " :-"
    writeBody(subsumption.body, lineStartedAt: start)
    text += "."
  }

  /// Writes a query with `?-` and its dot.
  mutating func write(_ query: Query) {
    let start = text.utf8.count
    text += "?-"
    writeBody(query.body, lineStartedAt: start)
    if !query.order.isEmpty {
      text += " order by "
      write(query.order, separatedBy: ", ") { printer, key in
        printer.text += key.variable.name + (key.descending ? " desc" : "")
      }
    }
    if let limit = query.limit { text += " limit \(limit)" }
    text += "."
  }

  /// Writes a body behind `:-` or `?-`, on the same line if it fits.
  private mutating func writeBody(_ body: Formula, lineStartedAt start: Int) {
    let oneLine = ProgramPrinter.text(of: body)
    let length = text.utf8.count - start + oneLine.utf8.count
    guard case .conjunction(let parts) = body, length > Self.lineLength else {
      text += " " + oneLine
      return
    }
    text += "\n  "
    write(parts, separatedBy: ",\n  ") { $0.write($1, within: .conjunction) }
  }
}
