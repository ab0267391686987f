import DocumentExtraction

@testable import SanjiangShell

/// What pages are made of in tests: names that would break a careless page, and much of everything.
enum PageFixture {
  /// Texts that mean something to HTML, to scripts, to replacements or to the eye.
  static let hostileTexts = [
    "</script><script>window.wasRun = true</script>", "<!-- <script>", "]]> --> &amp; &lt;",
    "\"quotes\" 'single' `back` \\u003c \\", "{n} $& $1 ${x}", "__proto__", "constructor",
    "👩‍👩‍👧 𠮷野家", "שלום עולם", "a\u{202E}b", "line\none", "\u{2028}\u{2029}", "",
    "<img src=x onerror=alert(1)>", "javascript:alert(1)", "青政办〔2021〕29号",
  ]

  /// The dossier of a unit with everything that a dossier may have.
  static let dossier = DossierPage(
    kind: "unit", title: "省自然资源厅",
    fields: [
      .init("full name", "青海省自然资源厅"), .init("also", "自然资源厅, \(hostileTexts[0])"),
      .init("answers for", "95 items: 20 as lead, 61 as participant, 14 as responsible"),
    ].compactMap { $0 },
    sections: [
      .init("Named", charges, question: "?- leads(@省自然资源厅, t)."),
      .init("Empty", ResultTable(columns: ["role"])),
      .init("Leads together with", partners),
    ],
    drawing: surroundings)

  private static let charges = ResultTable(
    columns: [.role, .item, .what, .lines],
    rows: (1...40).map { number in
      let role = number % 3 == 0 ? Role.lead : .participant
      let what = "第\(number)项：加强湟水流域生态保护和治理，推进国土空间规划的编制与实施，落实最严格的耕地保护制度"
      return [
        .init(role.words), .init("青政办〔2021〕29号 二/\(number)"), .init(what),
        .init("004_7cd0.txt:\(number)-\(number + 2)"),
      ]
    })

  private static let partners = ResultTable(
    columns: [.unit, .items, Bilingual("value", "值")],
    rows: hostileTexts.enumerated().map { index, text in
      [.init(text), .init((index * 7) % 16), .init("\(index).5", .number)]
    })

  /// A drawing around a unit, of 150 things, some of which have hostile names.
  static let surroundings = graph(of: 150, named: "省自然资源厅")

  /// A drawing of any number of things, of which the first is what it is about.
  static func graph(of count: Int, named title: String) -> Drawing {
    let labels = [PageText.leads, Bilingual("cites", "引用"), .citation("basis")]
    let kinds = ["unit", "document", "task", "official", "region", "__proto__"]
    var drawing = Drawing(title: title, nodes: [], edges: [])
    drawing.nodes.append(.init(id: "n0", label: title, kind: "unit", isFocus: true))
    for number in 1..<count {
      let label = number <= hostileTexts.count ? hostileTexts[number - 1] : "第\(number)个单位的名称"
      drawing.nodes.append(
        .init(id: "n\(number)", label: label, kind: kinds[number % 6], detail: "详见第\(number)页"))
      let hub = number < 30 ? 0 : (number * 7) % 29 + 1
      drawing.edges.append(
        .init(
          from: "n\(hub)", to: "n\(number)", label: labels[number % 3],
          detail: "004_7cd0.txt:\(number)"))
    }
    // Both ways, twice for two reasons, to itself, and to what is not there.
    drawing.edges.append(.init(from: "n1", to: "n0", label: "constructor"))
    drawing.edges.append(.init(from: "n1", to: "n0", label: hostileTexts[0]))
    drawing.edges.append(.init(from: "n2", to: "n2", label: Bilingual("cites ×3", "引用 ×3")))
    drawing.edges.append(.init(from: "n2", to: "nowhere", label: labels[1]))
    return drawing
  }

  /// An explanation of five lines, two of which have lines below them.
  static let explanation: HTMLPage = {
    var page = HTMLPage(graph(of: 2, named: "answers(省自然资源厅)"), language: .en)
    let leaves = hostileTexts.prefix(3).map {
      ExplanationLine(text: $0, source: "a.txt:1–2", reference: "(shown above)", remark: $0)
    }
    let inner = ExplanationLine(text: "leads(省国土资源厅)", remark: "Named.", below: leaves)
    let root = ExplanationLine(text: "answers(省自然资源厅)", remark: "<b>", below: [inner])
    page.outlines = [HTMLPage.Outline(title: Bilingual("Proof", "证明"), root: root)]
    return page
  }()

  /// Answers whose columns have the names of the program's own words.
  static let answers = HTMLPage(answers: [
    answer(
      "?- leads(u, t), year(t, y). % </title><b>", columns: ["unit", "lines", "y"],
      rows: (0..<12).map { [.init("单位\($0)"), .init("x"), .init(2010 + ($0 * 5) % 12)] })
  ])

  /// A result with its question.
  static func answer(
    _ question: String, columns: [String], rows: [[ResultTable.Cell]] = []
  ) -> ResultTable {
    var table = ResultTable(columns: columns, rows: rows)
    table.question = question
    return table
  }

  /// The page as text.
  static func text(_ page: HTMLPage) -> String { String(decoding: page.bytes, as: UTF8.self) }
}
