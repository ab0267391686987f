extension Registry {
  /// A unit that only the form of its name tells.
  ///
  /// Its key is `scope/name`. The name of the scope in front is reduced to the word of its level, and
  /// a department that many places have stands by its short form, so that 江苏省科技厅, 省科技厅 and
  /// 省科学技术厅 of one document are one unit.
  ///
  /// - Complexity: O(*l* log *n*) in the length of the name and the size of the registry.
  func mentionByForm(
    _ printed: String, jurisdiction: Jurisdiction, date: String?
  ) -> UnitMention {
    let (scope, name) = scopeAndName(of: printed, jurisdiction, date: date)
    return UnitMention(printed: printed, keyByForm: scope + "/" + name)
  }

  /// Whether a department that many places have is named: 市发改委 is, 市桥梁局 is not.
  ///
  /// - Parameter unit: A unit that only its form tells.
  /// - Returns: Whether the data know the department, wherever it is.
  public func isFamiliarDepartment(_ unit: UnitMention) -> Bool {
    let name = NameKey(unit.nameInScope)
    return department(named: RelativeName(name)?.rest ?? name.scalars) != nil
  }

  /// Whether the name alone tells which body is meant, so that nobody has to register it: a familiar
  /// department or a branch of one, a company or school, a town, an office of a national body.
  func isUnderstood(_ unit: UnitMention) -> Bool {
    let name = Self.withoutBracket(NameKey(unit.nameInScope).scalars)
    if !UnitNameForm.isAdministrative(name) || Self.plainEndings.ending(of: name) != nil {
      return true
    }
    if isFamiliarDepartment(unit) || endsInDepartment(name) { return true }
    guard let match = unitNames.longestMatch(in: NameKey(unit.printed).scalars, at: 0) else {
      return false
    }
    return match.range.count < unit.printed.unicodeScalars.count
      && match.names.contains { units[$0.place].jurisdictionCode == Jurisdiction.nation.regionCode }
  }

  /// Whether a name ends in that of a department that many places have, whatever stands before it.
  private func endsInDepartment(_ name: [Unicode.Scalar]) -> Bool {
    let isBranch = name.suffix(2) == ["分", "局"]
    let name = isBranch ? name.dropLast(2) + ["局"] : name
    return name.indices.dropLast(2).contains { department(named: name[$0...]) != nil }
  }

  private static func withoutBracket(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard name.last == ")", let open = name.lastIndex(of: "("), open > 1 else { return name }
    return Array(name[..<open])
  }

  /// Endings of bodies that are what their name says.
  private static let plainEndings: WordList =
    """
    镇 乡 街道 社区 村 镇政府 乡政府 镇人民政府 乡人民政府 街道办事处 办事处 医院 分局 监管局 银监局 保监局
    证监局 海关 海事局 税务局 派出所 调查队 调查总队 管委会 管理委员会 人民政府 政府 中学 小学 学校 学院 大学
    党校 研究院 科学院 农科院 社科院 设计院 法院 检察院 支队 大队 开发区 园区 新区 高新区
    经开区 示范区
    """

  /// Whose body a name that no entry bears speaks of, and what it is called there.
  private func scopeAndName(
    of printed: String, _ jurisdiction: Jurisdiction, date: String?
  ) -> (scope: String, name: String) {
    let key = Self.withoutParty(NameKey(printed))
    let leading = leadingRegions(in: key.scalars, date: date)
    if let region = leading.regions.last, leading.end < key.scalars.count {
      return scopeAndName(of: key, in: region, from: leading.end)
    }
    if let relative = RelativeName(key), let scope = scope(of: relative, in: jurisdiction) {
      let department = department(named: relative.rest)
      return (scope, department.map { relative.levelWord + $0 } ?? relative.text)
    }
    if !UnitNameForm.isNational(key.scalars),
      let (place, department) = placeAndDepartment(in: key.scalars[...])
    {
      let scope = scope(ofPlace: NameKey(place).text, in: jurisdiction)
      return (scope, NameKey(place.suffix(1)).text + department)
    }
    let isNational = UnitNameForm.isNational(key.scalars)
    return (isNational ? Jurisdiction.nation.name : jurisdiction.name, key.text)
  }

  /// The full name of a county that no registry knows, named in a text of `jurisdiction`; the
  /// jurisdiction itself where it is meant.
  private func scope(ofPlace place: String, in jurisdiction: Jurisdiction) -> String {
    if jurisdiction.name.hasSuffix(place) { return jurisdiction.name }
    let holdsCounties = jurisdiction.isRegistered && jurisdiction != .nation
    return holdsCounties ? jurisdiction.name + place : place
  }

  /// The scope and the name of a body whose name begins with that of `region`, which ends at `end`.
  private func scopeAndName(
    of key: NameKey, in region: RegionEntry, from end: Int
  ) -> (scope: String, name: String) {
    let rest = key.scalars[end...]
    if let county = UnitNameForm.countyName(in: key.scalars, at: end) {
      let body = key.scalars[county.endIndex...]
      let name = department(named: body) ?? NameKey(body).text
      let scope = region.officialName + NameKey(county).text
      return (scope, NameKey(county.suffix(1)).text + name)
    }
    let word = RelativeName.levelWord(of: region.officialName)
    if let department = department(named: rest), let word {
      return (region.officialName, word + department)
    }
    if let (place, department) = placeAndDepartment(in: rest) {
      let scope = region.officialName + NameKey(place).text
      return (scope, NameKey(place.suffix(1)).text + department)
    }
    let isNamedInFull =
      key.scalars[end - 1] == region.officialName.unicodeScalars.last
      && UnitNameForm.isAdministrative(Array(rest))
    return (region.officialName, isNamedInFull ? (word ?? "") + NameKey(rest).text : key.text)
  }

  /// The name of the region whose level a relative name speaks of, in a text of `jurisdiction`.
  private func scope(of relative: RelativeName, in jurisdiction: Jurisdiction) -> String? {
    if !jurisdiction.isRegistered, relative.fits(regionNamed: jurisdiction.name) {
      return jurisdiction.name
    }
    let known = places(from: jurisdiction.regionCode).first {
      relative.fits(tier: regions[$0].tier, officialName: regions[$0].officialName)
    }
    if let known { return regions[known].officialName }
    let name = jurisdiction.name
    return name.indices.dropFirst(2).lazy.map { String(name[..<$0]) }
      .first(where: relative.fits(regionNamed:))
  }

  /// A name without the name of the Party in front of that of a place: 中共南京市委.
  private static func withoutParty(_ key: NameKey) -> NameKey {
    guard key.scalars.first == "中" else { return key }
    for party in [NameKey("中国共产党"), NameKey("中共")] where key.hasPrefix(party) {
      let rest = NameKey(key.scalars.dropFirst(party.scalars.count))
      guard rest.scalars.count > 2, !UnitNameForm.isNational(rest.scalars) else { continue }
      // 中国共产党临沂市委员会 is 临沂市委.
      let isWritten = rest.scalars.suffix(3).elementsEqual("委员会".unicodeScalars)
      return isWritten ? NameKey(rest.scalars.dropLast(2)) : rest
    }
    return key
  }
}
