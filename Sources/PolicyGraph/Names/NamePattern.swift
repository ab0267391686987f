/// What somebody typed of a name: its beginning, a part of it, an abbreviation, or letters and
/// digits that its characters are read with.
///
/// `sfgw`, `shengfagai` and `发改` all fit 省发改委.
package struct NamePattern: Sendable {
  private let bytes: [UInt8]
  private let scalars: [Unicode.Scalar]
  /// Whether it may be letters of readings.
  private let isSpelled: Bool
  private let pinyin: PinyinTable

  /// Prepares what was typed.
  package init(_ typed: String, pinyin: PinyinTable) {
    let folded = NameFolding.folded(typed)
    bytes = folded.utf8.map(SearchableName.lowercase)
    scalars = Array(folded.unicodeScalars)
    self.pinyin = pinyin
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    isSpelled =
      bytes.contains(where: letters.contains) && bytes.allSatisfy { SearchableName.bit($0) != nil }
  }

  /// Whether nothing was typed.
  package var isEmpty: Bool { bytes.isEmpty }

  /// How well a name fits, nil where it does not.
  ///
  /// - Complexity: O(*nm*) in the lengths of the two, but O(*n*) for most names that do not fit.
  package func match(_ name: SearchableName) -> NameMatch? {
    if bytes.isEmpty { return .beginning }
    if let place = Self.place(of: bytes, in: name.bytes) {
      if place > 0 { return isSpelled ? min(.part, spelled(name) ?? .part) : .part }
      return bytes.count == name.bytes.count ? .whole : .beginning
    }
    if isSpelled { return spelled(name) }
    return abbreviates(name) ? .abbreviation : nil
  }

  /// Where bytes begin in others.
  private static func place(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) { return start }
    }
    return nil
  }

  /// Whether its characters stand in the name in order, the first at the beginning.
  private func abbreviates(_ name: SearchableName) -> Bool {
    guard scalars.count >= 2, scalars.first == name.scalars.first else { return false }
    var rest = scalars[...]
    for scalar in name.scalars where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  // MARK: - Letters

  private func spelled(_ name: SearchableName) -> NameMatch? {
    // Letters are not read, they are there.
    guard name.bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    if let end = end(of: 0, name, at: 0) {
      return end == name.count ? .allInitials : .firstInitials
    }
    guard bytes.count >= 2 else { return nil }
    for start in name.scalars.indices.dropFirst() where end(of: 0, name, at: start) != nil {
      return .innerInitials
    }
    return bytes.count >= 3 && hasInitialsInOrder(name) ? .abbreviatedInitials : nil
  }

  /// Whether the letters from `letter` on can be read from the characters at `place` on: of each
  /// its first letter, its whole reading, or of the last one any beginning.
  ///
  /// - Returns: Where the characters that are read end.
  private func end(of letter: Int, _ name: SearchableName, at place: Int) -> Int? {
    if letter == bytes.count { return place }
    guard place < name.count, let bit = SearchableName.bit(bytes[letter]) else { return nil }
    let initials = name.initials[place]
    // Brackets and the like are not typed.
    if initials == 0 { return letter == 0 ? nil : end(of: letter, name, at: place + 1) }
    guard initials & bit != 0 else { return nil }
    if let end = end(of: letter + 1, name, at: place + 1) { return end }
    let rest = bytes[letter...]
    for reading in pinyin.readings(of: name.scalars[place]) where reading.count > 1 {
      if reading.starts(with: rest) { return place + 1 }
      guard rest.starts(with: reading) else { continue }
      if let end = end(of: letter + reading.count, name, at: place + 1) { return end }
    }
    return nil
  }

  private func hasInitialsInOrder(_ name: SearchableName) -> Bool {
    var letter = 0
    for initials in name.initials {
      guard letter < bytes.count, let bit = SearchableName.bit(bytes[letter]) else { break }
      if initials & bit != 0 { letter += 1 } else if letter == 0 { return false }
    }
    return letter == bytes.count
  }
}
