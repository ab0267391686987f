/// Labels of an attribution behind which a blank stands where others have their colon.
///
/// ```
/// 牵头单位　县林业和草原局　　完成时限　2021年12月
/// ```
enum BareLabels {
  /// The line with the colons that it leaves out, or nil where it leaves out none.
  ///
  /// The line has to begin with a label, and what follows each label has to be a party or a day, so
  /// that the head of a table stays what it is.
  ///
  /// - Complexity: O(1) where the line begins with no label, otherwise O(*n*) in its length.
  static func completed(_ line: MappedText) -> MappedText? {
    guard let first = line.gaps.first, first > 1 || line.gaps.count > 1,
      RoleLabelName.read(line.scalars, at: 0) != nil
    else { return nil }
    var result = MappedText()
    var done = 0
    for start in [0] + line.gaps where start >= done {
      guard let label = RoleLabelName.read(line.scalars, at: start), holds(line, label) else {
        if start == 0 { return nil }
        continue
      }
      result.append(line[done..<label.end])
      result.append(":".unicodeScalars, line: line.line(at: start))
      done = label.end
    }
    result.append(line[done..<line.count])
    return result
  }

  private static let levels: ScalarSet = "省市州盟县区旗"

  /// Whether a blank stands behind a label, and behind that what belongs to it.
  private static func holds(_ line: MappedText, _ label: RoleLabelName) -> Bool {
    guard let place = line.gaps.firstIndex(of: label.end), label.end < line.count else {
      return false
    }
    let next = place + 1 < line.gaps.count ? line.gaps[place + 1] : line.count
    let value = Array(line.scalars[label.end..<next])
    switch label.meaning {
    case .parties:
      let end = value.firstIndex { "、,;(".unicodeScalars.contains($0.folded) } ?? value.count
      if PartyForm.isParty(Array(value[..<end])) { return true }
      // The line may end inside the name.
      return end == line.count - label.end && end > 1 && levels.contains(value[0])
        && ColumnTitle(value) == nil
    case .deadline: return DeadlineText.isDeadline(value)
    case .other: return false
    }
  }
}
