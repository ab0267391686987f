/// A file for a registry that makes known what was not, as far as its names tell.
struct RegistryDraft {
  private var regions: [String] = []
  private var units: [String] = []
  private var seen: Set<ExactText> = []

  /// Adds the unknown names of a document.
  mutating func add(_ unknown: UnknownNames) {
    for entry in unknown.places { add(entry.place) }
    for unit in unknown.units { add(unit) }
  }

  /// The file, or nil where there is nothing to say.
  var text: String? {
    guard !regions.isEmpty || !units.isEmpty else { return nil }
    let prefix = "@prefix sj: <\(Vocabulary.namespace)> ."
    return ([prefix] + regions + units).joined(separator: "\n\n") + "\n"
  }

  /// A place of which nobody has said the code: its name stands for what is not known of it.
  private mutating func add(_ place: UnknownNames.Place) {
    guard seen.insert(ExactText(place.iri)).inserted else { return }
    let name = Self.literal(place.path.last ?? "")
    regions.append(
      """
      # put the code of GB/T 2260 in place of \(place.code), in all lines
      <\(place.iri)> a sj:Region ; sj:code \(Self.literal(place.code)) ;
        sj:officialName \(name) ; sj:name \(name) ; sj:tier "\(place.tier)" ;
        sj:within <\(place.parent.iri)> .
      """)
  }

  private mutating func add(_ unit: UnknownNames.Unit) {
    let (short, printed) = (unit.mention.nameInScope, unit.mention.printed)
    let name = unit.mention.fullName
    let iri = NodeKind.unit.iri(name)
    guard seen.insert(ExactText(iri)).inserted else { return }
    let alias = printed == short ? "" : " ; sj:alias \(Self.literal(printed))"
    units.append(
      """
      <\(iri)> a sj:Unit ; sj:officialName \(Self.literal(name)) ;
        sj:name \(Self.literal(short))\(alias) ;
        sj:kind "department" ; sj:tier "\(unit.place.tier)" ;
        sj:jurisdiction <\(unit.place.iri)> .
      """)
  }

  /// A text as a literal of Turtle.
  private static func literal(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars where scalar.value >= 0x20 {
      if scalar == "\"" || scalar == "\\" { escaped.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return "\"\(escaped)\""
  }
}

extension UnknownNames.Place {
  /// The IRI of the region.
  fileprivate var iri: String { NodeKind.region.iri(code) }

  /// The code; where nobody has said it, the digits that it begins with, and the name.
  fileprivate var code: String {
    guard !path.isEmpty else { return region.code }
    let digits = ["provincial": 2, "prefectural": 4][region.tier] ?? 0
    return region.code.prefix(digits) + path.joined()
  }

  /// The place that holds it.
  fileprivate var parent: Self { Self(region: region, path: Array(path.dropLast())) }

  /// The tier: what lies in a prefecture or ends in 县 or 区 is a county.
  fileprivate var tier: String {
    guard let name = path.last else { return region.tier }
    let isCity = ["市", "州", "盟"].contains { name.hasSuffix($0) }
    return isCity && path.count == 1 && region.tier != "prefectural" ? "prefectural" : "county"
  }
}
