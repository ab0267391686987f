import DocumentExtraction
import TestSupport

/// Dossiers of documents that nobody wrote, for properties.
struct RandomDossier {
  var generator: SeededGenerator
  var source = "甲.txt"

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  mutating func pick<T>(_ values: [T]) -> T { values[number(0...values.count - 1)] }

  mutating func maybe<T>(_ value: T) -> T? { generator.isOneIn(2) ? value : nil }

  /// A document with everything in it, spread over the lines of one file.
  mutating func dossier(number documentNumber: String? = "测政〔2024〕1号") -> DocumentDossier {
    var dossier = DocumentDossier(title: pick(["关于甲的通知", "关于“乙”的 意见", "丙/丁%<戊>"]))
    dossier.number = documentNumber
    dossier.sources = [source]
    dossier.passages = [Passage(source: source, first: 1, last: 900)]
    fillHeader(&dossier)
    fillOutline(&dossier)
    fillReferences(&dossier)
    fillPeople(&dossier)
    dossier.warnings = list(0...4) { random in
      ReadingWarning(
        code: random.pick(["repaired-break", "missing-ordinal"]), message: "某处",
        passage: random.passages().first ?? dossier.passages[0])
    }
    return dossier
  }

  private mutating func fillHeader(_ dossier: inout DocumentDossier) {
    dossier.subject = maybe("实施方案")
    dossier.issuer = maybe(unit())
    dossier.date = maybe(pick(["2024-02-29", "2024-02", "2024", "某日"]))
    dossier.jurisdiction = maybe("测试省")
    dossier.indexNumber = maybe("0001/2024-1")
    dossier.status = maybe("有效")
    dossier.topics = list(0...3) { $0.pick(["农业", "工业", "卫生", "教育"]) }
    dossier.addressees = list(0...4) { $0.party() }
    dossier.validFrom = maybe("2024-03-01")
    dossier.validTo = maybe("2026")
    dossier.standingParties = list(0...2) { random in
      StandingParty(
        party: random.party(), role: random.pick(Role.allCases), passages: random.passages())
    }
  }

  private mutating func fillOutline(_ dossier: inout DocumentDossier) {
    for place in 1...number(1...4) {
      dossier.sections.append(
        SectionFact(
          id: pick(["一", "二", "三"]) + maybe("/\(place)", else: ""), heading: "总体要求",
          ordinal: pick(["", "一、", "（二）"]), level: number(1...4), parent: maybe("一"),
          passages: passages()))
    }
    dossier.tasks = list(0...8) { random in
      TaskFact(
        id: "二/\(random.number(1...9))", heading: random.pick(["抓紧办", "慢慢办"]), ordinal: "1.",
        parent: random.maybe("二"), attribution: random.attribution(),
        deadline: random.maybe(random.pick(["2025", "2025-06-30", "六月底前"])),
        passages: random.passages())
    }
    dossier.indicators = list(0...6) { $0.indicator() }
    dossier.regions = list(0...3) { random in
      RegionMention(
        name: "某地", code: random.pick(["630100", "630200"]),
        items: random.list(0...2) { "二/\($0.number(1...9))" }, passages: random.passages())
    }
    dossier.regions = dossier.regions.map { mention in
      var mention = mention
      mention.name = mention.code
      return mention
    }
  }

  private mutating func fillReferences(_ dossier: inout DocumentDossier) {
    dossier.citations = list(0...5) { random in
      CitationFact(
        title: random.maybe(random.pick(["某规划", "某某办法", "国务院关于某事的意见"])),
        number: random.maybe(random.pick(["国发〔2020〕1号", "测政〔2023〕9号"])),
        kind: random.pick([.implements, .basis, .amends, .repeals, .mention]),
        passages: random.passages())
    }
    dossier.abbreviations = list(0...2) { random in
      Abbreviation(
        short: random.pick(["规划", "办法"]), full: random.pick(["某规划全文", "某办法"]),
        passages: random.passages())
    }
    dossier.definitions = list(0...3) { random in
      DefinitionFact(term: random.pick(["集群", "规划", "“双碳”"]), passages: random.passages())
    }
  }

  private mutating func fillPeople(_ dossier: inout DocumentDossier) {
    dossier.appointments = list(0...4) { random in
      AppointmentFact(
        person: random.pick(["张三", "李四"]), action: random.pick([.appoint, .remove]),
        unit: random.unit(), post: random.pick(["厅长", "副厅长（主持工作）"]),
        isProbationary: random.generator.isOneIn(2), note: random.maybe("副厅级"),
        passages: random.passages())
    }
    dossier.events = list(0...4) { random in
      EventFact(
        date: "2025-04-0\(random.number(1...9))", endDate: random.maybe("2025-04-12"),
        otherDates: random.list(0...2) { "2025-04-2\($0.number(0...9))" },
        place: random.maybe("某地"), heading: random.pick(["开会", "调研"]),
        persons: random.list(0...4) { random in
          EventFact.Person(
            name: random.pick(["张三", "李四", "王五"]), title: random.maybe("省长"),
            roles: [random.pick(EventFact.PersonRole.allCases)])
        }, passages: random.passages())
    }
  }

  private mutating func indicator() -> IndicatorFact {
    IndicatorFact(
      id: "三/\(number(1...9))\(pick(["", "a", "b"]))", name: pick(["城镇化率", "粮食产量"]),
      comparator: pick([.eq, .ge, .le, .gt, .lt, .approx, .range, .qualitative]),
      value: maybe(pick(["5", "5.50", "-0.1", "1,200", "５", ".5", "5."])),
      upperValue: maybe("7"), valueText: maybe("高于平均"), unit: maybe("％"),
      kind: pick([.target, .base, .actual]),
      nature: maybe(pick([.expected, .binding])),
      horizon: maybe(pick(["2025", "2021-2025", "近期"])), attribution: attribution(),
      baseline: maybe("三/1a"), isProse: pick([true, false]), ordinal: pick(["", "3."]),
      parent: maybe("三"),
      passages: passages())
  }

  mutating func list<T>(_ size: ClosedRange<Int>, _ make: (inout RandomDossier) -> T) -> [T] {
    (0..<number(size)).map { _ in make(&self) }
  }

  private mutating func maybe(_ value: String, else other: String) -> String {
    maybe(value) ?? other
  }

  mutating func passages() -> [Passage] {
    list(1...2) { random in
      let first = random.number(2...890)
      return Passage(source: random.source, first: first, last: first + random.number(0...9))
    }
  }

  mutating func unit() -> UnitMention {
    let name = pick(["甲厅", "乙局", "丙委", "省丁厅"])
    return generator.isOneIn(3)
      ? UnitMention(printed: name, keyByForm: "测试省/\(name)")
      : UnitMention(
        printed: "省" + name, key: "测试省\(name)", canonical: "测试省\(name)", recognisedByForm: false)
  }

  mutating func group() -> GroupMention {
    let name = pick(["各市州人民政府", "有关部门"])
    return GroupMention(name: name, key: "测试省/\(name)", members: list(0...2) { $0.unit() })
  }

  mutating func party() -> PartyMention {
    generator.isOneIn(3) ? .group(group()) : .unit(unit())
  }

  mutating func attribution() -> Attribution {
    var attribution = Attribution()
    attribution.lead = list(0...2) { $0.unit() }
    attribution.participants = list(0...3) { $0.unit() }
    attribution.responsible = list(0...3) { $0.unit() }
    attribution.groups = list(0...2) { random in
      GroupRole(group: random.group(), role: random.pick(Role.allCases))
    }
    attribution.isOpen = generator.isOneIn(2)
    return attribution
  }
}
