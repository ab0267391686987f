/// What the form of a name says, asked once for a name that several rules look at.
struct NameForm {
  /// Whether it is that of a group.
  let isGroup: Bool
  /// Whether it ends as names of bodies do, be they units or groups.
  private let isBody: Bool

  /// Reads the form of a name.
  init(_ name: [Unicode.Scalar]) {
    let key = NameKey(name)
    isGroup = GroupNameForm.isGroupName(key)
    isBody = name.count <= 40 && UnitNameForm.isBodyName(key)
  }

  /// Whether it is that of a unit.
  var isUnit: Bool { isBody && !isGroup }

  /// Whether it is that of a unit or a group.
  var isParty: Bool { isBody || isGroup }
}
