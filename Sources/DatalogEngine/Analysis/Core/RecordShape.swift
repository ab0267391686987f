/// What tells records apart before their fields are looked at.
package struct RecordShape: Hashable {
  /// The word of the branch's name; nil for a record without one.
  package var branch: Word?
  /// The number of fields.
  package var count: Int
  /// The type that has the branch, or any record.
  package var type: StaticType
}

/// A type of records, or an algebraic data type.
///
/// A type may have fields of its own type, so it is told from others by what it is and not by what
/// it has.
package final class RecordType: Hashable {
  /// One form that values of the type may have.
  package struct Branch {
    /// The name; nil for the only form of a record type.
    package var name: String?
    /// The types of the fields.
    package var fields: [StaticType]
  }

  /// The name of the type.
  package let name: String
  /// The forms of its values.
  package var branches: [Branch] = []

  package init(name: String) {
    self.name = name
  }

  /// Whether `nil` is one of its values.
  package var hasNull: Bool { branches.contains { $0.name == nil } }

  package static func == (left: RecordType, right: RecordType) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
