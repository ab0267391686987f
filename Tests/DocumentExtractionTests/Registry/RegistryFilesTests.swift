import DocumentExtraction
import TestSupport
import Testing
import TripleStore

@Suite("The registry files")
struct RegistryFilesTests {
  private let registry = BundledRegistry.registry

  @Test("every province and prefecture of China and every county of Qinghai is there")
  func regionsAreComplete() {
    let tiers = Dictionary(grouping: registry.regions.filter { $0.validity.to == nil }, by: \.tier)
    #expect(tiers["provincial"]?.count == 34)
    #expect(tiers["prefectural"]?.count == 333)
    let counties = Dictionary(grouping: tiers["county"] ?? []) { $0.code.hasPrefix("63") }
    #expect(counties[true]?.count == 45)
    #expect(counties[false]?.map(\.officialName) == ["巢湖市", "莱芜区"])
  }

  @Test("every region but the nation lies in another, and its code begins with that one's")
  func regionsNest() {
    for region in registry.regions where region.tier != "national" {
      let parent = region.parentCode.flatMap { registry.region(code: $0) }
      #expect(parent != nil, "\(region.officialName)")
      if let parent, parent.tier != "national" {
        let length = parent.tier == "provincial" ? 2 : 4
        #expect(region.code.prefix(length) == parent.code.prefix(length))
      }
    }
  }

  @Test("codes are those of GB/T 2260: six digits, each once")
  func codes() {
    #expect(Set(registry.regions.map(\.code)).count == registry.regions.count)
    #expect(registry.regions.allSatisfy { $0.code.count == 6 && Int($0.code) != nil })
  }

  @Test("a region that took another's place was set up when the other ended, or went on before it")
  func regionStatusesFollow() {
    for region in registry.regions {
      for code in region.predecessorCodes {
        let old = registry.region(code: code)
        #expect(old?.validity.to != nil)
        let start = region.validity.from ?? old?.validity.to
        #expect(old?.validity.to == start, "\(region.officialName)")
      }
    }
  }

  @Test(
    "a name means the status in force at the document's date",
    arguments: [
      ("日喀则", "2014-03-01", "日喀则地区"), ("日喀则", "2015-03-01", "日喀则市"),
      ("昌都", "2013-12-31", "昌都地区"), ("林芝", "2014", "林芝地区"), ("林芝", "2016", "林芝市"),
      ("山南", "2015-12-31", "山南地区"), ("那曲", "2016", "那曲地区"), ("那曲", "2018", "那曲市"),
      ("吐鲁番", "2014", "吐鲁番地区"), ("哈密", "2015", "哈密地区"), ("哈密", "2017", "哈密市"),
      ("毕节", "2010", "毕节地区"), ("铜仁", "2012", "铜仁市"), ("莱芜", "2018-01-01", "莱芜市"),
      ("莱芜", "2020", "莱芜区"), ("巢湖", "2011-01", "巢湖市"), ("湟中", "2019-06", "湟中县"),
      ("湟中", "2020-06", "湟中区"), ("同仁市", "2019", "同仁县"), ("茫崖", "2017", "茫崖行政委员会"),
    ])
  func regionsAtADate(name: String, date: String, expected: String) {
    let region = registry.region(named: name, jurisdiction: .nation, date: date)
    #expect(region?.officialName == expected)
  }

  @Test("of units that share a name in one jurisdiction only one is in force at a time")
  func namesAreUnambiguous() {
    var holders: [String: [UnitEntry]] = [:]
    for unit in registry.units {
      for name in Set([unit.key, unit.name] + unit.aliases + unit.localAliases) {
        holders[unit.jurisdictionCode + name, default: []].append(unit)
      }
    }
    for (name, units) in holders where units.count > 1 {
      for year in 2013...2025 {
        let current = units.filter { $0.validity.contains("\(year)-06-30") }
        #expect(current.count <= 1, "\(name) in \(year): \(current.map(\.key))")
      }
    }
  }

  @Test("units have a tier, a kind and a jurisdiction that is known")
  func unitsAreComplete() {
    let tiers: Set = ["national", "provincial", "prefectural", "county", "enterprise"]
    for unit in registry.units {
      #expect(tiers.contains(unit.tier), "\(unit.key)")
      #expect(!unit.kind.isEmpty, "\(unit.key)")
      #expect(registry.region(code: unit.jurisdictionCode) != nil, "\(unit.key)")
    }
  }

  @Test("each succession stands as a statement, and as a node with its date and its source")
  func successionsAgree() throws {
    let store = BundledRegistry.store
    let vocabulary = "urn:sanjiang:vocabulary:"
    func id(_ word: String) throws -> TermID {
      try #require(store.dictionary.id(of: .iri(vocabulary + word)))
    }
    var dated: Set<[TermID]> = []
    for node in store.triples(matching: TriplePattern(predicate: try id("successor"))) {
      let old = Array(
        store.triples(
          matching: TriplePattern(subject: node.subject, predicate: try id("predecessor"))))
      #expect(old.count == 1)
      let since = store.count(
        matching: TriplePattern(subject: node.subject, predicate: try id("since")))
      #expect(since == 1, "\(store.dictionary.term(node.subject))")
      dated.insert([node.object, old[0].object])
    }
    let stated = store.triples(matching: TriplePattern(predicate: try id("succeeds"))).map {
      [$0.subject, $0.object]
    }
    #expect(Set(stated) == dated)
    #expect(stated.count > 60)
  }

  @Test("every member of a group is a unit of the registry")
  func membersExist() {
    for group in registry.groups {
      #expect(!group.memberKeys.isEmpty)
      for key in group.memberKeys { #expect(registry.unit(key: key) != nil, "\(key)") }
    }
  }
}
