/// Which documents a document cites: those of the units above its own, of this year and the last ones.
///
/// Every document cites higher ones, or seldom one of the same unit of an earlier year, so that chains
/// are little longer than there are levels and run in no circle; but a few are issued in pairs that
/// cite each other, as a plan and its notice do.
struct Superiors {
  /// What documents there are.
  let heads: DocumentHeads

  private var counts: DocumentCounts { heads.counts }
  private var nation: Nation { heads.nation }

  /// A document that one cites; nil where none was found.
  ///
  /// - Complexity: O(1).
  func document(citedBy head: DocumentHead, _ random: inout SeededNumbers) -> DocumentHead? {
    let (place, line) = counts.issuers[head.identity.issuer]
    let isOwn = random.happens(8)
    guard let (upper, upperLine) = isOwn ? (place, line) : superior(of: place, line, &random),
      let issuer = counts.issuer(place: upper, line: upperLine)
    else { return nil }
    var year = head.identity.year - (isOwn ? 1 : 0)
    while year > DocumentCounts.years.lowerBound, random.below(100) < 45 { year -= 1 }
    for year in stride(from: year, through: DocumentCounts.years.lowerBound, by: -1) {
      var count = counts.count(of: issuer, in: year)
      if year == head.identity.year { count = Int(Double(count) * progress(of: head)) }
      guard count > 0 else { continue }
      let number = 1 + random.skewed(below: count)
      return heads.head(of: DocumentIdentity(issuer: issuer, year: year, number: number))
    }
    return nil
  }

  /// How far into the year a document is; what is cited was there before.
  private func progress(of head: DocumentHead) -> Double {
    (Double(head.issued.month - 1) * 28 + Double(head.issued.day - 1)) / 336
  }

  /// One of the units above one.
  private func superior(
    of place: Int, _ line: Int, _ random: inout SeededNumbers
  ) -> (place: Int, line: Int)? {
    let parent = nation.places[place].parent
    let turn = random.below(100)
    switch (nation.places[place].tier, line) {
    case (.national, 0): return nil
    case (.national, 1): return (0, 0)
    case (.national, _): return (0, turn < 60 ? 0 : 1)
    case (.provincial, 0): return (0, turn < 60 ? 0 : 1)
    case (.provincial, 1): return turn < 40 ? (place, 0) : (0, turn < 80 ? 1 : 0)
    case (.provincial, _):
      let ministry = 2 + line % (nation.lines[0].count - 2)
      return turn < 60 ? (place, turn < 30 ? 0 : 1) : (0, ministry)
    case (.prefectural, 0...1):
      if line == 1, turn < 30 { return (place, 0) }
      return turn < 80 ? (parent, turn < 55 ? 0 : 1) : (0, 0)
    case (.prefectural, _): return turn < 50 ? (place, turn < 30 ? 0 : 1) : (parent, line)
    case (.county, 0...1):
      let province = nation.places[parent].parent
      return turn < 70
        ? (parent, turn < 40 ? 0 : 1) : (turn < 90 ? province : parent, turn < 90 ? 0 : 4)
    case (.county, _): return nil
    }
  }

  /// The other document of a pair, and whether this one is the first; nil where it is in none.
  func companion(of head: DocumentHead) -> (document: DocumentHead, isFirst: Bool)? {
    var identity = head.identity
    let isFirst = identity.number % 2 == 1
    identity.number += isFirst ? 1 : -1
    let pair = DocumentIdentity(
      issuer: identity.issuer, year: identity.year, number: (identity.number + 1) / 2)
    var random = heads.random(pair, series: 5)
    guard random.below(150) == 0, let other = heads.head(of: identity) else { return nil }
    return (other, isFirst)
  }
}
