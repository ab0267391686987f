extension Registry {
  /// The unit with `key`.
  ///
  /// - Complexity: O(1).
  public func unit(key: String) -> UnitEntry? {
    unitNames.places(of: NameKey(key)).lazy.map { self.units[$0] }.first {
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

  /// Whether a name, which says nothing of a place, is that of an office as provinces have them:
  /// 财政厅, and 财政局 at lower levels.
  func isLocalOffice(_ key: NameKey) -> Bool {
    guard (3...14).contains(key.scalars.count), let last = key.scalars.last,
      Self.officeWords.contains(last)
    else { return false }
    let field = key.scalars.dropLast()
    return Self.officeWords.contains { word in
      !unitNames.places(of: NameKey("省".unicodeScalars + field + [word])).isEmpty
    }
  }

  /// Last characters of the names of offices.
  private static let officeWords: [Unicode.Scalar] = ["厅", "局", "委", "办"]

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
}
