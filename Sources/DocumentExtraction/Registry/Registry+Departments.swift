extension Registry {
  /// The short form of a department's name, where the registry knows the department.
  ///
  /// - Parameter name: What follows the name of the place, or the word of its level: 发改委.
  /// - Returns: The form in which all spellings of the name agree (发展改革委), or nil.
  /// - Complexity: O(*l* log *n*) in the length of the name and the number of departments.
  func department(named name: some BidirectionalCollection<Unicode.Scalar>) -> String? {
    let key = NameKey(Array(name))
    if let body = department(key, isDuty: false) { return body }
    guard let ending = Self.departmentEndings.ending(of: key.scalars) else { return nil }
    let field = key.scalars.count - ending.count
    guard let duty = department(NameKey(Array(key.scalars[..<field])), isDuty: true) else {
      return nil
    }
    let printed = String(key.scalars[field...])
    return duty + (ending.count > 1 ? Self.shortEndings[printed] ?? printed : printed)
  }

  /// The names that departments have in a place of the level of `word`, duties with the ending that
  /// most have there.
  func departmentNames(after word: String) -> [String] {
    let ending = word == "省" || word == "自治区" ? "厅" : "局"
    return departments.map { word + $0.key + ($0.isDuty ? ending : "") }
  }

  private func department(_ key: NameKey, isDuty: Bool) -> String? {
    departmentNames.places(of: key).first { departments[$0].isDuty == isDuty }
      .map { departments[$0].key }
  }

  /// The place and the department in a name that begins with a county or city that no registry
  /// knows: 赣榆区财政局.
  func placeAndDepartment(
    in name: ArraySlice<Unicode.Scalar>
  ) -> (place: ArraySlice<Unicode.Scalar>, department: String)? {
    for end in name.indices.dropFirst(2).prefix(11) where Self.placeEndings.contains(name[end - 1])
    {
      if let department = department(named: name[end...]) { return (name[..<end], department) }
    }
    return nil
  }

  /// How the names of departments end.
  private static let departmentEndings: WordList = "厅 局 委员会 委 办公室 办"

  /// The endings that have a shorter form.
  private static let shortEndings = ["委员会": "委", "办公室": "办"]

  /// Last characters of the names of counties and their like.
  private static let placeEndings: ScalarSet = ["县", "区", "市", "旗", "州", "盟"]
}
