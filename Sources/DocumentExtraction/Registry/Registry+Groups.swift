extension Registry {
  /// Whether a name is that of a unit: registered anywhere, or of the form of one.
  ///
  /// - Complexity: O(*l*) in the length of the name.
  public func isUnitName(_ form: String) -> Bool { isUnitName(NameKey(form)) }

  /// Whether a name is that of a unit, by its key.
  func isUnitName(_ key: NameKey) -> Bool {
    !unitNames.places(of: key).isEmpty || UnitNameForm.isUnitName(key)
  }

  /// Whether a name is that of a group: several bodies that it does not name one by one.
  ///
  /// - Complexity: O(*l*) in the length of the name.
  public func isGroupName(_ form: String) -> Bool {
    let key = NameKey(form)
    guard unitNames.places(of: key).isEmpty else { return false }
    return !groupNames.places(of: key).isEmpty || GroupNameForm.isGroupName(key)
  }

  /// The group that a printed name means in a text of `jurisdiction`.
  ///
  /// A name that the registry knows for a group of the jurisdiction has that group's key; any other
  /// has `jurisdiction/name as printed`.
  ///
  /// - Parameters:
  ///   - printed: The name as printed and repaired.
  ///   - jurisdiction: Whose text it is.
  ///   - members: Members that the text itself lists.
  /// - Returns: A mention with the group's key and the members of the text.
  public func group(
    printed: String, jurisdiction: Jurisdiction, members: [UnitMention] = []
  ) -> GroupMention {
    let key = NameKey(printed)
    let entry = groupNames.places(of: key).map { groups[$0] }.first {
      $0.jurisdictionCode == jurisdiction.regionCode
    }
    return GroupMention(
      name: printed, key: entry?.key ?? "\(jurisdiction.name)/\(key.text)", members: members)
  }

  /// The unit or group that a printed name means.
  public func party(
    printed: String, jurisdiction: Jurisdiction, date: String?
  ) -> PartyMention {
    isGroupName(printed)
      ? .group(group(printed: printed, jurisdiction: jurisdiction))
      : .unit(unit(printed: printed, jurisdiction: jurisdiction, date: date))
  }
}
