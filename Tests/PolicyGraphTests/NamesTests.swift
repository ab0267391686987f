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
    <urn:sanjiang:indicator:丙政办〔2031〕7号/二/4> a sj:Indicator ; sj:name "造林面积" .
    <urn:sanjiang:task:丙政办〔2031〕7号/二/4> a sj:Task ; sj:heading "造林" .
    <urn:sanjiang:document:丙办〔2033〕1号> a sj:Document ; sj:number "丙办〔2033〕1号" ;
      sj:issued "2033-01-02"^^<http://www.w3.org/2001/XMLSchema#date> .
    <urn:sanjiang:document:丙办〔2033〕1号~2> a sj:Document ; sj:number "丙办〔2033〕1号" ;
      sj:issued "2033-05-06"^^<http://www.w3.org/2001/XMLSchema#date> .
    <urn:sanjiang:task:丙办〔2033〕1号/1> a sj:Task .
    <urn:sanjiang:task:丙办〔2033〕1号~2/1> a sj:Task .
    <urn:sanjiang:measure:绿化率（新）> a sj:Measure ; sj:name "绿化率（新）" .
    <urn:sanjiang:measure:绿化率(新)> a sj:Measure ; sj:name "绿化率(新)" .
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

  private func candidates(_ resolution: EntityResolution) -> [String] {
    if case .several(let candidates) = resolution { return candidates.map(\.name) }
    return []
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
    let index = NameIndex(try sample.get())
    #expect(candidates(index.resolve("王一")) == ["王一 丁省", "王一 丙省"])
    #expect(iri(index.resolve("王一 丙省")) == "urn:sanjiang:official:丙省/王一")
    #expect(iri(index.resolve("丙省/王一")) == "urn:sanjiang:official:丙省/王一")
  }

  @Test("a part of few names lists them all, a number being read as a whole")
  func parts() throws {
    let index = NameIndex(try sample.get())
    #expect(candidates(index.resolve("〕17号")) == ["丙政〔2032〕17号", "丙政办〔2031〕17号"])
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
      ("official:丙省/王一", "王一 丙省"),
      ("vocabulary:leads", "leads"),
      ("passage:a.txt/3-7", "a.txt:3-7"),
    ])
  func printed(key: String, form: String) throws {
    let forms = PrintedForms(try sample.get())
    #expect(forms.text(of: .iri("urn:sanjiang:" + key)) == form)
  }

  @Test("what is printed finds its node again, for every node")
  func printedFormsResolve() throws {
    for store in [try sample.get(), try PolicyGraph.bundled().store] {
      let (forms, index) = (PrintedForms(store), NameIndex(store))
      var wrong: [String] = []
      let triples = store.triples(matching: TriplePattern())
      let ids = Set(triples.flatMap { [$0.subject, $0.predicate, $0.object] })
      for node in ids.map(store.dictionary.term) {
        guard case .iri = node else { continue }
        let printed = forms.text(of: node)
        if case .one(let found) = index.resolve(printed), found == node { continue }
        wrong.append(printed)
      }
      #expect(wrong == [])
    }
  }

  @Test(
    "pieces of one path and documents of one number are told apart by what they are and when",
    arguments: [
      ("丙政办〔2031〕7号 二/4", ["丙政办〔2031〕7号 二/4 任务", "丙政办〔2031〕7号 二/4 指标"]),
      ("丙办〔2033〕1号", ["丙办〔2033〕1号 2033-01-02", "丙办〔2033〕1号 2033-05-06"]),
      ("丙办〔2033〕1号 1", ["丙办〔2033〕1号 2033-01-02 1", "丙办〔2033〕1号 2033-05-06 1"]),
      ("民和县", ["民和县 2013年前", "民和县 2013年起"]),
    ])
  func toldApart(name: String, printed: [String]) throws {
    #expect(candidates(NameIndex(try sample.get()).resolve(name)) == printed)
  }

  @Test(
    "a class in any language, a code, a year or a place tells which node of a name is meant",
    arguments: [
      ("丙政办〔2031〕7号 二/4 task", "task:丙政办〔2031〕7号/二/4"),
      ("丙政办[2031]7号　二/4　指标", "indicator:丙政办〔2031〕7号/二/4"),
      ("民和县 630222", "region:630222"), ("民和县 2013年前", "region:632122"),
      ("绿化率(新)", "measure:绿化率(新)"), ("绿化率（新）", "measure:绿化率（新）"),
      ("教育 部门", "department:教育"), ("leads", "vocabulary:leads"),
    ])
  func telling(name: String, key: String) throws {
    #expect(iri(NameIndex(try sample.get()).resolve(name)) == "urn:sanjiang:" + key)
  }

  @Test("a place that takes things of one class decides between several of one name")
  func places() throws {
    let index = NameIndex(try sample.get())
    let vocabulary = "urn:sanjiang:vocabulary:"
    func read(_ meaning: PredicateMeaning, _ column: Int) -> EntityResolution {
      index.resolve("丙政办〔2031〕7号 二/4", in: ArgumentPlace(meaning, column: column))
    }
    let item = "丙政办〔2031〕7号/二/4"
    #expect(
      iri(read(.instances(of: [vocabulary + "Task"]), 0)) == "urn:sanjiang:task:" + item)
    #expect(iri(read(.property(vocabulary + "value"), 0)) == "urn:sanjiang:indicator:" + item)
    #expect(candidates(read(.property(vocabulary + "leads"), 1)).count == 2)
    #expect(candidates(read(.anyTriple, 0)).count == 2)
  }

  @Test("candidates are told with what they are")
  func notes() throws {
    let index = NameIndex(try sample.get())
    guard case .several(let candidates) = index.resolve("民和县") else {
      Issue.record("there are two")
      return
    }
    #expect(
      candidates.map(\.described) == [
        "`@\"民和县 2013年前\"` (region, 632122, in 海东地区, until 2013-02)",
        "`@\"民和县 2013年起\"` (region, 630222, in 海东市, since 2013-02)",
      ])
  }

  @Test("many spaces are no trouble")
  func manySpaces() throws {
    let name = String(repeating: "丙 ", count: 2000)
    guard case .none = NameIndex(try sample.get()).resolve(name) else {
      Issue.record("nothing is called so")
      return
    }
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
