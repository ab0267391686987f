import Testing

@testable import DatalogCompilation

@Suite("Names of the files of tables")
struct TableFileNamesTests {
  @Test(
    "a name is the last part of the IRI, made safe",
    arguments: [
      ("urn:sanjiang:vocabulary:leads", "leads"), ("http://example.org/a#Name", "Name"),
      ("http://example.org/a/", "a"), ("http://example.org/名称", "property"),
      ("urn:a:年份2025", "2025"), ("urn:_hidden", "hidden"), ("urn:..", "property"),
      ("urn:a:../../etc/passwd", "passwd"), ("urn:x\\y\u{0}z", "x_y_z"),
      ("urn:.profile", "profile"),
      ("urn:a%20b c", "a_20b_c"), ("", "property"), ("urn:-rf", "rf"),
      ("urn:nodes", "nodes-2"), ("urn:Tables", "Tables-2"), ("urn:CON", "CON-2"),
      ("urn:lpt1", "lpt1-2"),
    ])
  func safe(iri: String, expected: String) {
    var names = TableFileNames()
    let name = names.name(for: iri)
    #expect(name == expected)
    #expect(TableFileNames.isSafe(name))
  }

  @Test("names are different where case is ignored")
  func unique() {
    var names = TableFileNames()
    let given = ["urn:a:name", "urn:b:Name", "urn:name-2", "urn:c:NAME", "urn:d:name"].map {
      names.name(for: $0)
    }
    #expect(given == ["name", "Name-2", "name-2-2", "NAME-3", "name-4"])
    #expect(Set(given.map { $0.lowercased() }).count == given.count)
  }

  @Test("a long name is cut")
  func long() {
    var names = TableFileNames()
    let iri = "urn:" + String(repeating: "a", count: 5000)
    let (first, second) = (names.name(for: iri), names.name(for: iri))
    #expect(first.count == 48 && second == first + "-2")
  }
}
