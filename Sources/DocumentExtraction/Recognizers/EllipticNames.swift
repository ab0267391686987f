/// Names that share an ending printed once: 海西、海北州政府; 西宁、海东市人民政府.
enum EllipticNames {
  /// Whether a name needs nothing of what follows: it ends as names of parties do.
  static func isComplete(_ name: [Unicode.Scalar], _ form: NameForm) -> Bool {
    form.isParty && (form.isGroup || !PartyForm.isPlace(name))
  }

  /// Whether a name ends in the word of a level, as 各市州 does.
  static func endsInTier(_ name: [Unicode.Scalar]) -> Bool {
    var end = name.count
    if let last = name.last, last.bracketFolded == ")",
      let open = name.lastIndex(where: { $0.bracketFolded == "(" })
    {
      end = open
    }
    return end > 0 && (tiers.contains(name[end - 1]) || name[end - 1] == "道" && end > 2)
  }

  /// Whether a name begins with the word of a level, as 县人民政府 does.
  static func beginsWithTier(_ name: [Unicode.Scalar]) -> Bool {
    guard let first = name.first else { return false }
    return tiers.contains(first) || classes.match(in: name, at: 0) != nil
  }

  /// Whether a name is only the word of a level, which goes on with a class: the 街道 of 各乡镇、街道.
  static func isTier(_ name: [Unicode.Scalar]) -> Bool {
    name.count <= 8 && (beginsWithTier(name) || name.hasPrefix("园区"))
      && name.allSatisfy { levelCharacters.contains($0.folded) || $0 == "园" || $0 == "村" }
  }

  /// Whether a name is the word of a level and a body and nothing else: 市人民政府.
  static func isTierAndBody(_ name: [Unicode.Scalar]) -> Bool {
    guard let body = seats.suffix(of: name), beginsWithTier(name) else { return false }
    return name.prefix(name.count - body.count).allSatisfy { levelCharacters.contains($0.folded) }
  }

  /// The full names of places that share the ending of `last`, or nil where they do not.
  ///
  /// - Parameters:
  ///   - places: The names before it, such as 海西.
  ///   - last: The name with the ending, such as 海北州政府.
  /// - Returns: The full names, that of `last` included.
  static func expanded(_ places: [[Unicode.Scalar]], _ last: [Unicode.Scalar]) -> [String]? {
    guard let (tier, body) = ending(of: last), places.allSatisfy(isPlace) else { return nil }
    let names = places.map { place in
      String(place[...]) + (isWhole(place) ? body : tier + body)
    }
    return names + [String(last[...])]
  }

  /// The members that a group such as 西宁、海东等市州政府 lists.
  static func members(_ places: [[Unicode.Scalar]], _ group: [Unicode.Scalar]) -> [ElidedName] {
    guard let body = bodies.suffix(of: group), places.allSatisfy(isPlace) else { return [] }
    let shared = body.scalars
    let ending = String(shared[...])
    let mark = group.lastIndex(of: "等") ?? group.startIndex
    let levels = group[mark...].filter { tiers.contains($0) }
    return places.map { place in
      let name = String(place[...])
      if isWhole(place) { return ElidedName(candidates: [name + ending]) }
      return ElidedName(candidates: levels.map { name + String(Character($0)) + ending })
    }
  }

  /// Whether a place has the word of its level: 澄江市, 夏县; not 通州, whose district is 通州区.
  private static func isWhole(_ place: [Unicode.Scalar]) -> Bool {
    guard let last = place.last, endsInTier(place) else { return false }
    return place.count > 2 || last == "县" || last == "旗" || last == "区"
  }

  /// The level and the body that a name ends in: 州 and 政府 of 海北州政府.
  private static func ending(of name: [Unicode.Scalar]) -> (tier: String, body: String)? {
    guard let body = bodies.suffix(of: name) else { return nil }
    let tierEnd = name.count - body.count
    guard tierEnd >= 3, tiers.contains(name[tierEnd - 1]) else { return nil }
    var start = tierEnd - 1
    if start >= 2, name[start - 1] == "治", name[start - 2] == "自" { start -= 2 }
    return (String(name[start..<tierEnd]), String(body.scalars[...]))
  }

  /// Whether a name can be that of a place alone.
  private static func isPlace(_ name: [Unicode.Scalar]) -> Bool {
    name.count >= 2 && name.count <= 12 && name.allSatisfy(\.isHan)
  }

  private static let tiers: ScalarSet = [
    "省", "市", "州", "县", "区", "旗", "盟", "乡", "镇",
  ]
  /// What the names of levels are made of: 自治州, 县（市、区）, 街道.
  private static let levelCharacters: ScalarSet = "省市州县区旗盟乡镇自治街道特行委直辖管设地级以上开发度假园(、)"
  /// Levels that more than a character names.
  private static let classes = PhraseSet([
    "自治", "街道", "直辖市", "省辖市", "直管市", "设区市", "设区的市", "地级", "地区", "特区", "林区", "行署", "开发区",
    "开发(", "园区",
  ])
  /// The bodies that stand for a whole level.
  private static let seats = PhraseSet([
    "人民政府", "政府", "党委", "管委会", "办事处", "行政公署", "公署", "党委和政府", "党委政府", "党委、政府", "人民政府办公室",
  ])
  private static let bodies = PhraseSet([
    "人民政府", "政府", "党委", "党委和政府", "党委和人民政府", "党委、政府", "管委会", "人民政府办公室", "政府办公室", "街道办事处", "办事处",
    "行政公署", "公署",
    "财政局", "公安局", "教育局", "民政局", "发展改革委", "农业农村局", "自然资源局", "生态环境局", "人大", "政协",
  ])
}
