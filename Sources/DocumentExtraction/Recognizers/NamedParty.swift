/// A party that a list names, before anyone is asked who it is.
struct NamedParty: Sendable, Hashable {
  /// The characters of the name, elliptic forms completed.
  var characters: [Unicode.Scalar]
  /// Whether it is a group.
  var isGroup: Bool
  /// The names that a group lists: the 西宁, 海东 of 西宁、海东等市州政府, completed as far as the form
  /// tells.
  var members: [ElidedName] = []
  /// A role in brackets behind the name: 省教育厅（牵头）.
  var role: Role?
  /// Whether it has the form of a party at all.
  var isRecognised = true
  /// Whether it was one name with its neighbour until they were parted.
  var isParted = false

  /// Whether it is a unit or a group and not only a place.
  var isBody: Bool { isGroup || PartyForm.isUnit(characters) }

  /// Whether nothing in it speaks against its being a name.
  var mayBeName: Bool {
    (2...24).contains(characters.count)
      && characters.allSatisfy { $0.isHan || $0.isLatinLetter }
  }

  /// The name as text.
  var name: String {
    get { String(characters[...]) }
    set { characters = Array(scalarsOf: newValue) }
  }
}

/// A name of which only the beginning is printed, with what it may end in.
struct ElidedName: Sendable, Hashable {
  /// The possible full names.
  var candidates: [String]
}
