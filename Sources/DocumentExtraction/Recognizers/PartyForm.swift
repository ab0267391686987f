/// What the form of a name alone says, where the outline has to know before the registry is asked.
enum PartyForm {
  /// Whether a name is that of a group: 各…, 有关…, …成员单位, and classes of bodies.
  static func isGroup(_ name: [Unicode.Scalar]) -> Bool {
    GroupNameForm.isGroupName(NameKey(name))
  }

  /// Whether a name ends as names of units do.
  static func isUnit(_ name: [Unicode.Scalar]) -> Bool {
    name.count <= 40 && UnitNameForm.hasOnlyNameCharacters(name)
      && UnitNameForm.isUnitName(NameKey(name))
  }

  /// Whether a name is that of a place alone.
  static func isPlace(_ name: [Unicode.Scalar]) -> Bool { UnitNameForm.isPlaceName(name) }

  /// Whether a name ends as names of units or groups do.
  static func isParty(_ name: [Unicode.Scalar]) -> Bool {
    let key = NameKey(name)
    return name.count <= 40 && UnitNameForm.isBodyName(key) || GroupNameForm.isGroupName(key)
  }

  /// Whether a name is one that can head or sign a document: a unit's full name.
  static func isIssuer(_ name: [Unicode.Scalar]) -> Bool {
    if wholeNames.match(in: name, at: 0)?.count == name.count { return true }
    return (name.count >= 5 || UnitNameForm.isNational(name)) && isUnit(name)
  }

  /// Whether a stretch is one or several names that can head or sign a document.
  static func areIssuers(_ names: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !names.isEmpty else { return false }
    return names.split(separator: "、", omittingEmptySubsequences: false).allSatisfy { name in
      isIssuer(Array(withoutNation(name))) || isIssuer(Array(name))
    }
  }

  /// A name without 中华人民共和国, which stands in front of national bodies' names in solemn titles.
  static func withoutNation(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    nation.begins(name) && name.count > 9 ? name.dropFirst(7) : name
  }

  private static let nation: WordList = "中华人民共和国"

  /// Whether a title begins with a name that bears a region or says that it is national.
  static func beginsWithJurisdiction(_ title: [Unicode.Scalar]) -> Bool {
    let key = NameKey(title.prefix(14))
    if UnitNameForm.isNational(key.scalars) { return true }
    return regionEndings.firstMatch(in: key.scalars, from: 1) != nil
  }

  /// Issuers whose names are short.
  private static let wholeNames = PhraseSet([
    "国务院", "中央军委", "省政府", "市政府", "县政府", "省委", "市委", "县委",
  ])
  private static let regionEndings = PhraseSet([
    "省", "自治区", "市", "州", "盟", "地区", "县", "旗", "新区", "区", "兵团",
  ])
}
