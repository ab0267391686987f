import DocumentExtraction

extension PartyMention {
  /// The name as the text prints it.
  var printedName: String {
    switch self {
    case .unit(let unit): unit.printed
    case .group(let group): group.name
    }
  }
}
