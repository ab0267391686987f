/// Reads who is named in a cell of a task table.
enum CellParties {
  /// The parties of a cell: labelled, with role words behind them, or a bare list.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - role: The role that the column gives.
  ///   - namesPersons: Whether the column's title says that persons are named beside their units.
  /// - Returns: The parties with their roles.
  static func attribution(
    _ cell: MappedText, _ role: Role, namesPersons: Bool = false
  ) -> PrintedAttribution {
    let cell = separated(cell, namesPersons: namesPersons)
    if let labelled = AttributionReader.labelled(cell, in: 0..<cell.count) { return labelled }
    if let clauses = AttributionReader.clauses(cell, isFinal: false) { return clauses }
    var result = PrintedAttribution()
    result.add(PartyList(cell), as: role)
    guard namesPersons else { return result }
    result.entries.removeAll { !$0.party.isRecognised }
    for index in result.entries.indices {
      result.entries[index].party.name = withoutPerson(result.entries[index].party.name)
    }
    return result
  }

  /// A name without a bracket behind it that holds no body.
  private static func withoutPerson(_ name: String) -> String {
    let text = Array(name.unicodeScalars)
    guard text.last?.folded == ")", let open = text.lastIndex(where: { $0.folded == "(" }),
      text.count - open <= 7, !PartyForm.isParty(Array(text[(open + 1)..<(text.count - 1)]))
    else { return name }
    return String(text[..<open])
  }

  /// The cell with 、 where only a line end parts two names, or a name and a person.
  private static func separated(_ cell: MappedText, namesPersons: Bool) -> MappedText {
    guard cell.count <= 1000 else { return cell }
    var result = MappedText()
    var start = 0
    for gap in cell.gaps where gap > start {
      guard isName(cell, endingAt: gap), namesPersons || isName(cell, beginningAt: gap) else {
        continue
      }
      result.append(cell[start..<gap])
      result.append("、".unicodeScalars, line: cell.line(at: gap - 1))
      start = gap
    }
    guard start > 0 else { return cell }
    result.append(cell[start..<cell.count])
    return result
  }

  /// Whether a whole name ends at `offset`.
  private static func isName(_ cell: MappedText, endingAt offset: Int) -> Bool {
    var start = offset
    while start > 0, !isSeparator(cell.scalars[start - 1]) { start -= 1 }
    let gap = cell.gaps.last { $0 < offset && $0 > start }
    return PartyForm.isParty(Array(cell.scalars[(gap ?? start)..<offset]))
  }

  /// Whether a whole name, and not the rest of one such as 管委会, begins at `offset`.
  private static func isName(_ cell: MappedText, beginningAt offset: Int) -> Bool {
    var end = offset
    while end < cell.count, !isSeparator(cell.scalars[end]) { end += 1 }
    let gap = cell.gaps.first { $0 > offset && $0 < end }
    let name = Array(cell.scalars[offset..<(gap ?? end)])
    return name.count >= 4 && PartyForm.isParty(name)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.folded {
    case "、", ",", ";", "。", "(", ")": true
    default: false
    }
  }
}
