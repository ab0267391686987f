extension Registry {
  /// The region with `code`.
  ///
  /// - Complexity: O(1).
  public func region(code: String) -> RegionEntry? {
    regionPlaces[code].map { regions[$0] }
  }

  /// The region that `name` names in a text of `jurisdiction` on `date`.
  ///
  /// - Parameters:
  ///   - name: A full name, a short name or a weak alias, alone.
  ///   - jurisdiction: Whose text it is; of several regions of one name its own come first.
  ///   - date: The document's day, month or year; nil for the present.
  /// - Returns: The region in the status that was in force, or nil where no region bears the name.
  public func region(
    named name: String, jurisdiction: Jurisdiction, date: String?
  ) -> RegionEntry? {
    let places = regionNames.places(of: NameKey(name))
    return region(among: places, jurisdiction: jurisdiction, date: date)
  }

  /// The region meant where several bear one name.
  ///
  /// The status in force comes first, then a region of the jurisdiction's own province, then the
  /// larger region.
  func region(
    among places: [Int], jurisdiction: Jurisdiction, date: String?
  ) -> RegionEntry? {
    var best: (rank: Int, place: Int)?
    for place in places {
      let rank = rank(of: place, in: jurisdiction, at: date)
      if best.map({ rank < $0.rank }) ?? true { best = (rank, place) }
    }
    return best.map { status(of: regions[$0.place], at: date) }
  }

  /// How late a region is thought of where others bear its name too.
  private func rank(of place: Int, in jurisdiction: Jurisdiction, at date: String?) -> Int {
    let tier = regions[place].tier
    let isOwn =
      tier != "provincial"
      && regions[place].code.utf8.starts(with: jurisdiction.regionCode.utf8.prefix(2))
    let isCurrent = isInForce(regions[place].validity, at: date)
    return (isOwn ? 0 : 8) + (isCurrent ? 0 : 4) + Self.tierRank(tier)
  }

  /// The order of size of a tier.
  static func tierRank(_ tier: String) -> Int {
    switch tier {
    case "national": 0
    case "provincial": 1
    case "prefectural": 2
    default: 3
    }
  }

  /// Whether something is valid on `date`; where no date is known, whether it is valid still.
  func isInForce(_ validity: Validity, at date: String?) -> Bool {
    date.map(validity.contains) ?? (validity.to == nil)
  }

  /// The status in which `region` was on `date`, through its successors and predecessors.
  ///
  /// - Complexity: O(*n*) in the number of statuses.
  public func status(of region: RegionEntry, at date: String?) -> RegionEntry {
    if isInForce(region.validity, at: date) { return region }
    var seen: Set<String> = [region.code]
    var current = region
    while !isInForce(current.validity, at: date) {
      let isOver = current.validity.to.map { to in
        date.map { !Validity.isEarlier($0, than: to) } ?? true
      }
      let next = isOver == true ? current.successorCodes : current.predecessorCodes
      guard let code = next.first, seen.insert(code).inserted, let entry = self.region(code: code)
      else { break }
      current = entry
    }
    return current
  }

  /// The region with `code` and all that hold it, from the smallest to the nation.
  func chain(from code: String) -> [RegionEntry] { places(from: code).map { regions[$0] } }

  /// The places of the region with `code` and of all that hold it, in the same order.
  func places(from code: String) -> [Int] {
    var places: [Int] = []
    var next: String? = code
    while let code = next, places.count < 8, let place = regionPlaces[code] {
      places.append(place)
      next = regions[place].parentCode
    }
    return places
  }

  /// Whether `region` lies inside the region with `code`.
  func isInside(_ region: RegionEntry, _ code: String) -> Bool {
    region.code != code && places(from: region.code).contains { regions[$0].code == code }
  }
}
