import TestSupport

/// A 、 or ； that is missing between two names.
struct LostSeparatorDamage: TextDamage {
  var name: String { "lost separators" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    text.lose { line in
      guard !line.contains("\t"), generator.isOneIn(2) else { return nil }
      let places = line.indices.filter {
        line[$0] == "；" && $0 != line.indices.last || line[$0] == "、" && line.bringsNames($0)
      }
      guard let place = places.randomElement(using: &generator) else { return nil }
      return String(line[..<place] + line[line.index(after: place)...])
    }
  }
}

extension String {
  /// Whether a name and no ordinal stands before a 、.
  fileprivate func bringsNames(_ place: Index) -> Bool {
    distance(from: startIndex, to: place) > 4
  }
}
