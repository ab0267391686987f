/// Names of units that no registry knows and that look as if something of them were lost: a
/// character inside, or the mark between two names.
struct DoubtfulNames {
  private let registry: Registry
  /// The names that the document prints.
  private let printed: WordTree
  /// What is doubtful about the names asked for so far; nothing where the text is empty.
  private var reasons: [String: String] = [:]

  /// The warnings on the names of a document's attributions.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names that only their form tells.
  static func warnings(in dossier: DocumentDossier, registry: Registry) -> [ReadingWarning] {
    let items =
      dossier.tasks.map { ($0.attribution, $0.passages) }
      + dossier.indicators.map { ($0.attribution, $0.passages) }
    let units = items.flatMap { attribution, passages in
      (attribution.lead + attribution.participants + attribution.responsible).map {
        (unit: $0, passages: passages)
      }
    }
    guard units.contains(where: \.unit.recognisedByForm) else { return [] }
    var names = DoubtfulNames(registry, units.map(\.unit.printed))
    var seen: Set<ReadingWarning> = []
    return units.compactMap { unit, passages in
      guard unit.recognisedByForm, let passage = passages.first,
        let reason = names.reason(for: unit.printed)
      else { return nil }
      let warning = ReadingWarning(code: "doubtful-unit", message: reason, passage: passage)
      return seen.insert(warning).inserted ? warning : nil
    }
  }

  private init(_ registry: Registry, _ names: [String]) {
    self.registry = registry
    printed = WordTree(Set(names).map { NameKey($0).scalars })
  }

  /// What is doubtful about a name, or nil.
  private mutating func reason(for name: String) -> String? {
    if let known = reasons[name] { return known.isEmpty ? nil : known }
    let key = NameKey(name).scalars
    var reason = ""
    if let whole = wholeName(of: key) {
      reason = "`\(name)` is in no registry: a character of `\(String(whole[...]))` may be lost"
    } else if let (first, second) = joined(key) {
      reason = "`\(name)` looks like `\(first)` and `\(second)` without a mark between them"
    }
    reasons[name] = reason
    return reason.isEmpty ? nil : reason
  }

  /// The known name that lacks one character in `name`, or nil.
  private func wholeName(of name: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let readings = Self.readings(of: name)
    if readings.contains(where: { isRegistered($0[...]) }) { return nil }
    for reading in readings {
      if let known = registry.unitNames.name(missingFrom: reading) { return known }
    }
    return printed.word(missingFrom: name)
  }

  /// The two known names that a name consists of, or nil.
  private func joined(_ name: [Unicode.Scalar]) -> (String, String)? {
    guard name.count >= 6 else { return nil }
    for place in 3...(name.count - 3) where isKnown(name[..<place]) && isKnown(name[place...]) {
      return (String(name[..<place]), String(name[place...]))
    }
    return nil
  }

  private func isKnown(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    printed.longest(of: name)?.count == name.count || isRegistered(name)
  }

  private func isRegistered(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    registry.unitNames.longestMatch(in: Array(name), at: 0)?.range.count == name.count
  }

  /// The spellings under which a name may be known, 市民政局 as 省民政厅.
  ///
  /// What bodies of one level are called tells what those of another may be called.
  private static func readings(of name: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard let relative = RelativeName(NameKey(name)), relative.rest.count >= 2,
      let last = name.last
    else { return [name] }
    let endings: [Unicode.Scalar] = last == "局" || last == "厅" ? ["局", "厅"] : [last]
    let levels: [Unicode.Scalar] = ["省", "市"]
    return [name]
      + levels.flatMap { level in
        endings.map { [level] + Array(relative.rest.dropLast()) + [$0] }
      }
  }
}
