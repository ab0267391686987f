/// A rule such as “以下均需各市州人民政府落实”.
public struct StandingParty: Sendable, Hashable {
  /// Who is charged.
  public var party: PartyMention
  /// With what role.
  public var role: Role
  /// Where the rule stands.
  public var passages: [Passage]

  /// Creates a standing party.
  public init(party: PartyMention, role: Role, passages: [Passage]) {
    self.party = party
    self.role = role
    self.passages = passages
  }
}
