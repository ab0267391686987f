/// The units, regions, groups, measures and officials that are known before a document is read.
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
public struct Registry: Sendable {
  /// The units by ascending key.
  public let units: [UnitEntry]
  /// The regions by ascending code.
  public let regions: [RegionEntry]
  /// The groups by ascending key.
  public let groups: [GroupEntry]
  /// The measures by ascending key.
  public let measures: [MeasureEntry]
  /// The officials who share a name, by ascending key.
  public let officials: [OfficialEntry]

  /// Places of regions by code.
  let regionPlaces: [String: Int]
  /// Every name of a unit, with the places of those that bear it.
  let unitNames: NameTable
  /// Every name of a region.
  let regionNames: NameTable
  /// Every name of a group.
  let groupNames: NameTable
  /// Keys of measures by each of their names.
  let measureKeys: [NameKey: String]

  /// Creates a registry that knows nothing, so that all depends on the form of names.
  public init() {
    self.init(contents: RegistryContents([]))
  }

  /// Indexes `contents`.
  init(contents: RegistryContents) {
    units = contents.units
    regions = contents.regions
    groups = contents.groups
    measures = contents.measures
    officials = contents.officials
    unitNames = NameTable(units.map { [$0.key, $0.name] + $0.aliases + $0.localAliases })
    groupNames = NameTable(groups.map { [$0.name] + $0.aliases })
    regionPlaces = Dictionary(uniqueKeysWithValues: zip(regions.map(\.code), regions.indices))
    regionNames = NameTable(regions.enumerated().flatMap { place, region in region.names(place) })
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
