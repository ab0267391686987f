extension UnitMention {
  /// The name of the unit in texts of its own scope, `市水务局` of `南京市/市水务局`; the whole key of a
  /// registered unit.
  public var nameInScope: String {
    guard recognisedByForm, let slash = slashIndex else { return key }
    return String(key[key.utf8.index(after: slash)...])
  }

  /// The name that says whose body it is: the scope in place of the word of its level, and a
  /// government's own offices in full (`南京市/市政府办公厅` is 南京市人民政府办公厅).
  public var fullName: String { recognisedByForm ? scopedName(Self.inFull) : canonical }

  /// The name that a text of `jurisdiction` has for the unit.
  ///
  /// A unit that only its form tells keeps the short name of its key among its own, 省财政厅 in a text
  /// of 湖南省, where others say 湖南省财政厅; one of a smaller place has the name of the jurisdiction left
  /// out. A registered unit loses the name of the place only where it is a body of its government.
  ///
  /// - Parameter jurisdiction: The official name of the jurisdiction of the text, or nil.
  /// - Returns: The short name, or the canonical one.
  public func name(in jurisdiction: String?) -> String {
    guard let jurisdiction else { return canonical }
    guard recognisedByForm, !scope.isEmpty else { return registeredName(in: jurisdiction) }
    if jurisdiction.utf8.starts(with: scope.utf8) { return nameInScope }
    let name = scopedName()
    guard scope.utf8.starts(with: jurisdiction.utf8), name.utf8.starts(with: jurisdiction.utf8)
    else { return name }
    return String(decoding: name.utf8.dropFirst(jurisdiction.utf8.count), as: UTF8.self)
  }

  /// The name under which a text of `jurisdiction` is said to charge the unit: the registry's, and
  /// where none knows the unit, the printed one.
  public func shownName(in jurisdiction: String?) -> String {
    recognisedByForm ? printed : name(in: jurisdiction)
  }

  private func registeredName(in jurisdiction: String) -> String {
    let place = jurisdiction.unicodeScalars
    let rest = Array(canonical.unicodeScalars.dropFirst(place.count))
    guard !recognisedByForm, let level = place.last, rest.count >= 2,
      canonical.unicodeScalars.starts(with: place), UnitNameForm.isAdministrative(rest)
    else { return canonical }
    return String(([level] + rest)[...])
  }

  /// The scope in the key of a unit that no registry knows.
  var scope: String { slashIndex.map { String(key[..<$0]) } ?? "" }

  private var slashIndex: String.Index? { key.utf8.firstIndex(of: UInt8(ascii: "/")) }

  /// The name with the scope in place of the word of its level: 南京市政府办公厅.
  private func scopedName(_ spell: ([Unicode.Scalar]) -> [Unicode.Scalar] = { $0 }) -> String {
    let characters = Array(scalarsOf: key)
    guard recognisedByForm, let slash = characters.firstIndex(of: "/") else { return key }
    let name = characters[(slash + 1)...]
    guard let relative = RelativeName(NameKey(Array(name))),
      relative.isLevel(ofRegionIn: characters, before: slash)
    else { return String(name) }
    return String(characters[..<slash] + spell(relative.rest))
  }

  /// 政府办公厅 as 人民政府办公厅.
  private static func inFull(_ rest: [Unicode.Scalar]) -> [Unicode.Scalar] {
    governments.match(in: rest, at: 0)?.count == rest.count ? "人民".unicodeScalars + rest : rest
  }

  private static let governments: WordList = "政府 政府办公厅 政府办公室"
}
