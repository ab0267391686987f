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
    let relative = RelativeName(key)
    let scopes = places(from: jurisdiction.regionCode)
    if let entry = bestUnit(key, isRelative: relative != nil, scopes: scopes, date: date) {
      return entry
    }
    guard let relative else { return nil }
    let rest = relative.rest
    for scope in scopes
    where relative.fits(tier: regions[scope].tier, officialName: regions[scope].officialName) {
      for name in [regions[scope].officialName, regions[scope].name] + regions[scope].aliases {
        let full = NameKey(Array(name.unicodeScalars) + rest)
        let isRelative = RelativeName(full) != nil
        if let entry = bestUnit(full, isRelative: isRelative, scopes: scopes, date: date) {
          return entry
        }
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
    var name: [Unicode.Scalar] = ["省"] + key.scalars
    return Self.officeWords.contains { word in
      name[name.count - 1] = word
      return unitNames.holds(name)
    }
  }

  /// Last characters of the names of offices.
  private static let officeWords: [Unicode.Scalar] = ["厅", "局", "委", "办"]

  /// The unit of that name that is in scope, the one in force first.
  ///
  /// - Parameters:
  ///   - key: The name.
  ///   - isRelative: Whether it begins with the word of a level.
  ///   - scopes: The places of the regions of the document, the smallest first.
  ///   - date: The document's date.
  /// - Returns: The unit, or nil where none of that name is in scope.
  private func bestUnit(
    _ key: NameKey, isRelative: Bool, scopes: [Int], date: String?
  ) -> UnitEntry? {
    var last: Int?
    for place in unitNames.places(of: key) {
      let code = units[place].jurisdictionCode
      if units[place].localAliases.contains(where: { NameKey($0) == key }) {
        guard let scope = scopes.first, regions[scope].code == code else { continue }
      } else if isRelative, !scopes.contains(where: { regions[$0].code == code }) {
        continue
      }
      if isInForce(units[place].validity, at: date) { return units[place] }
      last = place
    }
    return last.map { units[$0] }
  }
}
