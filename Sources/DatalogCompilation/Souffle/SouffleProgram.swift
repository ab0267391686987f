import DatalogEngine
import Diagnostics

/// A program for Soufflé, written from the rules as they are.
///
/// Where numbers are computed, the columns that hold them are found by writing the rules again until
/// no more are found: tables have numbers as text.
struct SouffleProgram {
  private let query: AnalysedQuery
  private let lowered: LoweredProgram
  private let tables: GraphTables
  /// Where the tables are, as seen from the folder of the program.
  private let data: String
  /// The question as it is written.
  private let question: String

  init(
    _ query: AnalysedQuery, _ lowered: LoweredProgram, tables: GraphTables, data: String,
    question: String
  ) {
    (self.query, self.lowered, self.tables) = (query, lowered, tables)
    (self.data, self.question) = (data, question)
  }

  /// The program.
  ///
  /// - Throws: `not-compiled` for each construct that Soufflé has not.
  /// - Complexity: O(*n*) in the size of the rules, times the columns of computed numbers.
  func compiled() throws(DiagnosticList) -> CompiledProgram {
    try refuse()
    var context = SouffleContext(query, lowered)
    var rules = try self.rules(context)
    while context.hasWidened {
      context = SouffleContext(query, lowered, floats: context.floats)
      rules = try self.rules(context)
    }
    let answer = SouffleAnswer(context)
    let text =
      SouffleText.remark(head(context)) + "\n" + nodes(answer) + tableInputs(context) + rules
      + SouffleText.remark(["the answer"]) + answer.text
    return CompiledProgram(
      files: [CompiledProgram.File(path: "program.dl", text: text)],
      commands: ["souffle --no-warn -D. program.dl"], tables: .csv)
  }

  /// Refuses what no rule says.
  private func refuse() throws(DiagnosticList) {
    let place = query.program[query.goal.relation].place
    if query.limit != nil {
      throw DiagnosticList([Refusal.diagnostic("`limit`", at: place, targets: ["spark", "sql"])])
    }
    if tables.usesIds {
      throw DiagnosticList([
        Refusal.diagnostic(
          "a question over tables of the numbers of nodes", at: place, targets: ["spark", "sql"])
      ])
    }
  }

  private func head(_ context: SouffleContext) -> [String] {
    var lines = question.split(whereSeparator: \.isNewline).map(String.init)
    lines += [
      "For Soufflé with 64 bits (SOUFFLE_DOMAIN_64BIT): souffle --no-warn -D. program.dl",
      "The answer goes into answer.csv, its rows in an order of Soufflé's.",
    ]
    if !query.goal.order.isEmpty {
      lines.append("The order that the question asks for is not kept.")
    }
    for difference in SouffleContext.Difference.allCases
    where context.differences.contains(difference) {
      lines.append(difference.remark)
    }
    return lines
  }

  private func nodes(_ answer: SouffleAnswer) -> String {
    guard answer.hasNodes else { return "" }
    return ".decl \(SouffleAnswer.nodes)(node: symbol, printed: symbol)\n"
      + input(SouffleAnswer.nodes, file: "nodes") + "\n"
  }

  private func input(_ relation: String, file: String) -> String {
    ".input \(relation)(IO=file, filename=\(SouffleText.quoted("\(data)/\(file).csv")),"
      + " rfc4180=true, headers=true)\n"
  }
}

// MARK: - Tables

extension SouffleProgram {
  /// The numbers of the relations that are needed.
  private var needed: [Int] { query.strata.flatMap(\.relations).map(\.index) }

  /// The table that is a relation as it stands; nil where its columns are of other types.
  private func ownTable(of relation: Int, _ context: SouffleContext) -> PropertyTable? {
    let known = lowered.relations[relation]
    guard known.base.count == 1, case .property(let table) = known.base[0],
      context.types(of: relation) == SouffleProgram.types(of: table)
    else { return nil }
    return table
  }

  private static func types(of table: PropertyTable) -> [SouffleType] {
    [SouffleType(column: .node), SouffleType(column: table.object)]
  }

  /// The tables that relations take only a part of, or with other types.
  private func tableInputs(_ context: SouffleContext) -> String {
    var files: Set<String> = []
    var text = ""
    for relation in needed where ownTable(of: relation, context) == nil {
      for base in lowered.relations[relation].base {
        switch base {
        case .facts: break
        case .property(let table), .instances(let table, _), .statements(let table):
          guard files.insert(table.file).inserted else { continue }
          let name = name(of: table)
          text += ".decl \(name)(s: symbol, o: \(SouffleType(column: table.object).name))\n"
          text += input(name, file: table.file) + "\n"
        }
      }
    }
    return text
  }

  /// What a table is called in the program.
  private func name(of table: PropertyTable) -> String {
    let index = tables.properties.firstIndex { $0.iri == table.iri } ?? 0
    let letters = table.file.unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic }
    return "g\(index)_" + String(String.UnicodeScalarView(letters))
  }
}

// MARK: - Rules

extension SouffleProgram {
  /// All relations with their rules.
  private func rules(_ context: SouffleContext) throws(DiagnosticList) -> String {
    var text = ""
    var problems: [Diagnostic] = []
    for stratum in query.strata {
      var part = ""
      context.recursive = stratum.isRecursive ? Set(stratum.relations.map(\.index)) : []
      for relation in stratum.relations.map(\.index) {
        part += declaration(of: relation, context)
      }
      for relation in stratum.relations.map(\.index) {
        do throws(Diagnostic) { part += try bases(of: relation, context) } catch {
          problems.append(error)
        }
      }
      for index in stratum.rules {
        do throws(Diagnostic) {
          part += try written(query.program.rules[index], context)
        } catch { problems.append(error) }
      }
      for dominance in query.program.dominances
      where stratum.relations.contains(dominance.relation) {
        do throws(Diagnostic) { part += try written(dominance, context) } catch {
          problems.append(error)
        }
      }
      if !part.isEmpty { text += part + "\n" }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    return text
  }

  private func declaration(of relation: Int, _ context: SouffleContext) -> String {
    let known = lowered.relations[relation]
    // No rule uses what has no rows.
    if known.isEmpty, relation != lowered.answer.relation { return "" }
    let core = query.program.relations[relation]
    var text = SouffleText.remark(["\(known.meaning)/\(known.columns.count)"])
    var ending = ""
    switch core.discipline {
    case .none: break
    case .equivalence: ending = " eqrel"
    case .choice(let lists):
      context.differences.insert(.choice)
      let domains = lists.map { list in
        list.count == 1 ? "c\(list[0])" : "(\(list.map { "c\($0)" }.joined(separator: ", ")))"
      }
      ending = " choice-domain \(domains.joined(separator: ", "))"
    }
    text += SouffleText.declaration(known.name, context.types(of: relation), ending)
    if let table = ownTable(of: relation, context) { text += input(known.name, file: table.file) }
    if let most = core.sizeLimit {
      context.differences.insert(.sizeLimit)
      text += ".limitsize \(known.name)(n=\(most))\n"
    }
    return text
  }

  /// The rows that a relation has before any rule adds to them.
  private func bases(
    of relation: Int, _ context: SouffleContext
  ) throws(Diagnostic) -> String {
    guard ownTable(of: relation, context) == nil else { return "" }
    let known = lowered.relations[relation]
    let types = context.types(of: relation)
    var text = ""
    for base in known.base {
      switch base {
      case .facts(let rows):
        for row in rows {
          text += try rule(relation, types, row.map { SouffleValue($0) }, from: [], context)
        }
      case .property(let table):
        let (subject, object) = SouffleProgram.columns(of: table)
        text += try rule(
          relation, types, [subject, object], from: ["\(name(of: table))(s, o)"], context)
      case .statements(let table):
        let (subject, object) = SouffleProgram.columns(of: table)
        text += try rule(
          relation, types, [subject, SouffleValue(.node(table.iri)), object],
          from: ["\(name(of: table))(s, o)"], context)
      case .instances(let table, let classes):
        for node in classes {
          let value = table.object == .any ? "E\(node)" : node
          let body = ["\(name(of: table))(s, \(SouffleText.quoted(value)))"]
          let (subject, _) = SouffleProgram.columns(of: table)
          text += try rule(relation, types, [subject], from: body, context)
        }
      }
    }
    return text
  }

  private static func columns(of table: PropertyTable) -> (SouffleValue, SouffleValue) {
    let types = types(of: table)
    return (
      SouffleValue("s", types[0], isGiven: true), SouffleValue("o", types[1], isGiven: true)
    )
  }

  /// A rule whose head has values of certain types as those of the relation.
  private func rule(
    _ relation: Int, _ types: [SouffleType], _ values: [SouffleValue], from body: [String],
    _ context: SouffleContext
  ) throws(Diagnostic) -> String {
    let arguments = zip(values, types).map { SouffleRule.widened($0, to: $1)?.text ?? $0.text }
    return SouffleText.rule(
      SouffleText.atom(lowered.relations[relation].name, arguments), body)
  }

  private func written(
    _ rule: CoreRule, _ context: SouffleContext
  ) throws(Diagnostic) -> String {
    var writer = SouffleRule(rule, in: context)
    let text = try writer.written()
    let parts = context.takeParts()
    guard let text else { return parts.isEmpty ? "" : parts }
    return parts + SouffleText.remark(SouffleProgram.lines(of: rule.place)) + text
  }

  private func written(
    _ dominance: CoreDominance, _ context: SouffleContext
  ) throws(Diagnostic) -> String {
    context.differences.insert(.subsumption)
    var writer = SouffleRule(dominance.rule, in: context)
    guard let text = try writer.written(dominance) else { return "" }
    return context.takeParts()
      + SouffleText.remark(SouffleProgram.lines(of: dominance.rule.place)) + text
  }

  private static func lines(of place: SourcePlace) -> [String] {
    place.source.text(of: place.range).split(whereSeparator: \.isNewline).map { "  " + $0 }
  }
}

extension SouffleRule {
  /// A subsumption; nil where no row is ever left out.
  fileprivate mutating func written(_ dominance: CoreDominance) throws(Diagnostic) -> String? {
    let places = [dominance.dominated, dominance.dominating]
    for place in places {
      if case .atom(let atom) = rule.body[place] { try add(atom) }
    }
    guard literals.count == 2 else { return nil }
    let head = literals.joined(separator: " <= ")
    literals = []
    try add(rule.body.indices.filter { !places.contains($0) }.map { rule.body[$0] })
    guard isPossible else { return nil }
    return SouffleText.rule(head, literals.isEmpty ? ["1 = 1"] : literals)
  }
}

extension SouffleContext.Difference {
  /// What is said of it.
  fileprivate var remark: String {
    switch self {
    case .subsumption:
      "Rows may be others than here: subsumption leaves rows out as they come."
    case .choice: "Rows may be others than here: of a choice-domain the first row stays."
    case .sizeLimit: "Rows may be others than here: a relation is not computed to its end."
    case .counter: "Rows may be others than here: autoinc() numbers them as they come."
    }
  }
}
