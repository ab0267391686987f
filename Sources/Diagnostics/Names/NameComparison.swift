/// How far other names are from one name.
struct NameComparison {
  private let name: [UInt32]
  /// The typing errors that are forgiven: one in three characters.
  private let forgiven: Int

  /// Prepares the comparison; nil for a name without characters.
  init?(to name: String) {
    self.name = Self.folded(name)
    if self.name.isEmpty { return nil }
    forgiven = max(self.name.count, 3) / 3
  }

  /// How far `candidate` is, nil where it is not near at all.
  ///
  /// A typing error costs two; being part of the other name three and more, by what is missing;
  /// being its abbreviation eight and more.
  func cost(of candidate: String) -> Int? {
    let other = Self.folded(candidate)
    guard !other.isEmpty, other.count <= 4096, name.count <= 4096 else { return nil }
    if other == name { return 0 }
    return [editCost(other), inclusionCost(other), abbreviationCost(other)].compactMap { $0 }.min()
  }

  private func editCost(_ other: [UInt32]) -> Int? {
    // One error in a name of one character leaves nothing in common.
    guard name.count > 1, name.count <= 64 else { return nil }
    return EditDistance.between(name, other, atMost: forgiven).map { 2 * $0 }
  }

  private func inclusionCost(_ other: [UInt32]) -> Int? {
    let (part, whole) = name.count < other.count ? (name, other) : (other, name)
    guard Self.weight(of: part) >= 3, let start = Self.start(of: part, in: whole) else {
      return nil
    }
    return (start == 0 ? 3 : 4) + min(whole.count - part.count, 16) / 2
  }

  private func abbreviationCost(_ other: [UInt32]) -> Int? {
    let (part, whole) = name.count < other.count ? (name, other) : (other, name)
    guard part.count > 1, part.allSatisfy({ $0 >= 0x2E80 }), part[0] == whole[0] else { return nil }
    var rest = part[...]
    for scalar in whole where scalar == rest.first { rest.removeFirst() }
    return rest.isEmpty ? 8 + min(whole.count - part.count, 16) / 2 : nil
  }

  /// Where `part` begins in `whole`, nil where it does not occur.
  private static func start(of part: [UInt32], in whole: [UInt32]) -> Int? {
    guard part.count <= whole.count else { return nil }
    return (0...(whole.count - part.count)).first { start in
      part.indices.allSatisfy { part[$0] == whole[start + $0] }
    }
  }

  /// How much a part says: an ideograph as much as two letters.
  private static func weight(of part: [UInt32]) -> Int {
    part.reduce(0) { $0 + ($1 >= 0x2E80 ? 2 : 1) }
  }

  /// The scalars in lower case and half width, without blanks.
  private static func folded(_ text: String) -> [UInt32] {
    var scalars: [UInt32] = []
    for scalar in text.unicodeScalars {
      let value =
        (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      switch value {
      case 0x20, 0x3000: continue
      case 0x41...0x5A: scalars.append(value + 0x20)
      default: scalars.append(value)
      }
    }
    return scalars
  }
}
