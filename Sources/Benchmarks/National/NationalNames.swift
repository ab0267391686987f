import DocumentExtraction

/// What documents name beside units and places: groups, measures, laws, officials.
struct NationalNames {
  /// What is measured.
  struct Measure {
    /// Its node and its name.
    let node: NodeName
    let name: String
    /// What it is counted in, and the most it comes to.
    let unit: String
    let ceiling: Int
  }

  /// A group of units.
  struct Group {
    /// Its key, its node and its name.
    let key: String
    let node: NodeName
    let name: String
    /// The units, by their numbers.
    let members: [Int]
  }

  /// The measures, those first that most documents set.
  let measures: [Measure]
  /// The laws.
  let laws: [(node: NodeName, title: String)]
  private let nation: Nation
  private let officialsOfTier: [Tier: Int]

  /// Makes them up.
  ///
  /// - Parameters:
  ///   - nation: The places and units.
  ///   - triples: How large the graph is to be.
  init(_ nation: Nation, triples: Int) {
    self.nation = nation
    let (figures, metrics) = (NationalWords.figures, NationalWords.metrics)
    let all = figures.count * metrics.count
    measures = (0..<min(max(triples / 5000, 200), all)).map { number in
      // Seven goes into neither: each figure comes with each metric once.
      let place = number * 7 % all
      let metric = metrics[place / figures.count]
      let name = figures[place % figures.count] + metric.name
      return Measure(
        node: NodeName(.measure, name), name: name, unit: metric.unit, ceiling: metric.ceiling)
    }
    laws = NationalWords.lawFields.map { field in
      let title = "中华人民共和国\(field)法"
      return (NodeName(.document, title), title)
    }
    officialsOfTier = [
      .national: 40, .provincial: min(max(triples / 50_000, 30), 600),
      .prefectural: min(max(triples / 500_000, 8), 100), .county: 5,
    ]
  }

  // MARK: - Groups

  /// The groups that documents of a place name: the lower governments, and the departments.
  func groups(of place: Int) -> [Group] {
    let here = nation.places[place]
    let lower = nation.parts[place].map { nation.government(of: $0) }
    let departments = nation.lines[place].indices.dropFirst(2).compactMap {
      nation.unit(of: place, line: $0, in: 2025)
    }
    let (below, own) = Self.groupNames(here.tier)
    return [(below, lower), (own, departments)].filter { !$0.1.isEmpty }.map { name, members in
      let upper = here.tier == .county ? nation.places[here.parent].officialName : ""
      let key = "\(upper)\(here.officialName)/\(name)"
      return Group(key: key, node: NodeName(.group, key), name: name, members: members)
    }
  }

  private static func groupNames(_ tier: Tier) -> (below: String, own: String) {
    switch tier {
    case .national: ("各省、自治区、直辖市人民政府", "国务院各部委、各直属机构")
    case .provincial: ("各市、自治州人民政府", "省政府各委、办、厅、局")
    case .prefectural: ("各县（市、区）人民政府", "市政府各部门")
    case .county: ("各乡镇人民政府", "县政府各部门")
    }
  }

  // MARK: - Officials

  /// How many officials a place has.
  func officials(of place: Int) -> Int { officialsOfTier[nation.places[place].tier] ?? 0 }

  /// An official of a place.
  func official(_ number: Int, of place: Int) -> (node: NodeName, name: String) {
    let (surnames, given) = (NationalWords.surnames, NationalWords.givenNames)
    // The step shares no factor with the number of names: no two of a place bear the same.
    let spot = (number * 7919 + place * 31) % (surnames.count * given.count * given.count)
    let name =
      surnames[spot % surnames.count] + given[spot / surnames.count % given.count]
      + given[spot / surnames.count / given.count]
    let here = nation.places[place]
    let upper = here.tier == .county ? nation.places[here.parent].officialName : ""
    return (NodeName(.official, "\(upper)\(here.officialName)/\(name)"), name)
  }
}
