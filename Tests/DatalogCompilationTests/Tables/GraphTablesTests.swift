import Diagnostics
import TestSupport
import Testing
import TripleStore

@testable import DatalogCompilation

@Suite("What the tables of a graph are like")
struct GraphTablesTests {
  private static func check(_ store: TripleStore, usesIds: Bool = false) {
    let (tables, reference) = (GraphTables(store, usesIds: usesIds), TableReference(store))
    #expect(Set(tables.properties.map(\.iri)) == Set(reference.rows.keys))
    #expect(tables.nodes == reference.nodes.count)
    for table in tables.properties {
      let rows = reference.rows[table.iri] ?? []
      #expect(table.object == reference.type(of: table.iri), "\(table.iri)")
      #expect(table.rows == rows.count, "\(table.iri)")
      #expect(table.subjects == Set(rows.map { $0[0] }).count, "\(table.iri)")
      #expect(table.objects == Set(rows.map { $0[1] }).count, "\(table.iri)")
    }
  }

  @Test("types and numbers of rows are those of the values")
  func everyKind() {
    let store = TableSamples.everyKind()
    Self.check(store)
    let tables = GraphTables(store)
    func object(_ name: String) -> ColumnType? { tables.table(of: "urn:p:\(name)")?.object }
    #expect(object("nodes") == .node)
    #expect(object("texts") == .text)
    #expect(object("dates") == .date)
    #expect(object("truths") == .truth)
    #expect(object("integers") == .integer)
    #expect(object("numbers") == .number)
    for name in ["large", "unsigned", "digits", "infinite", "unordered", "others", "mixed"] {
      #expect(object(name) == .any, "\(name)")
    }
    // 5, 5.0 and 5e0 are one value, and a text is the same in any language.
    #expect(tables.table(of: "urn:p:integers")?.objects == 4)
    #expect(tables.table(of: "urn:p:texts")?.objects == 15)
    #expect(tables.table(of: "urn:p") == nil)
  }

  @Test("graphs by chance are measured as triple by triple", arguments: SeededGenerator.seeds(40))
  func random(seed: UInt64) { Self.check(TableSamples.random(seed)) }

  @Test("what is found does not depend on the number of threads")
  func threads() {
    let store = TableSamples.everyKind()
    #expect(
      GraphTables(store, workers: 1).properties == GraphTables(store, workers: 3).properties)
  }

  @Test("an empty graph has no tables and no nodes")
  func empty() {
    let tables = GraphTables(TripleStore())
    #expect(tables.properties.isEmpty && tables.nodes == 0)
  }

  @Test("a list is read back as it was written", arguments: [false, true])
  func manifest(usesIds: Bool) throws {
    let tables = GraphTables(TableSamples.everyKind(), usesIds: usesIds)
    let read = try GraphTables(
      manifest: SourceText(name: "tables.csv", bytes: tables.manifest(.parquet)))
    #expect(read.properties == tables.properties)
    #expect(read.nodes == tables.nodes && read.usesIds == usesIds && read.format == .parquet)
  }

  @Test(
    "what is no list is refused, with the place",
    arguments: [
      ("", "it does not say how nodes are written, or where they are", 1),
      ("a,b\n", "it begins with another header", 1),
      ("HEADER\nx.csv,property,urn:p,banana,1,1,1\n", "this line is none of a table", 2),
      ("HEADER\n../x.csv,property,urn:p,node,1,1,1\n", "this line is none of a table", 2),
      ("HEADER\nx.csv,property,urn:p,node,-1,1,1\n", "this line is none of a table", 2),
      ("HEADER\n\"x\n", "the quote is not closed", 2),
    ])
  func wrongManifest(text: String, message: String, line: Int) {
    let header = "file,holds,iri,object,rows,subjects,objects"
    let text = text.replacing("HEADER", with: header)
    do {
      _ = try GraphTables(manifest: SourceText(name: "my/tables.csv", text: text))
      Issue.record("it was read")
    } catch {
      #expect(error.code == "bad-tables")
      #expect(error.message == "`my/tables.csv` is no list of tables: \(message)")
      #expect(error.help != nil)
      if let place = error.place {
        #expect(place.source.position(at: place.range.lower).line == line)
      }
    }
  }
}
