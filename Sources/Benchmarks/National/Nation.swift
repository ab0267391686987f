/// The places and units of a nation: provinces and prefectures as they are, counties and departments
/// made up after the form of their names.
struct Nation {
  /// How many counties and departments there are.
  struct Size {
    /// Counties of a prefecture.
    let counties: Int
    /// Lines of a province, a prefecture and a county, government and office among them.
    let lines: [Tier: Int]

    /// What goes with a graph of so many triples: the larger, the more of the lower levels.
    init(triples: Int) {
      counties = min(max(triples / 1_000_000, 2), 9)
      lines = [
        .national: DepartmentLine.central.count, .provincial: DepartmentLine.all.count,
        .prefectural: 27, .county: min(max(triples / 500_000, 4), 14),
      ]
    }
  }

  /// All places; the nation is the first.
  private(set) var places: [Place] = []
  /// All units.
  private(set) var units: [Unit] = []
  /// The places within each place.
  private(set) var parts: [[Int]] = []
  /// The units of each place and line, the oldest first.
  private(set) var lines: [[[Int]]] = []
  /// Which unit took the place of which.
  private(set) var successions: [(successor: Int, predecessor: Int, since: Day)] = []

  /// Makes it up.
  ///
  /// - Parameters:
  ///   - regions: The provinces and prefectures.
  ///   - size: How much there is of the rest.
  init(_ regions: BundledRegions, _ size: Size) {
    add(
      Place(
        code: "100000", officialName: "中华人民共和国", name: "中国", mark: "", tier: .national, parent: 0))
    for province in regions.provinces {
      let number = add(
        Place(
          code: province.code, officialName: province.officialName, name: province.name,
          mark: province.abbreviation, tier: .provincial, parent: 0))
      for prefecture in regions.prefectures[province.code] ?? [] {
        addPrefecture(prefecture, in: number, counties: size.counties)
      }
    }
    for (number, place) in places.enumerated() { addUnits(of: number, size.lines[place.tier] ?? 0) }
  }

  @discardableResult
  private mutating func add(_ place: Place) -> Int {
    let number = places.count
    places.append(place)
    parts.append([])
    lines.append([])
    if place.parent != number { parts[place.parent].append(number) }
    return number
  }

  private mutating func addPrefecture(
    _ region: BundledRegions.Region, in parent: Int, counties: Int
  ) {
    let number = add(
      Place(
        code: region.code, officialName: region.officialName, name: region.name,
        mark: region.name, tier: .prefectural, parent: parent))
    let (heads, tails) = (NationalWords.countyHeads, NationalWords.countyTails)
    for county in 0..<counties {
      // Steps that share no factor with the number of names: none comes twice.
      let place = (number * 37 + county * 61) % (heads.count * tails.count)
      let name = heads[place / tails.count] + tails[place % tails.count]
      let ending = ["县", "区", "市"][county % 3]
      add(
        Place(
          code: region.code.dropLast(2) + String(41 + county), officialName: name + ending,
          name: name, mark: region.name + name, tier: .county, parent: number))
    }
  }

  // MARK: - Units

  private mutating func addUnits(of number: Int, _ count: Int) {
    let table = places[number].tier == .national ? DepartmentLine.central : DepartmentLine.all
    for (index, line) in table.prefix(count).enumerated() { addLine(line, index, of: number) }
    for (index, line) in table.prefix(count).enumerated() {
      guard let (name, since) = line.takenOver, let last = lines[number][index].last,
        let other = table.prefix(count).firstIndex(where: { $0.generations.last?.name == name }),
        let successor = unit(of: number, line: other, in: since.year + 1)
      else { continue }
      successions.append((successor, last, moved(since, of: number)))
    }
  }

  /// Lower places reorganise some months after the provinces.
  private func moved(_ month: Day, of place: Int) -> Day {
    switch places[place].tier {
    case .national, .provincial: month
    case .prefectural: month.later(months: 3)
    case .county: month.later(months: 4)
    }
  }

  private mutating func addLine(_ line: DepartmentLine, _ index: Int, of number: Int) {
    var generations: [Int] = []
    for (step, generation) in line.generations.enumerated() {
      let next =
        step + 1 < line.generations.count
        ? line.generations[step + 1].since : line.takenOver?.since
      let since = generation.since.map { moved($0, of: number) }
      let unit = unit(generation, index, of: number, since, next.map { moved($0, of: number) })
      if let last = generations.last, let since { successions.append((units.count, last, since)) }
      generations.append(units.count)
      units.append(unit)
    }
    lines[number].append(generations)
  }

  private func unit(
    _ generation: DepartmentLine.Generation, _ line: Int, of number: Int, _ since: Day?,
    _ until: Day?
  ) -> Unit {
    let place = places[number]
    var name = generation.name
    if place.tier == .prefectural || place.tier == .county, name.hasSuffix("厅") {
      name = name.dropLast() + (line == 1 ? "室" : "局")
    }
    // Counties of several prefectures bear the same name.
    let upper = place.tier == .county ? places[place.parent].officialName : ""
    let front = place.tier == .national ? "" : upper + place.officialName
    let shown = (place.tier == .provincial ? "省" : place.tier == .national ? "" : place.name) + name
    return Unit(
      key: front + name, node: NodeName(.unit, front + name), name: shown,
      mark: place.mark + generation.mark, place: number,
      kind: ["government", "office"].dropFirst(line).first ?? "department", since: since,
      until: until)
  }
}

extension Nation {
  /// The unit that a place has for a line in a year; nil where it has none then.
  ///
  /// - Complexity: O(generations).
  func unit(of place: Int, line: Int, in year: Int) -> Int? {
    guard line < lines[place].count else { return nil }
    return lines[place][line].last { unit in
      (units[unit].since?.year ?? 0) <= year && year < (units[unit].until?.year ?? Int.max)
    }
  }

  /// The government of a place, which is always there.
  func government(of place: Int) -> Int { lines[place][0][0] }
}
