extension Registry {
  /// Whose document it is, as its issuer, its number, its title and at last its text tell.
  ///
  /// - Parameters:
  ///   - issuer: The issuing unit as printed.
  ///   - number: The document number; its first character names the province (青政办, 国发).
  ///   - title: The title, which mostly begins with the issuer.
  ///   - text: Running text, which decides by the regions that it names most where nothing else
  ///     does.
  ///   - date: The document's date.
  /// - Returns: The nation where nothing points to a smaller region.
  /// - Complexity: O(*n*) in the length of the text, which is read only where it is needed.
  public func jurisdiction(
    issuer: String?, number: String?, title: String, text: [MappedText] = [], date: String? = nil
  ) -> Jurisdiction {
    if let issuer, let found = jurisdiction(ofUnitName: issuer, date: date) {
      return placed(found, byTitle: title, text, date: date)
    }
    if let found = jurisdiction(atStartOf: title, date: date) { return found }
    if let number, let found = jurisdiction(ofNumber: number) { return found }
    let texts = [[Array(title.unicodeScalars)], text.map(\.scalars)].joined()
    return jurisdiction(ofText: texts, date: date) ?? .nation
  }

  /// A county that no registry knows in the region that holds it, as far as the text tells: by the
  /// region's name in front of its own, else by the province whose regions it names most.
  private func placed(
    _ county: Jurisdiction, byTitle title: String, _ text: [MappedText], date: String?
  ) -> Jurisdiction {
    guard !county.isRegistered, county.regionCode == Jurisdiction.nation.regionCode else {
      return county
    }
    let name = Array(county.name.unicodeScalars)
    let texts = [[Array(title.unicodeScalars)], text.map(\.scalars)].joined()
    guard
      let whole = regionHolding(name, in: texts, date: date)
        ?? jurisdiction(ofText: texts, date: date, leastVotes: 2)
    else { return county }
    return Jurisdiction(name: county.name, regionCode: whole.regionCode, isRegistered: false)
  }

  /// The region in front of a county's name: 长春市 of 长春市朝阳区.
  private func regionHolding(
    _ county: [Unicode.Scalar], in texts: some Sequence<[Unicode.Scalar]>, date: String?
  ) -> Jurisdiction? {
    for text in texts {
      var start = 2
      while let offset = text.firstOffset(of: county, from: start) {
        start = offset + 1
        for length in 2...min(8, offset) {
          let names = regionNames.places(of: NameKey(text[(offset - length)..<offset]))
          if let region = region(among: names, jurisdiction: .nation, date: date) {
            return jurisdiction(code: region.code)
          }
        }
      }
    }
    return nil
  }

  /// The jurisdiction of the body that `name` names in full.
  ///
  /// A city or county that no registry knows is told by the form of its government's name.
  func jurisdiction(ofUnitName name: String, date: String?) -> Jurisdiction? {
    let key = NameKey(name)
    if RelativeName(key) == nil, let place = unitNames.places(of: key).first {
      return jurisdiction(code: units[place].jurisdictionCode)
    }
    if let known = jurisdiction(atStartOf: name, date: date) { return known }
    return UnitNameForm.countyName(in: key.scalars, at: 0).map { place in
      Jurisdiction(
        name: NameKey(place).text, regionCode: Jurisdiction.nation.regionCode, isRegistered: false)
    }
  }

  /// The jurisdiction with a region's code.
  func jurisdiction(code: String) -> Jurisdiction? {
    region(code: code).map { Jurisdiction(name: $0.officialName, regionCode: $0.code) }
  }

  /// The jurisdiction whose name `text` begins with: the smallest of 西宁市城东区…, or the nation.
  private func jurisdiction(atStartOf text: String, date: String?) -> Jurisdiction? {
    let scalars = NameKey(text).scalars
    let found = leadingRegions(in: scalars, date: date)
    if let region = found.regions.last {
      if let county = UnitNameForm.countyName(in: scalars, at: found.end) {
        let name = region.officialName + NameKey(county).text
        return Jurisdiction(name: name, regionCode: region.code, isRegistered: false)
      }
      return Jurisdiction(name: region.officialName, regionCode: region.code)
    }
    return UnitNameForm.isNational(scalars) ? .nation : nil
  }

  /// The regions whose names `scalars` begins with, each inside the one before, and where they end.
  func leadingRegions(
    in scalars: [Unicode.Scalar], date: String?
  ) -> (regions: [RegionEntry], end: Int) {
    var found: [RegionEntry] = []
    var end = 0
    while let match = regionNames.longestMatch(in: scalars, at: end) {
      let candidates = match.names.filter { name in
        guard !name.isWeak else { return false }
        return found.last.map { isInside(regions[name.place], $0.code) } ?? true
      }
      let scope = found.last?.code ?? Jurisdiction.nation.regionCode
      let jurisdiction = Jurisdiction(name: "", regionCode: scope)
      guard
        let region = region(among: candidates.map(\.place), jurisdiction: jurisdiction, date: date),
        region.tier != "national"
      else { break }
      found.append(region)
      end = match.range.upperBound
    }
    return (found, end)
  }

  /// The province whose short name a document number begins with, or the nation for 国 and 中.
  private func jurisdiction(ofNumber number: String) -> Jurisdiction? {
    guard let first = number.unicodeScalars.first.map(String.init) else { return nil }
    if first == "国" || first == "中" { return .nation }
    return regions.first { $0.abbreviation == first }.flatMap { jurisdiction(code: $0.code) }
  }

  /// The province that `text` and the regions that it names belong to most often; where more than
  /// one vote is asked for, more often than to any other.
  private func jurisdiction(
    ofText texts: some Sequence<[Unicode.Scalar]>, date: String?, leastVotes: Int = 1
  ) -> Jurisdiction? {
    let mentions = mentions(in: texts)
    var votes: [String: Int] = [:]
    for place in mentions.indices where mentions[place] > 0 {
      votes[regions[place].code.prefix(2) + "0000", default: 0] += mentions[place]
    }
    votes[Jurisdiction.nation.regionCode] = nil
    let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value >= leastVotes,
      leastVotes == 1 || votes.count(where: { $0.value == best.value }) == 1
    else { return nil }
    return jurisdiction(code: best.key)
  }

  /// How often each region is named, by its place in the registry.
  private func mentions(in texts: some Sequence<[Unicode.Scalar]>) -> [Int] {
    var counts = Array(repeating: 0, count: regions.count)
    for text in texts {
      var offset = 0
      while let match = regionNames.firstMatch(in: text, from: offset) {
        if let name = match.names.first(where: { !$0.isWeak }) { counts[name.place] += 1 }
        offset = match.range.upperBound
      }
    }
    return counts
  }
}

extension Array where Element == Unicode.Scalar {
  /// Where `name` stands at or behind `start`, or nil.
  ///
  /// - Complexity: O(*n*) for the short names it is meant for.
  fileprivate func firstOffset(of name: [Unicode.Scalar], from start: Int) -> Int? {
    guard name.count > 1, count >= name.count else { return nil }
    let (first, second) = (name[0], name[1])
    return withUnsafeBufferPointer { text in
      var offset = start
      while offset <= text.count - name.count {
        if text[offset] == first, text[offset + 1] == second,
          text[offset..<offset + name.count].elementsEqual(name)
        {
          return offset
        }
        offset += 1
      }
      return nil
    }
  }
}
