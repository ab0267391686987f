extension Registry {
  /// The unit with `key`.
  ///
  /// - Complexity: O(1).
  public func unit(key: String) -> UnitEntry? {
    unitNames.places(of: NameKey(key)).lazy.map { units[$0] }.first {
      $0.key.utf8.elementsEqual(key.utf8)
    }
  }

  /// The unit that a printed name means in a text of `jurisdiction` on `date`.
  ///
  /// The registry is asked first, with the name as it stands and with the name of the level written
  /// out (省 as 青海省); then the form of the name tells whose body it is.
  ///
  /// - Parameters:
  ///   - printed: The name as printed and repaired.
  ///   - jurisdiction: Whose text it is.
  ///   - date: The document's day, month or year; nil for the present.
  /// - Returns: A mention with the unit's key; `recognisedByForm` where no entry bears the name.
  /// - Complexity: O(1) in the size of the registry.
  public func unit(
    printed: String, jurisdiction: Jurisdiction, date: String?
  ) -> UnitMention {
    if let entry = registeredUnit(printed, jurisdiction: jurisdiction, date: date) {
      return UnitMention(
        printed: printed, key: entry.key, canonical: entry.name, recognisedByForm: false)
    }
    return mentionByForm(printed, jurisdiction: jurisdiction, date: date)
  }

  /// The registered unit that a printed name means, or nil.
  public func registeredUnit(
    _ printed: String, jurisdiction: Jurisdiction, date: String?
  ) -> UnitEntry? {
    let key = NameKey(printed)
    let scopes = chain(from: jurisdiction.regionCode)
    if let entry = bestUnit(named: key, scopes: scopes, date: date) { return entry }
    guard let relative = RelativeName(key) else { return nil }
    for scope in scopes
    where relative.fits(tier: scope.tier, officialName: scope.officialName) {
      for name in Set([scope.officialName, scope.name] + scope.aliases) {
        let full = NameKey(Array(name.unicodeScalars) + relative.rest)
        if let entry = bestUnit(named: full, scopes: scopes, date: date) { return entry }
      }
    }
    return nil
  }

  /// The unit of that name that is in scope, the one in force first.
  private func bestUnit(named key: NameKey, scopes: [RegionEntry], date: String?) -> UnitEntry? {
    let places = unitNames.places(of: key)
    let isRelative = RelativeName(key) != nil
    let name = key.text
    let inScope = places.map { units[$0] }.filter { entry in
      if entry.localAliases.contains(where: { NameKey($0).text == name }) {
        return scopes.first?.code == entry.jurisdictionCode
      }
      return !isRelative || scopes.contains { $0.code == entry.jurisdictionCode }
    }
    return inScope.first { isInForce($0.validity, at: date) } ?? inScope.last
  }

  /// A unit that only the form of its name tells.
  ///
  /// Its key is `scope/name`; the name of the scope in front of it is reduced to the word of its
  /// level, so that 江苏省科技厅 and 省科技厅 of one document are one unit.
  private func mentionByForm(
    _ printed: String, jurisdiction: Jurisdiction, date: String?
  ) -> UnitMention {
    let key = NameKey(printed)
    let leading = leadingRegions(in: key.scalars, date: date)
    if let region = leading.regions.last, leading.end < key.scalars.count {
      let rest = key.scalars[leading.end...]
      if let county = UnitNameForm.countyName(in: key.scalars, at: leading.end) {
        let scope = region.officialName + NameKey(county).text
        let name = NameKey(key.scalars[(county.endIndex - 1)...]).text
        return Self.formMention(printed, scope: scope, name: name, canonical: key.text)
      }
      let named = key.scalars[..<leading.end]
      let last = named.last.flatMap { word in
        UnitNameForm.isAdministrative(rest) && Self.levelWords.contains(word)
          && region.officialName.unicodeScalars.last == word
          ? [word] : nil
      }
      let name = last.map { NameKey($0 + rest).text } ?? key.text
      return Self.formMention(printed, scope: region.officialName, name: name, canonical: key.text)
    }
    if let relative = RelativeName(key), let scope = scope(of: relative, in: jurisdiction) {
      let name = NameKey(relative.word + relative.rest).text
      let canonical = scope + NameKey(relative.rest).text
      return Self.formMention(printed, scope: scope, name: name, canonical: canonical)
    }
    let scope = UnitNameForm.isNational(key.scalars) ? Jurisdiction.nation.name : jurisdiction.name
    return Self.formMention(printed, scope: scope, name: key.text, canonical: key.text)
  }

  /// The name of the region whose level a relative name speaks of, in a text of `jurisdiction`.
  private func scope(of relative: RelativeName, in jurisdiction: Jurisdiction) -> String? {
    if !jurisdiction.isRegistered, relative.fits(regionNamed: jurisdiction.name) {
      return jurisdiction.name
    }
    return chain(from: jurisdiction.regionCode).first {
      relative.fits(tier: $0.tier, officialName: $0.officialName)
    }?.officialName
  }

  /// A mention of a unit that the registry does not know; 市政府 is short for 市人民政府.
  private static func formMention(
    _ printed: String, scope: String, name: String, canonical: String
  ) -> UnitMention {
    let isGovernment = name.unicodeScalars.count == 3 && name.hasSuffix("政府")
    let fullName = isGovernment ? name.dropLast(2) + "人民政府" : name
    return UnitMention(
      printed: printed, key: "\(scope)/\(fullName)", canonical: canonical, recognisedByForm: true)
  }

  /// Last characters of a region's name that name its level.
  private static let levelWords: ScalarSet = ["省", "市", "州", "县", "区", "旗", "盟"]
}
