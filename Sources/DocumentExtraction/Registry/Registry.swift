/// The units, regions, groups, departments, measures and officials that are known before a document is read.
///
/// The registry turns a printed name into an identity: with the help of its entries where they know
/// the name, by the form of the name where they do not, so that a document of another province
/// works on the first try.
///
/// ```swift
/// let registry = Registry(store: store)  // Graph/units.ttl, regions.ttl, … read into a store
/// let scope = registry.jurisdiction(issuer: "青海省人民政府办公厅", number: nil, title: "")
/// registry.unit(printed: "省科技厅", jurisdiction: scope, date: "2021-04-22").key
/// // 青海省科学技术厅
/// ```
///
/// It never changes, and is a class so that readers share it: copying a struct of so many tables for
/// each paragraph costs more than most look-ups.
public final class Registry: Sendable {
  /// The units in the order of the files.
  public let units: [UnitEntry]
  /// The regions in the order of the files.
  public let regions: [RegionEntry]
  /// The groups in the order of the files.
  public let groups: [GroupEntry]
  /// The measures in the order of the files.
  public let measures: [MeasureEntry]
  /// The officials who share a name, in the order of the files.
  public let officials: [OfficialEntry]
  /// The departments that many places have, in the order of the files.
  public let departments: [DepartmentEntry]

  /// Places of regions by code.
  let regionPlaces: [String: Int]
  /// Every name of a unit, with the places of those that bear it.
  let unitNames: NameTable
  /// Every name of a region.
  let regionNames: NameTable
  /// Every name of a group.
  let groupNames: NameTable
  /// Every form of the name of a department.
  let departmentNames: NameTable
  /// Keys of measures by each of their names.
  let measureKeys: [NameKey: String]

  /// Creates a registry that knows nothing, so that all depends on the form of names.
  public convenience init() {
    self.init(contents: RegistryContents())
  }

  /// Indexes `contents`.
  init(contents: RegistryContents) {
    units = contents.units
    regions = contents.regions
    groups = contents.groups
    measures = contents.measures
    officials = contents.officials
    departments = contents.departments
    let (units, regions, groups, departments) = (units, regions, groups, departments)
    unitNames = NameTable(count: units.count) { place in
      [units[place].key, units[place].name] + units[place].aliases + units[place].localAliases
    }
    groupNames = NameTable(count: groups.count) { [groups[$0].name] + groups[$0].aliases }
    departmentNames = NameTable(count: departments.count) { place in
      [departments[place].key, departments[place].officialName] + departments[place].aliases
    }
    regionPlaces = Dictionary(
      zip(regions.map(\.code), regions.indices), uniquingKeysWith: { first, _ in first })
    regionNames = NameTable(count: regions.count) { place in
      [regions[place].officialName, regions[place].name] + regions[place].aliases
    } weakNames: {
      regions[$0].weakAliases
    }
    measureKeys = Self.measureKeys(measures)
  }

  /// Keys of measures by each of their names.
  private static func measureKeys(_ measures: [MeasureEntry]) -> [NameKey: String] {
    var result: [NameKey: String] = [:]
    for measure in measures {
      for name in [measure.key] + measure.aliases {
        result[MeasureName.normalised(name)] = measure.key
      }
    }
    return result
  }
}
