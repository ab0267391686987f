import DatalogSyntax
import Diagnostics
import PolicyGraph
import Synchronization
import Testing
import TripleStore

@testable import SanjiangShell

@Suite("What Tab offers")
struct CompletionTests {
  private func results(_ marked: String) throws -> [String] {
    try AssistantHarness.asking { AssistantHarness.results(marked, $0) }
  }

  @Test(
    "the likeliest candidate stands first",
    arguments: [
      ("lea|", "leads("), ("牵|", "牵头("), ("qt|", "牵头("), ("lea|(u, t)", "leads(u, t)"),
      ("leads(u, t), inReg|", "leads(u, t), inRegion("), ("Uni|", "Unit("),
      ("!particip|", "!participates("),
      ("leads(@省科技|", "leads(@省科技厅"), ("leads(@sfgw|", "leads(@省发展改革委"),
      ("leads(@szrzyt|", "leads(@省自然资源厅"), ("leads(＠省自然|", "leads(＠省自然资源厅"),
      ("leads(@shengkejiting|", "leads(@省科技厅"), ("leads(@青海省科学技术厅|", "leads(@省科技厅"),
      ("leads(sfgw|", "leads(@省发展改革委"), ("牵头（＠省科技|", "牵头（＠省科技厅"),
      ("number(@青政办〔2021〕29|", "number(@\"青政办〔2021〕29号\""),
      ("number(@\"青政办〔2021〕29|\"", "number(@\"青政办〔2021〕29号\""),
      ("number(@“青政办〔2021〕29|", "number(@“青政办〔2021〕29号”"),
      ("leads(u, @\"青政办〔2021〕29号 二/39|", "leads(u, @\"青政办〔2021〕29号 二/39\""),
      ("inRegion(t, @xns|", "inRegion(t, @西宁"),
      ("leads(unit, task), participates(un|", "leads(unit, task), participates(unit"),
      ("issued(d, day), y = ye|", "issued(d, day), y = year("),
      ("Unit(u), n = cou|", "Unit(u), n = count : {"),
      ("Unit(u), n = count : { lea|", "Unit(u), n = count : { leads("),
      ("holds(o, p, u) a|", "holds(o, p, u) as of "), ("Unit(u) ord|", "Unit(u) order by "),
      ("r(x) :- lea|", "r(x) :- leads("), ("cites+(@青政办〔2021〕29|", "cites+(@\"青政办〔2021〕29号\""),
      (":un|", ":unit "), (":unit 省科技|", ":unit 省科技厅"), (":unit skjt|", ":unit 省科技厅"),
      ("：unit @省科技|", "：unit @省科技厅"), (":document 青政办〔2021〕29|", ":document 青政办〔2021〕29号"),
      (":help na|", ":help names"), (":format cs|", ":format csv"),
      (":respons|", ":responsibilities "),
      (":职|", ":职责 "), (":responsibilities 省科技|", ":responsibilities 省科技厅"),
      (":shared 省科技|", ":shared 省科技厅"), (":shared 省科技厅 省发改|", ":shared 省科技厅 省发展改革委"),
      (":responsibilitiesAsOf unit=省科技|", ":responsibilitiesAsOf unit=省科技厅"),
      (":responsibilitiesAsOf 省科技厅 ti|", ":responsibilitiesAsOf 省科技厅 time="),
      (":schema lea|", ":schema leads"), (":list ga|", ":list gaps"), (":qu|", ":quit"),
    ])
  func first(marked: String, expected: String) throws {
    #expect(try results(marked).first == expected)
  }

  @Test(
    "nothing is offered where nothing is known, or all is said",
    arguments: [
      "leads(u, \"省|", "// lea|", "leads(@\"省科技厅\"|", "x = 12|", "leads(u, t)|", ":stats x|",
      ":nosuch 省|", "leads(u, t), \"a\" = \"lea|\"", "/* lea|", "leads(@省科技厅没有|",
    ])
  func nothing(marked: String) throws {
    #expect(try results(marked) == [])
  }

  @Test("an argument prefers what its predicate takes")
  func classes() throws {
    let units = try candidates("leads(@西宁|")
    let regions = try candidates("inRegion(t, @西宁|")
    let inverse = try candidates("^inRegion(@西宁|")
    #expect(units.first?.note.hasPrefix("unit") == true)
    #expect(regions.first?.note.hasPrefix("region") == true)
    #expect(inverse.map(\.text) == regions.map(\.text))
    #expect(Set(units.map(\.text)) == Set(regions.map(\.text)))
  }

  private func candidates(_ marked: String) throws -> [LineCompletion.Candidate] {
    try AssistantHarness.asking { AssistantHarness.completion(marked, $0).candidates }
  }

  @Test("rules in force and those of the entry count")
  func rules() throws {
    let graph = try AssistantHarness.graph.get()
    var workspace = Workspace(graph: graph, rules: graph.rules, limits: .none)
    let assistant = PromptAssistant { workspace }
    #expect(AssistantHarness.results("sharedLea|", assistant) == [])
    let program = Parser.parse(
      SourceText(name: "x", text: "sharedLead(甲, 乙) :- leads(甲, t), leads(乙, t)."))
    _ = try workspace.add(program.program)
    let completion = AssistantHarness.completion("sharedLea|", assistant)
    #expect(completion.candidates.map(\.label) == ["sharedLead(甲, 乙)"])
  }

  @Test("a list is cut, and says by how much")
  func bounded() throws {
    let (count, omitted) = try AssistantHarness.asking { assistant in
      let completion = AssistantHarness.completion("leads(@|", assistant)
      return (completion.candidates.count, completion.omitted)
    }
    #expect(count == PromptAssistant.mostCandidates)
    #expect(omitted > 500)
  }

  @Test("file names are completed directory by directory")
  func files() throws {
    let folder = try ScratchFolder()
    try folder.write("rules one.dl", "")
    try folder.write("rules/two.dl", "")
    try folder.write(".rules", "")
    #expect(
      try results(":load \(folder.path)/ru|")
        == [":load \(folder.path)/rules/", ":load \(folder.path)/rules one.dl"])
    #expect(try results(":load \(folder.path)/rules/|") == [":load \(folder.path)/rules/two.dl"])
    #expect(try results(":load \(folder.path)/.ru|") == [":load \(folder.path)/.rules"])
  }

  // MARK: - Properties

  @Test("every unit is found by its initials and by any two characters of its name")
  func allUnits() throws {
    let graph = try AssistantHarness.graph.get()
    let pinyin = PinyinTable.bundled
    for node in graph.names.namedNodes() where node.kind == .unit {
      let names = node.names.map { SearchableName($0, pinyin: pinyin) }
      let name = graph.names.name(of: node.id)
      let scalars = Array(name.unicodeScalars).filter { $0.properties.isIdeographic }
      let initials = scalars.compactMap { pinyin.readings(of: $0).first?.first }
      #expect(initials.count == scalars.count, "\(name)")
      let pairs = zip(name.unicodeScalars, name.unicodeScalars.dropFirst()).filter { pair in
        pair.0.properties.isIdeographic && pair.1.properties.isIdeographic
      }
      for typed in [String(decoding: initials, as: UTF8.self)] + pairs.map({ "\($0)\($1)" }) {
        let pattern = NamePattern(typed, pinyin: pinyin)
        #expect(names.contains { pattern.match($0) != nil }, "\(typed) does not find \(name)")
      }
    }
  }

  @Test("what is put in parses and means exactly the thing that was offered")
  func allReferences() throws {
    let graph = try AssistantHarness.graph.get()
    for node in graph.names.namedNodes() {
      let name = graph.names.name(of: node.id)
      let text = "p(@\(EntityQuote.bare(name)))"
      let (query, diagnostics) = Parser.parseQuery(SourceText(name: "", text: text))
      #expect(diagnostics.isEmpty, "\(text)")
      guard case .atom(let atom)? = query?.body,
        case .entity(let read)? = atom.arguments.first?.kind
      else {
        Issue.record("\(text)")
        continue
      }
      let term = graph.store.dictionary.term(node.id)
      guard case .one(term) = graph.names.resolve(read) else {
        Issue.record("\(text) is not \(term)")
        continue
      }
    }
  }

  @Test("a file that is loaded anew is known as it is now, though it be as long as it was")
  func reloading() throws {
    func program(_ text: String) -> Program {
      Parser.parse(SourceText(name: "f.dl", text: text)).program
    }
    let graph = try AssistantHarness.graph.get()
    let workspace = Mutex(Workspace(graph: graph, rules: graph.rules, limits: .none))
    let assistant = PromptAssistant { workspace.withLock { $0 } }
    for name in ["zzza", "zzzb"] {
      try workspace.withLock { workspace in
        workspace.forget(fileNamed: "f.dl")
        _ = try workspace.add(program("\(name)(x) :- Unit(x)."))
      }
      #expect(AssistantHarness.results("zzz|", assistant) == ["\(name)("])
    }
  }

  @Test("no text and no place in it makes the assistant fail")
  func anywhere() throws {
    let texts = [
      "leads(@\"青政办〔2021〕29号 二/3\", t), n = count : { x(_) } order by n", ":shared 省 “a b” @省\"",
      "a(x) :- b(x, \"c\\\", d) /* e", "：", "@", "．decl a(x:number)", ")}]\"“”", "^cites*(@, ＠“",
    ]
    for text in texts {
      for place in text.indices + [text.endIndex] {
        let range = try AssistantHarness.asking { assistant in
          _ = assistant.highlights(in: String(text[..<place]))
          return assistant.completion(of: text, at: place).range
        }
        #expect(range.lowerBound <= place && place <= range.upperBound)
      }
    }
  }
}
