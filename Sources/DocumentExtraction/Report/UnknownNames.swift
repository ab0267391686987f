import Diagnostics

/// The units and places of a document that no registry knows.
struct UnknownNames {
  /// A unit.
  struct Unit {
    /// How the document names it.
    var mention: UnitMention
    /// Whose body it is.
    var place: Place
    /// Where it stands.
    var passages: [Passage]
  }

  /// A place: the region that holds it, and what no registry knows of its name.
  struct Place: Hashable {
    /// The smallest region that is known.
    var region: RegionEntry
    /// The places in it, each in the one before, down to the one meant; none where that is the region
    /// itself.
    var path: [String]

    /// The name in full.
    var name: String {
      (region.tier == "national" ? "" : region.officialName) + path.joined()
    }
  }

  /// The units, in the order of their first mention.
  private(set) var units: [Unit] = []
  /// The places with where they were first named, in that order.
  private(set) var places: [(place: Place, passages: [Passage])] = []

  private let date: String?
  private var unitPlaces: [ExactText: Int] = [:]

  /// Looks through a document.
  ///
  /// - Complexity: O(*n*) in the number of mentions of units.
  init(in dossier: DocumentDossier, registry: Registry) {
    date = dossier.date
    if let name = dossier.jurisdiction {
      note(Self.place(name, registry, date), at: Self.start(of: dossier))
    }
    for task in dossier.tasks { add(task.attribution, at: task.passages, registry) }
    for indicator in dossier.indicators {
      add(indicator.attribution, at: indicator.passages, registry)
    }
    for appointment in dossier.appointments {
      add(appointment.unit, at: appointment.passages, registry)
    }
  }

  /// The line on which a document begins.
  static func start(of dossier: DocumentDossier) -> [Passage] {
    dossier.passages.prefix(1).map { Passage(source: $0.source, first: $0.first, last: $0.first) }
  }

  private mutating func add(
    _ attribution: Attribution, at passages: [Passage], _ registry: Registry
  ) {
    for role in Role.allCases {
      for unit in attribution.units(role) { add(unit, at: passages, registry) }
    }
    for unit in attribution.groups.flatMap(\.group.members) { add(unit, at: passages, registry) }
  }

  private mutating func add(_ unit: UnitMention, at passages: [Passage], _ registry: Registry) {
    guard unit.recognisedByForm, let place = Self.place(unit.scope, registry, date) else { return }
    note(place, at: passages)
    guard !registry.isUnderstood(unit) else { return }
    if let known = unitPlaces[ExactText(unit.key)] {
      units[known].passages += passages
    } else {
      unitPlaces[ExactText(unit.key)] = units.count
      units.append(Unit(mention: unit, place: place, passages: passages))
    }
  }

  private mutating func note(_ place: Place?, at passages: [Passage]) {
    guard let place, !place.path.isEmpty else { return }
    note(Place(region: place.region, path: Array(place.path.dropLast())), at: passages)
    if let known = places.firstIndex(where: { $0.place == place }) {
      places[known].passages += passages
    } else {
      places.append((place, passages))
    }
  }

  /// The place with a name such as 南通市海门区.
  private static func place(_ name: String, _ registry: Registry, _ date: String?) -> Place? {
    let key = NameKey(name)
    let leading = registry.leadingRegions(in: key.scalars, date: date)
    let region = leading.regions.last ?? registry.region(code: Jurisdiction.nation.regionCode)
    guard let region else { return nil }
    if region.tier == "national", key == NameKey(region.officialName) {
      return Place(region: region, path: [])
    }
    return Place(region: region, path: path(Array(key.scalars[leading.end...])))
  }

  /// The places in a name such as 云湖市青汀区.
  private static func path(_ name: [Unicode.Scalar]) -> [String] {
    guard !name.isEmpty else { return [] }
    let cut = name.firstIndex { $0 == "市" || $0 == "州" || $0 == "盟" } ?? name.count
    guard cut >= 1, cut + 2 < name.count else { return [NameKey(name).text] }
    return [NameKey(name[...cut]).text, NameKey(name[(cut + 1)...]).text]
  }
}

extension UnknownNames {
  /// What is to be said about them.
  func remarks(_ registry: Registry) -> [ReportRemark] {
    let places = places.map { entry in
      ReportRemark(
        code: "unknown-place", message: "`\(entry.place.name)` is a place that no registry knows",
        passages: entry.passages.once)
    }
    return places + units.map { remark($0, registry) }
  }

  private func remark(_ unit: Unit, _ registry: Registry) -> ReportRemark {
    let nearest = NearestNames.suggestions(
      for: unit.mention.printed, among: candidates(unit, registry), limit: 2)
    let passages = unit.passages.once
    let count = passages.count > 1 ? ", named in \(passages.count) places" : ""
    return ReportRemark(
      code: "unknown-unit",
      message: "`\(unit.mention.printed)` is a unit that no registry knows\(count)",
      passages: passages,
      help: nearest.isEmpty
        ? nil : "near it: " + nearest.map { "`\($0)`" }.joined(separator: ", "))
  }

  /// The names that a unit of its place could have.
  private func candidates(_ unit: Unit, _ registry: Registry) -> [String] {
    let scopes = Set(registry.chain(from: unit.place.region.code).map(\.code))
    let word = RelativeName(NameKey(unit.mention.nameInScope))?.levelWord ?? ""
    return registry.units.filter { scopes.contains($0.jurisdictionCode) }.map(\.name)
      + registry.departmentNames(after: word)
  }
}

extension [Passage] {
  /// Each passage once, in order.
  fileprivate var once: [Passage] {
    var seen: Set<Passage> = []
    return filter { seen.insert($0).inserted }
  }
}
