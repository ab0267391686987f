/// Names of units that no registry knows and that look as if something of them were lost: a
/// character inside, or the mark between two names.
struct DoubtfulNames {
  private let registry: Registry
  /// Whose document it is.
  private let jurisdiction: Jurisdiction
  /// The names that the document prints, each once.
  private var names: [String] = []
  /// Their places, by the names.
  private var places: [ExactText: Int] = [:]
  /// Where a name stands that only its form tells.
  private var guesses: [(name: Int, passage: Passage)] = []

  /// The warnings on the names of a document's attributions.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names that only their form tells.
  static func warnings(
    in dossier: DocumentDossier, of jurisdiction: Jurisdiction, registry: Registry
  ) -> [ReadingWarning] {
    var names = DoubtfulNames(registry, jurisdiction)
    for index in dossier.tasks.indices {
      names.add(dossier.tasks[index].attribution, dossier.tasks[index].passages.first)
    }
    for index in dossier.indicators.indices {
      names.add(dossier.indicators[index].attribution, dossier.indicators[index].passages.first)
    }
    return names.warnings()
  }

  private init(_ registry: Registry, _ jurisdiction: Jurisdiction) {
    self.registry = registry
    self.jurisdiction = jurisdiction
  }

  private mutating func add(_ attribution: Attribution, _ passage: Passage?) {
    add(attribution.lead, passage)
    add(attribution.participants, passage)
    add(attribution.responsible, passage)
  }

  private mutating func add(_ units: [UnitMention], _ passage: Passage?) {
    for index in units.indices {
      let name = ExactText(units[index].printed)
      let place = places[name] ?? names.count
      if place == names.count {
        places[name] = place
        names.append(name.text)
      }
      if units[index].recognisedByForm, let passage { guesses.append((place, passage)) }
    }
  }

  private func warnings() -> [ReadingWarning] {
    guard !guesses.isEmpty else { return [] }
    let printed = WordTree(names.map { NameKey($0).scalars })
    var reasons = [String??](repeating: nil, count: names.count)
    var seen: Set<ReadingWarning> = []
    return guesses.compactMap { name, passage in
      let reason = reasons[name] ?? reason(for: names[name], among: printed)
      reasons[name] = .some(reason)
      guard let reason else { return nil }
      let warning = ReadingWarning(code: "doubtful-unit", message: reason, passage: passage)
      return seen.insert(warning).inserted ? warning : nil
    }
  }

  /// What is doubtful about a name, or nil.
  private func reason(for name: String, among printed: WordTree) -> String? {
    let key = NameKey(name).scalars
    if let whole = wholeName(of: key, among: printed) ?? wholeDepartment(of: key) {
      return "`\(name)` is in no registry: a character of `\(String(whole[...]))` may be lost"
    }
    if let (first, second) = joined(key, among: printed) {
      return "`\(name)` looks like `\(first)` and `\(second)` without a mark between them"
    }
    return nil
  }

  /// The known name that lacks one character in `name`, or nil.
  private func wholeName(
    of name: [Unicode.Scalar], among printed: WordTree
  ) -> [Unicode.Scalar]? {
    let readings = Self.readings(of: name)
    if readings.contains(where: registry.unitNames.holds) { return nil }
    let isRelative = readings.count > 1
    for reading in readings {
      guard let known = registry.unitNames.name(missingFrom: reading) else { continue }
      if isRelative || isWithinReach(known) { return known }
    }
    return printed.word(missingFrom: name)
  }

  /// Whether a unit so called stands in the document's own province, or above the provinces: 兴县 in
  /// a text of Shanxi is not 兴海县 of Qinghai with a character lost.
  private func isWithinReach(_ name: [Unicode.Scalar]) -> Bool {
    let own = jurisdiction.regionCode.prefix(2)
    return registry.unitNames.places(of: NameKey(String(name[...]))).contains { place in
      let code = registry.units[place].jurisdictionCode.prefix(2)
      return code == own || code == "10" || code.isEmpty || own == "10"
    }
  }

  /// The department that lacks one character behind the word of a level or the name of a place, or
  /// the seat that lacks one: 区农农村局, 双廊镇人政府.
  private func wholeDepartment(of name: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    for (ending, whole) in Self.seats where name.count > ending.count {
      let start = name.count - ending.count
      if name[start...].elementsEqual(ending), !name.hasSuffix(String(whole[...])) {
        return name[..<start] + whole
      }
    }
    guard let last = name.last, last == "局" || last == "厅" else { return nil }
    for place in name.indices.dropFirst().prefix(12) where Self.levels.contains(name[place - 1]) {
      let field = Array(name[place...].dropLast())
      if registry.department(named: name[place...]) != nil { return nil }
      guard field.count >= 2, let known = registry.departmentNames.name(missingFrom: field) else {
        continue
      }
      return name[..<place] + known + [last]
    }
    return nil
  }

  private static let levels: ScalarSet = "省市州盟县区旗团"
  /// What the names of seats look like when one character is missing, and what they are.
  private static let seats = [
    ("人政府", "人民政府"), ("民政府", "人民政府"), ("人民府", "人民政府"), ("市政办公室", "市政府办公室"),
    ("县政办公室", "县政府办公室"), ("区政办公室", "区政府办公室"), ("省政办公室", "省政府办公室"),
    ("府办公室", "政府办公室"), ("政府办室", "政府办公室"), ("政府公室", "政府办公室"), ("政府办公", "政府办公室"),
  ].map { (Array($0.0.unicodeScalars), Array($0.1.unicodeScalars)) }

  /// The two known names that a name consists of, or nil.
  private func joined(
    _ name: [Unicode.Scalar], among printed: WordTree
  ) -> (String, String)? {
    guard name.count >= 6 else { return nil }
    func isKnown(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
      printed.longest(of: name)?.count == name.count || registry.unitNames.holds(name)
    }
    for place in 3...(name.count - 3) where isKnown(name[..<place]) && isKnown(name[place...]) {
      return (String(name[..<place]), String(name[place...]))
    }
    return nil
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
    var readings = [name]
    for level in levels {
      for ending in endings {
        var reading = relative.rest
        reading[reading.count - 1] = ending
        reading.insert(level, at: 0)
        readings.append(reading)
      }
    }
    return readings
  }
}
