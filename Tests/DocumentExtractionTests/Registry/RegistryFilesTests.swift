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
    let counties = tiers["county"] ?? []
    #expect(counties.allSatisfy { $0.code.hasPrefix("63") })
    #expect(counties.count == 45)
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

  @Test("a region that took another's place was set up when the other ended")
  func regionStatusesFollow() {
    for region in registry.regions {
      for code in region.predecessorCodes {
        let old = registry.region(code: code)
        #expect(old?.validity.to != nil)
        #expect(old?.validity.to == region.validity.from, "\(region.officialName)")
      }
    }
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
