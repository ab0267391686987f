/// The printed order of the parties of an item, as one text.
///
/// Statements have no order, and who is named first matters. The text names role by role the
/// parties as they stand: `lead unit:甲 unit:乙 participant unit:丙 group:青海省/丁`. Parties
/// without a place in it come last.
enum PartyOrder {
  /// The text for an attribution, or nil where there is nothing to order.
  static func text(_ attribution: Attribution) -> String? {
    var tokens: [(String, String)] = []
    for role in Role.allCases {
      tokens += attribution.units(role).map { (role.rawValue, $0.iri) }
    }
    tokens += attribution.groups.map { ($0.role.rawValue, $0.group.iri) }
    return text(tokens)
  }

  /// The text for the addressees of a document, or nil where there is nothing to order.
  static func text(addressees: [PartyMention]) -> String? {
    text(addressees.map { (addressee, $0.iri) })
  }

  /// The word that stands before addressees.
  static let addressee = "addressee"

  private static func text(_ tokens: [(marker: String, iri: String)]) -> String? {
    guard tokens.count > 1 else { return nil }
    var words: [String] = []
    var marker = ""
    for token in tokens {
      if token.marker != marker { words.append(token.marker) }
      marker = token.marker
      words.append(String(token.iri.dropFirst("urn:sanjiang:".count)))
    }
    return words.joined(separator: " ")
  }

  /// The places of the parties in a text, by role and IRI.
  static func ranks(_ text: String) -> [Key: Int] {
    var ranks: [Key: Int] = [:]
    var marker = ""
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      let word = String(Substring(word))
      if Role(rawValue: word) != nil || word == addressee {
        marker = word
      } else {
        let key = Key(marker: marker, iri: "urn:sanjiang:" + word)
        if ranks[key] == nil { ranks[key] = ranks.count }
      }
    }
    return ranks
  }

  /// A party in a role.
  struct Key: Hashable {
    /// The role, or ``PartyOrder/addressee``.
    var marker: String
    /// The IRI of the party.
    var iri: String
  }
}
