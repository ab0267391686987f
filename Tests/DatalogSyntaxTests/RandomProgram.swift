import DatalogSyntax
import Diagnostics
import TestSupport

/// Random trees of everything the grammar allows, whether or not it makes sense.
///
/// Names are drawn from a few that are also words of the grammar, so that every place is tried where
/// a name could be taken for something else.
struct RandomProgram {
  var generator: SeededGenerator
  let source = SourceText(name: "random", text: "")
  let nowhere = SourceRange(0, 0)

  static let variables = [
    "x", "y", "?x", "p?", "_a", "单位", "任务", "é", "〇", "d", "u", "order", "by", "limit", "asc",
    "desc",
    "as", "of", "not", "count", "sum", "min", "max", "mean", "bnot", "lnot", "band", "lor", "bshru",
    "and", "OR", "或", "match", "starts_with", "decl", "choice",
  ]
  static let predicates = [
    "p", "q?", "牵头", "依据", "leads", "count", "sum", "max", "true", "order", "limit", "as", "band",
    "bnot",
  ]
  static let qualified = ["x", "a.b", "路网.u.d", "not.order", "max.not", "u.true"]
  static let functions = [
    "cat", "year", "min", "max", "strlen", "to_string", "match", "band", "limit",
  ]
  static let iris = [
    "http://univ.example/dept#1", "urn:sanjiang:document:青政办〔2021〕29号/二/39", "a:", "x-y+z.1:/*//*/",
  ]
  static let entities = [
    "省科技厅", "青政办〔2025〕8号", "a-b", "李·宁", "63", "-", "a\"b\\c\n", "（一）", "ｗｉｄｅ", "f (x)", "＂",
  ]
  static let texts = [
    "", "a", "水利", "a\"b", "\\", "\\n", "\n", "\t\r\u{7}\u{8}\u{B}\u{C}", "“”", "＂", "，。（）", "//",
    "/*",
    "e\u{301}", "👩‍👩‍👧‍👦", "\u{0}", "\u{FEFF}",
  ]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// One of the elements.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  /// Between `range` elements.
  mutating func several<Element>(
    _ range: ClosedRange<Int>, _ make: (inout RandomProgram) -> Element
  ) -> [Element] {
    (0..<Int.random(in: range, using: &generator)).map { _ in make(&self) }
  }

  /// A name with a place that does not matter.
  mutating func identifier(_ names: [String] = RandomProgram.variables) -> Identifier {
    Identifier(pick(names), nowhere)
  }

  /// A program with a few statements of each kind.
  mutating func program() -> Program {
    var program = content(depth: 2)
    program.prefixes = [
      PrefixDeclaration(
        prefix: Identifier("u", nowhere), iri: pick(Self.iris), range: nowhere)
    ]
    program.includes = several(0...1) { Include(path: $0.pick(Self.texts), range: $0.nowhere) }
    program.pragmas = several(0...1) {
      Pragma(
        key: $0.pick(Self.texts), value: $0.generator.isOneIn(2) ? $0.pick(Self.texts) : nil,
        range: $0.nowhere)
    }
    program.checks = several(0...1) { $0.check() }
    program.savedQueries = several(0...1) { $0.savedQuery() }
    program.queries = several(0...2) { $0.query() }
    return program
  }

  /// What may stand in a component too, with components nested so deep.
  private mutating func content(depth: Int) -> Program {
    var program = Program(source: source)
    program.types = several(0...2) { $0.type() }
    program.declarations = several(0...2) { $0.declaration() }
    program.directives = several(0...2) { $0.directive() }
    if depth > 0 { program.components = several(0...1) { $0.component(depth: depth) } }
    program.instances = several(0...1) {
      ComponentInstance(name: $0.identifier(), component: $0.reference(), range: $0.nowhere)
    }
    program.rules = several(0...4) { $0.rule() }
    program.subsumptions = several(0...1) { $0.subsumption() }
    return program
  }

  private mutating func component(depth: Int) -> Component {
    Component(
      name: identifier(), parameters: several(0...2) { $0.identifier() },
      bases: several(0...2) { $0.reference() },
      overrides: several(0...2) { $0.identifier(Self.predicates) },
      content: content(depth: depth - 1), notes: notes(), range: nowhere)
  }

  private mutating func reference() -> ComponentReference {
    ComponentReference(
      name: identifier(), arguments: several(0...2) { $0.identifier(Self.qualified) })
  }

  private mutating func type() -> TypeDeclaration {
    let definition: TypeDeclaration.Definition =
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: .subtype(of: identifier(Self.qualified))
      case 1: .union(several(1...3) { $0.identifier(Self.qualified) })
      case 2: .record(fields())
      default: .branches(several(1...3) { .init(name: $0.identifier(), fields: $0.fields()) })
      }
    return TypeDeclaration(name: identifier(), definition: definition, range: nowhere)
  }

  private mutating func fields() -> [TypeDeclaration.Field] {
    several(0...2) { .init(name: $0.identifier(), type: $0.identifier(["number", "u", "u.d"])) }
  }

  private mutating func subsumption() -> Subsumption {
    Subsumption(
      dominated: atom(depth: 2), dominating: atom(depth: 2), body: formula(depth: 3),
      notes: notes(), range: nowhere)
  }

  private mutating func declaration() -> RelationDeclaration {
    RelationDeclaration(
      name: identifier(Self.predicates),
      attributes: several(0...3) {
        ($0.identifier(), $0.identifier(["number", "text", "u", "u.d"]))
      },
      qualifiers: several(0...2) { $0.identifier(["brie", "btree", "inline", "eqrel"]) },
      choiceDomains: several(0...2) { $0.several(1...2) { $0.identifier() } }, notes: notes(),
      range: nowhere)
  }

  private mutating func directive() -> Directive {
    Directive(
      kind: pick([.input, .output, .printsize, .limitsize]),
      relations: several(1...3) { $0.identifier(Self.qualified) },
      options: several(0...3) { ($0.identifier(), $0.pick(Self.texts)) }, range: nowhere)
  }

  private mutating func notes() -> [String] {
    several(0...2) { $0.pick(["", "A note.", "  牵头 // covers", "/ slash", "：－"]) }
  }

  private mutating func rule() -> Rule {
    let isFact = generator.isOneIn(3)
    var heads = several(1...2) { $0.atom(depth: 2) }
    if !isFact, heads.count == 1, generator.isOneIn(3) {
      heads[0].asOf = Expression(.variable(pick(Self.variables)), range: nowhere)
    }
    return Rule(
      heads: heads, body: isFact ? nil : formula(depth: 4), notes: notes(), range: nowhere)
  }

  private mutating func check() -> Check {
    Check(
      name: identifier(), aliases: several(0...2) { $0.identifier() }, message: pick(Self.texts),
      body: formula(depth: 3), notes: notes(), range: nowhere)
  }

  private mutating func savedQuery() -> SavedQuery {
    let parameters = several(0...3) { random in
      let hasDefault = random.generator.isOneIn(2)
      return SavedQuery.Parameter(
        name: random.identifier(), type: random.identifier(["entity", "text"]),
        defaultValue: hasDefault
          ? Expression(.constant(random.constant()), range: random.nowhere) : nil)
    }
    return SavedQuery(
      name: identifier(), aliases: several(0...1) { $0.identifier() }, parameters: parameters,
      query: query(), notes: notes(), range: nowhere)
  }

  private mutating func query() -> Query {
    let order = several(0...2) { random in
      Query.SortKey(
        variable: random.identifier(), descending: random.generator.isOneIn(2))
    }
    let limit = generator.isOneIn(2) ? pick([0, 1, Int.max]) : nil
    return Query(body: formula(depth: 4), order: order, limit: limit, range: nowhere)
  }
}
