/// What tells records apart before their fields are looked at.
struct RecordShape: Hashable {
  /// The word of the branch's name; nil for a record without one.
  var branch: Word?
  /// The number of fields.
  var count: Int
  /// The type that has the branch, or any record.
  var type: StaticType
}

/// A type of records, or an algebraic data type.
///
/// A type may have fields of its own type, so it is told from others by what it is and not by what
/// it has.
final class RecordType: Hashable {
  /// One form that values of the type may have.
  struct Branch {
    /// The name; nil for the only form of a record type.
    var name: String?
    /// The types of the fields.
    var fields: [StaticType]
  }

  /// The name of the type.
  let name: String
  /// The forms of its values.
  var branches: [Branch] = []

  init(name: String) {
    self.name = name
  }

  /// Whether `nil` is one of its values.
  var hasNull: Bool { branches.contains { $0.name == nil } }

  static func == (left: RecordType, right: RecordType) -> Bool { left === right }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
