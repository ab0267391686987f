/// A unit as a document names it.
public struct UnitMention: Sendable, Hashable {
  /// As printed, repaired.
  public var printed: String
  /// The key of the unit's IRI: official full name, or `scope/name` when known by its form only.
  public var key: String
  /// The name to show: the registry's preferred short name, or the printed one.
  public var canonical: String
  /// Whether the registry does not know it and only its form says that it is a unit.
  public var recognisedByForm: Bool

  /// Creates a mention.
  public init(printed: String, key: String, canonical: String, recognisedByForm: Bool) {
    self.printed = printed
    self.key = key
    self.canonical = canonical
    self.recognisedByForm = recognisedByForm
  }
}

extension UnitMention {
  /// The name that a text of `scope` has for the unit.
  ///
  /// There 湖南省财政厅 is 省财政厅, as long as no registry knows it by a name without the place.
  ///
  /// - Parameter scope: The official name of the jurisdiction of the text, or nil.
  /// - Returns: The short name, or the canonical one.
  public func name(in scope: String?) -> String {
    guard let scope else { return canonical }
    if recognisedByForm, key.utf8.starts(with: "\(scope)/".utf8) {
      let name = key.unicodeScalars.dropFirst(scope.unicodeScalars.count + 1)
      return name.isEmpty ? canonical : String(name)
    }
    let place = scope.unicodeScalars
    let rest = Array(canonical.unicodeScalars.dropFirst(place.count))
    guard !recognisedByForm, let level = place.last, rest.count >= 2,
      canonical.unicodeScalars.starts(with: place), UnitNameForm.isAdministrative(rest)
    else { return canonical }
    return String(([level] + rest)[...])
  }
}
