/// A department that many places have, or the duty that stands in its name.
public struct DepartmentEntry: Sendable, Hashable {
  /// The key of its IRI, which is the short form to show: `发展改革`, `委组织部`.
  public let key: String
  /// The form in full.
  public internal(set) var officialName = ""
  /// Further forms.
  public internal(set) var aliases: [String] = []
  /// Whether it is only the duty in a name, to which 厅, 局 or 委员会 belong besides.
  public internal(set) var isDuty = false
}
