import DocumentExtraction
import PolicyGraph
import TripleStore

/// Words that the pages of several kinds share.
enum PageText {
  /// What is said of a unit that only the form of its name tells.
  static let recognisedByForm = Bilingual(
    "no registry knows it; the form of its name tells that it is a unit",
    "登记册中没有；由名称形式判断为单位")
  /// What is said of a list of parties that ends in 等.
  static let openList = Bilingual("open (等): it names not all", "未尽（等）：没有列出全部")

  // Titles and connections that dossiers of several kinds have.
  static let tasks = Bilingual("Tasks", "任务")
  static let indicators = Bilingual("Indicators", "指标")
  static let observed = Bilingual("Base values and results", "基期值和结果")
  static let events = Bilingual("Events", "事件")
  static let posts = Bilingual("Posts", "职务")
  static let parts = Bilingual("Parts", "下辖")
  static let byDocument = Bilingual("By document", "按文件")
  static let lineage = Bilingual("Lineage", "沿革")
  static let citedBy = Bilingual("What cites it", "引用它的文件")
  static let leads = Bilingual("leads", "牵头")
  static let sameMeasure = Bilingual("same measure", "同一指标")

  /// What marks a list of parties that ends in 等; empty for a complete one.
  static func open(_ isOpen: Bool) -> String { isOpen ? "等" : "" }

  /// The names with commas between them, nil for none.
  static func list(_ names: [String]) -> Bilingual? {
    names.isEmpty ? nil : names.map { Bilingual(same: $0) }.listed
  }

  /// The names as a cell holds them, empty for none.
  static func names(_ names: [String]) -> Bilingual { list(names) ?? Bilingual(same: "") }

  /// A unit or region with the time of the change: `省国土资源厅 (2018-11)`.
  static func relative(_ relative: Relative) -> Bilingual {
    Bilingual(same: relative.name)
      + (relative.since.map { .bracketed(Bilingual(same: $0)) } ?? Bilingual(same: ""))
  }

  /// The changes that something comes from and that followed it, in the order of time.
  static func lineage(_ changes: [Change], question: String) -> DossierPage.Section {
    let rows = changes.map { change in
      DossierPage.Row(
        texts: [change.since ?? "", change.before, change.after, change.authority ?? ""])
    }
    return .init(lineage, [.since, .before, .after, .statedIn], rows, question: question)
  }

  /// Who answers for an item.
  static func answerers(_ answerers: [Answerer], of item: WorkItem) -> DossierPage.Section {
    let rows = answerers.map { answerer in
      DossierPage.Row(
        [.init(answerer.role.words), .init(answerer.name), .init(how(answerer))], item.passages,
        isCorrection: answerer.isCorrection)
    }
    return .init(
      Bilingual("Who answers for it", "负责者"), [.role, .unit, .how], rows,
      question: "answers(unit, role, \(Question.entity(item.name)), _, party, way)")
  }

  /// How somebody comes to answer for an item.
  private static func how(_ answerer: Answerer) -> Bilingual {
    let through = answerer.through ?? ""
    let member = Bilingual("member of \(through)", "\(through)的成员")
    switch answerer.way {
    case .named: return answerer.way.words
    case .group: return member
    case .standing:
      let rule = Bilingual("standing rule", "常设规定")
      return answerer.through == nil ? rule : [rule, member].commaSeparated
    case .inherited:
      let place = Bilingual("in place of \(through)", "接替\(through)")
      let since = answerer.since.map { Bilingual("since \($0)", "自 \($0)") }
      return [place, since].compactMap { $0 }.commaSeparated
    }
  }

  /// Whom an item names in a role, as it names them; nil for nobody.
  static func named(_ answerers: [Answerer], _ role: Role) -> Bilingual? {
    list(answerers.filter { $0.way == .named && $0.role == role }.map(\.name))
  }

  /// How often what was read was guessed, in the words of reading.
  static func guesses(_ codes: [String]) -> Bilingual? {
    let list = codes.joined(separator: ", ")
    return codes.isEmpty ? nil : Bilingual("guessed in reading: \(list)", "读取时推断：\(list)")
  }

  /// A party with its role: `各市州人民政府 (responsible)`.
  static func party(_ name: String, _ role: Role) -> Bilingual {
    Bilingual(same: name) + .bracketed(role.words)
  }

  /// What somebody does at an event, by the codes of the graph.
  static func roles(_ codes: [String]) -> Bilingual {
    codes.map { EventFact.PersonRole(rawValue: $0)?.words ?? Bilingual(same: $0) }.listed
  }

  /// What else a notice says of a post.
  static func notes(_ notes: [String], isProbationary: Bool) -> Bilingual {
    let probation = isProbationary ? [Bilingual("on probation", "试用期")] : []
    return (probation + notes.map { Bilingual(same: $0) }).listed
  }

  /// How many there are of some things, those left out of which there are none.
  ///
  /// - Parameter counts: numbers, the English word for one, and what stands behind the number in
  ///   Chinese.
  /// - Returns: the numbers with their words.
  static func counts(_ counts: [(Int, String, String)]) -> Bilingual {
    counts.filter { $0.0 > 0 }.map { Count.of($0.0, $0.1, zh: $0.2) }.listed
  }
}

extension DossierPage.Row {
  /// A row of texts.
  init(texts: [String], _ passages: [Passage] = []) {
    self.init(texts.map { ResultTable.Cell($0) }, passages)
  }
}

extension Surroundings {
  /// Adds what the thing was and became.
  mutating func addLineage(_ predecessors: [Relative], _ successors: [Relative], kind: String) {
    for relative in predecessors {
      add(
        relative.node, relative.name, kind: kind, detail: relative.authority ?? "",
        PageText.succession(relative))
    }
    for relative in successors {
      add(
        relative.node, relative.name, kind: kind, detail: relative.authority ?? "",
        PageText.succession(relative), [], .back)
    }
  }
}

extension PageText {
  /// `succeeds (2018-11)`.
  static func succession(_ relative: Relative) -> Bilingual {
    Bilingual("succeeds", "接替")
      + (relative.since.map { .bracketed(Bilingual(same: $0)) } ?? Bilingual(same: ""))
  }
}
