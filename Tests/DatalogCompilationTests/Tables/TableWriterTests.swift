import DatalogEngine
import Platform
import TestSupport
import Testing
import TripleStore

@testable import DatalogCompilation

@Suite("Tables in a directory")
struct TableWriterTests {
  /// Compares what is in the files with what must be.
  private static func check(
    _ store: TripleStore, _ format: TableFormat, usesIds: Bool = false
  ) throws {
    let scratch = try ScratchTables()
    try scratch.write(store, format, usesIds: usesIds)
    let (tables, reference) = (try scratch.manifest(), TableReference(store))
    #expect(tables.properties == GraphTables(store, usesIds: usesIds).properties)
    let (names, nodes) = try scratch.rows("nodes", format)
    #expect(names == (usesIds ? ["id"] : []) + ["node", "printed"])
    #expect(nodes.count == reference.nodes.count)
    let column = usesIds ? 1 : 0
    #expect(Set(nodes.map { $0[column] }) == reference.nodes)
    let texts = Dictionary(uniqueKeysWithValues: nodes.map { ($0[0], $0[column]) })
    for table in tables.properties {
      let (names, rows) = try scratch.rows(table.file, format)
      #expect(names == ["s", "o"])
      #expect(rows.count == table.rows, "\(table.iri)")
      let read = Set(
        rows.map { row in
          [texts[row[0]] ?? "?", tagged(row[1], table.object, texts)].map { Array($0.utf8) }
        })
      #expect(read == reference.rows[table.iri], "\(table.iri)")
    }
  }

  /// The text of a field with the letter of its kind.
  private static func tagged(
    _ field: String, _ type: ColumnType, _ nodes: [String: String]
  ) -> String {
    switch type {
    case .node: "E" + (nodes[field] ?? "?")
    case .text: "T" + field
    case .integer: "N" + field
    case .number: "N" + canonical(field)
    case .date: "D" + field
    case .truth: "B" + field
    case .any: field.hasPrefix("E") ? "E" + (nodes[String(field.dropFirst())] ?? "?") : field
    }
  }

  /// The number of a field, as answers write it.
  private static func canonical(_ field: String) -> String {
    let values = ValueTable()
    return values.answerValue(of: values.word(of: TableSamples.typed(field, "double"))).text
  }

  @Test("values of every kind are read back", arguments: TableFormat.allCases, [false, true])
  func everyKind(format: TableFormat, usesIds: Bool) throws {
    try Self.check(TableSamples.everyKind(), format, usesIds: usesIds)
  }

  @Test("graphs by chance are read back", arguments: SeededGenerator.seeds(20))
  func random(seed: UInt64) throws {
    let store = TableSamples.random(seed)
    for format in TableFormat.allCases {
      try Self.check(store, format, usesIds: seed % 2 == 0)
    }
  }

  @Test("an empty graph is a list and a table without nodes", arguments: TableFormat.allCases)
  func empty(format: TableFormat) throws {
    let scratch = try ScratchTables()
    try scratch.write(TripleStore(), format)
    #expect(try scratch.files() == ["nodes.\(format.rawValue)", "tables.csv"])
    let (names, rows) = try scratch.rows("nodes", format)
    #expect(names == ["node", "printed"] && rows.isEmpty)
  }

  @Test("fields stand in quotes where they must, and empty texts do")
  func quotes() throws {
    var store = TripleStore()
    for text in ["", "a,b", "\"", "x\ny", "plain"] {
      TableSamples.state(.iri("urn:s"), "urn:p:t", TableSamples.text(text), in: &store)
    }
    let scratch = try ScratchTables()
    try scratch.write(store, .csv)
    #expect(
      String(decoding: try scratch.bytes("t.csv"), as: UTF8.self) == """
        s,o
        urn:s,""
        urn:s,"a,b"
        urn:s,""\"\"
        urn:s,"x
        y"
        urn:s,plain

        """)
  }

  @Test("tables of many rows come in several parts, the same with any number of threads")
  func parts() throws {
    var store = TripleStore()
    let long = String(repeating: "长", count: 2000)
    for number in 0..<9000 {
      let subject = Term.iri("urn:s:\(number / 3)")
      TableSamples.state(
        subject, "urn:p:text", TableSamples.text("\(long)\(number % 700)"), in: &store)
      TableSamples.state(
        subject, "urn:p:number", TableSamples.typed("\(number % 40)", "integer"), in: &store)
      TableSamples.state(subject, "urn:p:node", .iri("urn:o:\(number % 5)"), in: &store)
    }
    store.settle()
    for format in TableFormat.allCases {
      try Self.check(store, format)
      let (one, three) = (try ScratchTables(), try ScratchTables())
      try one.write(store, format, workers: 1)
      try three.write(store, format, workers: 3)
      for name in try one.files() { #expect(try one.bytes(name) == three.bytes(name)) }
    }
  }

  @Test("some tables have the nodes that stand in them, and all predicates")
  func some() throws {
    let store = TableSamples.everyKind()
    let scratch = try ScratchTables()
    let written = try scratch.write(store, .csv, only: ["urn:p:dates", "urn:none"])
    #expect(written.properties.map(\.file) == ["dates"])
    #expect(try scratch.files() == ["dates.csv", "nodes.csv", "tables.csv"])
    let nodes = try scratch.rows("nodes", .csv).rows.map { $0[0] }
    #expect(nodes.contains("urn:p:mixed") && nodes.contains("urn:s0"))
    #expect(!nodes.contains("urn:单位"))
    #expect(try scratch.manifest().nodes == nodes.count)
  }
}
