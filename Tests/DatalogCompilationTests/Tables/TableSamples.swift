import DatalogEngine
import Platform
import TestSupport
import TripleStore

/// Graphs for the tests of tables.
enum TableSamples {
  static let datatypes = "http://www.w3.org/2001/XMLSchema#"

  /// A literal of a datatype of XML Schema.
  static func typed(_ text: String, _ name: String) -> Term {
    .literal(Literal(text, datatype: datatypes + name))
  }

  /// A text, perhaps in a language.
  static func text(_ text: String, _ language: String? = nil) -> Term {
    .literal(language.map { Literal(text, language: $0) } ?? Literal(text))
  }

  static let triple = Term.triple(
    TripleTerm(.iri("urn:a"), .iri("urn:p"), text("他说\"好\"", "zh")))

  /// Values of every kind, by a name for each set of them.
  static let values: [(name: String, terms: [Term])] = [
    ("nodes", [.iri("urn:a,b"), .iri("urn:单位"), .blank("b1"), triple]),
    (
      "texts",
      [
        text(""), text("a,b"), text("say \"hi\""), text("two\nlines"), text("\r\n"), text("😀🇨🇳"),
        text("NULL"), text("\\N"), text(" blank "), text("\u{FEFF}mark"), text("#no comment"),
        text("省", "zh"), text("省"), text("é"), text("e\u{301}"), text("'; DROP TABLE t; --"),
      ]
    ),
    ("dates", [typed("2025-05-16", "date"), typed("0004-02-29", "date")]),
    ("truths", [typed("true", "boolean"), typed("0", "boolean"), typed("1", "boolean")]),
    (
      "integers",
      [
        typed("5", "integer"), typed("5.0", "decimal"), typed("5e0", "double"),
        typed("-9223372036854775808", "integer"), typed("2025", "gYear"), typed("-0", "double"),
      ]
    ),
    (
      "numbers",
      [
        typed("5", "integer"), typed("0.1", "decimal"), typed("1e-1", "double"),
        typed("-1e300", "double"), typed("9007199254740992", "integer"), typed("1.50", "decimal"),
      ]
    ),
    ("large", [typed("0.5", "decimal"), typed("9007199254740993", "integer")]),
    ("unsigned", [typed("18446744073709551615", "integer")]),
    ("digits", [typed("0.12345678901234567890123", "decimal")]),
    ("infinite", [typed("INF", "double"), typed("1", "integer")]),
    ("unordered", [typed("NaN", "double")]),
    (
      "others",
      [
        typed("abc", "integer"), typed("2025-02-30", "date"), typed("2025-05", "gYearMonth"),
        .literal(Literal("x y,\"z\"", datatype: "urn:type")),
      ]
    ),
    (
      "mixed",
      [
        typed("true", "boolean"), typed("5.5", "decimal"), typed("2025-05-16", "date"),
        text("5.5", "en"), .iri("urn:a"), typed("P1Y", "duration"), .blank("x"), triple,
      ]
    ),
  ]

  /// A predicate for each set of values.
  static func everyKind() -> TripleStore {
    var store = TripleStore()
    for (name, terms) in values {
      for (index, term) in terms.enumerated() {
        state(.iri("urn:s\(index / 2)"), "urn:p:\(name)", term, in: &store)
        state(.blank("x,\(index)"), "urn:p:\(name)", terms[0], in: &store)
      }
    }
    return store
  }

  /// A graph by chance, in several levels, from which triples were removed.
  static func random(_ seed: UInt64) -> TripleStore {
    var random = SeededGenerator(seed: seed)
    var store = TripleStore()
    let all = values.flatMap(\.terms)
    var stated: [Triple] = []
    for _ in 0..<Int.random(in: 1...600, using: &random) {
      let predicate = Int.random(in: 0..<6, using: &random)
      // Some predicates have values of one kind, some of all.
      let terms = predicate < 4 ? values[predicate + Int(seed % 8)].terms : all
      let subject = Term.iri("urn:s\(Int.random(in: 0..<20, using: &random))")
      guard let object = terms.randomElement(using: &random) else { continue }
      stated.append(state(subject, "urn:p:\(predicate)", object, in: &store))
    }
    if random.isOneIn(2) { store.settle() }
    for triple in stated where random.isOneIn(5) { store.remove(triple) }
    return store
  }

  @discardableResult
  static func state(
    _ subject: Term, _ predicate: String, _ object: Term, in store: inout TripleStore
  ) -> Triple {
    let triple = Triple(
      store.id(for: subject), store.id(for: .iri(predicate)), store.id(for: object))
    store.insert(triple)
    return triple
  }
}
