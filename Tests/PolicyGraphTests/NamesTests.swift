import DatalogEngine
import Diagnostics
import RDFFormats
import Testing
import TripleStore

@testable import PolicyGraph

/// The bundled registries with a few facts of a made-up document.
private func sampleStore() throws -> TripleStore {
  var store = TripleStore()
  for file in BundledFile.files(in: "Graph") where !file.name.contains("/documents/") {
    try TurtleReader.read(SourceText(name: file.name, bytes: file.bytes), into: &store)
  }
  let facts = """
    @prefix sj: <urn:sanjiang:vocabulary:> .
    @prefix doc: <urn:sanjiang:document:> .
    @prefix task: <urn:sanjiang:task:> .
    @prefix u: <http://univ.example/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    doc:丙政办〔2031〕7号 a sj:Document, sj:Held ; sj:number "丙政办〔2031〕7号" ;
      sj:title "关于河湖治理的通知" .
    doc:丙政办〔2031〕17号 a sj:Document ; sj:number "丙政办〔2031〕17号" .
    doc:丙政〔2032〕17号 a sj:Document ; sj:number "丙政〔2032〕17号" .
    <urn:sanjiang:document:丙省/绿化意见/2030-01-02> a sj:Document ; sj:title "绿化意见" .
    task:丙政办〔2031〕7号\\/二\\/3 a sj:Task .
    <urn:sanjiang:task:丙省/绿化意见/2030-01-02/一/1> a sj:Task .
    <urn:sanjiang:official:丙省/王一> a sj:Official ; sj:name "王一" .
    <urn:sanjiang:official:丁省/王一> a sj:Official ; sj:name "王一" .
    u:li u:takesCourse u:c1 ; a u:Student ; rdfs:label "李四" .
    u:Student rdfs:subClassOf u:Learner .
    """
  try TurtleReader.read(SourceText(name: "facts", text: facts), into: &store)
  store.settle()
  return store
}

/// Read once for all tests.
private let sample = Result { try sampleStore() }

@Suite("Names")
struct NamesTests {
  private func iri(_ resolution: EntityResolution) -> String? {
    if case .one(.iri(let iri)) = resolution { return iri }
    return nil
  }

  @Test(
    "a name, an alias, a number in any width and a unique abbreviation find their node",
    arguments: [
      ("省自然资源厅", "unit:青海省自然资源厅"),
      ("青海省自然资源厅", "unit:青海省自然资源厅"),
      ("西宁市", "region:630100"),
      ("丙政办〔2031〕7号", "document:丙政办〔2031〕7号"),
      ("丙政办［２０３１］７号", "document:丙政办〔2031〕7号"),
      ("丙政办[2031] 7号", "document:丙政办〔2031〕7号"),
      ("关于河湖治理的通知", "document:丙政办〔2031〕7号"),
      ("丙政办〔2031〕7号 二/3", "task:丙政办〔2031〕7号/二/3"),
      ("task:丙政办〔2031〕7号/二/3", "task:丙政办〔2031〕7号/二/3"),
      ("河湖治理", "document:丙政办〔2031〕7号"), ("丙政办7号", "document:丙政办〔2031〕7号"),
      ("丙政〔2032〕号", "document:丙政〔2032〕17号"),
    ])
  func resolve(name: String, key: String) throws {
    #expect(iri(NameIndex(try sample.get()).resolve(name)) == "urn:sanjiang:" + key)
  }

  @Test("a name that several nodes have lists them all")
  func ambiguous() throws {
    guard case .several(let names) = NameIndex(try sample.get()).resolve("王一") else {
      Issue.record("王一 must be ambiguous")
      return
    }
    #expect(names == ["丁省/王一", "丙省/王一"])
  }

  @Test("a part of few names lists them all, a number being read as a whole")
  func parts() throws {
    let index = NameIndex(try sample.get())
    guard case .several(let names) = index.resolve("〕17号") else {
      Issue.record("two numbers end so")
      return
    }
    #expect(names == ["丙政〔2032〕17号", "丙政办〔2031〕17号"])
    guard case .none(let suggestions) = index.resolve("7号") else {
      Issue.record("two characters are no abbreviation")
      return
    }
    #expect(suggestions.allSatisfy { $0.hasPrefix("丙政") && $0.hasSuffix("7号") })
  }

  @Test("data of another origin has its labels, classes above its classes and places of its IRIs")
  func foreign() throws {
    let store = try sample.get()
    #expect(iri(NameIndex(store).resolve("李四")) == "http://univ.example/li")
    let catalogue = VocabularyCatalog(store)
    let (learner, student) = ("http://univ.example/Learner", "http://univ.example/Student")
    #expect(catalogue.meaning(of: "Learner", arity: 1) == .instances(of: [learner, student]))
    #expect(catalogue.meaning(ofIRI: learner, arity: 1) == .instances(of: [learner, student]))
    #expect(catalogue.meaning(ofIRI: student, arity: 2) == nil)
    #expect(catalogue.meaning(ofIRI: "http://univ.example/takesCourse", arity: 1) == nil)
    #expect(catalogue.meaning(ofIRI: "urn:unheard", arity: 2) == .property("urn:unheard"))
  }

  @Test("a region whose short name another has too prints its official name")
  func regions() throws {
    let forms = PrintedForms(try sample.get())
    #expect(forms.text(of: .iri("urn:sanjiang:region:630106")) == "湟中区")
    #expect(forms.text(of: .iri("urn:sanjiang:region:630122")) == "湟中县")
  }

  @Test("a name that no node has gets suggestions")
  func unknown() throws {
    guard case .none(let suggestions) = NameIndex(try sample.get()).resolve("省自燃资源厅") else {
      Issue.record("the name must be unknown")
      return
    }
    #expect(suggestions.contains("省自然资源厅"))
  }

  @Test(
    "nodes print as people name them",
    arguments: [
      ("unit:青海省自然资源厅", "省自然资源厅"),
      ("document:丙政办〔2031〕7号", "丙政办〔2031〕7号"),
      ("task:丙政办〔2031〕7号/二/3", "丙政办〔2031〕7号 二/3"),
      ("task:丙省/绿化意见/2030-01-02/一/1", "绿化意见 一/1"),
      ("official:丙省/王一", "丙省/王一"),
      ("vocabulary:leads", "leads"),
      ("passage:a.txt/3-7", "a.txt:3-7"),
    ])
  func printed(key: String, form: String) throws {
    let forms = PrintedForms(try sample.get())
    #expect(forms.text(of: .iri("urn:sanjiang:" + key)) == form)
  }

  @Test("what is printed finds its node again, for every unit and region")
  func printedFormsResolve() throws {
    let store = try sample.get()
    let (forms, index) = (PrintedForms(store), NameIndex(store))
    var wrong: [String] = []
    let type = store.dictionary.id(of: .iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))
    for name in ["Unit", "Region"] {
      let classID = store.dictionary.id(of: .iri("urn:sanjiang:vocabulary:" + name))
      for triple in store.triples(matching: TriplePattern(predicate: type, object: classID)) {
        let term = store.dictionary.term(triple.subject)
        if case .one(let found) = index.resolve(forms.text(of: term)), found == term { continue }
        wrong.append(forms.text(of: term))
      }
    }
    #expect(wrong == [])
  }

  @Test("predicates have their meaning in both languages, with subclasses")
  func catalogue() throws {
    let catalogue = VocabularyCatalog(try sample.get())
    let leads = PredicateMeaning.property("urn:sanjiang:vocabulary:leads")
    #expect(catalogue.meaning(of: "leads", arity: 2) == leads)
    #expect(catalogue.meaning(of: "牵头", arity: 2) == leads)
    #expect(catalogue.meaning(of: "承担", arity: 4) == .relation("responsible"))
    #expect(catalogue.meaning(of: "triple", arity: 3) == .anyTriple)
    guard case .instances(let classes) = catalogue.meaning(of: "事项", arity: 1) else {
      Issue.record("事项 is a class")
      return
    }
    #expect(
      Set(classes).isSuperset(of: ["Task", "Indicator"].map { "urn:sanjiang:vocabulary:" + $0 }))
    #expect(
      catalogue.meaning(of: "takesCourse", arity: 2) == .property("http://univ.example/takesCourse")
    )
    #expect(catalogue.meaning(of: "nothing", arity: 2) == nil)
    #expect(catalogue.names(near: "lead").contains("leads"))
  }
}
