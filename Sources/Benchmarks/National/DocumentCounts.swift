/// How many documents each unit of a nation issues in each year.
///
/// The numbers are worked out when they are asked for, from the seed and one scale, so that a
/// document can cite another that was written long before or that is far away in the file.
struct DocumentCounts {
  /// The years in which documents are issued.
  static let years = 2010...2025

  /// The units that issue, the highest first: place and line.
  let issuers: [(place: Int, line: Int)]
  private let nation: Nation
  private let seed: UInt64
  /// What the weights of each tier are multiplied with.
  private var factors: [Tier: Double] = [:]

  /// What a document has in statements, on average, its share of notices of appointment and of
  /// chronicles included.
  private static let statementsOfDocument = 490.0

  /// Chooses the scale so that all documents have so many statements together.
  ///
  /// - Complexity: O(*n*) in the number of units and years.
  init(_ nation: Nation, statements: Int, seed: UInt64) {
    self.nation = nation
    self.seed = seed
    issuers = nation.places.indices.flatMap { place in
      nation.lines[place].indices.map { (place, $0) }
    }
    let wanted = Double(max(statements, 0)) / Self.statementsOfDocument
    var (low, high) = (0.0, 4.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      scale(by: middle)
      if Double(total) < wanted { low = middle } else { high = middle }
    }
  }

  /// The higher a tier, the fewer documents it loses where the graph is small: what all rest on is
  /// there in a small one too.
  private mutating func scale(by scale: Double) {
    let root = scale.squareRoot()
    factors = [
      .national: root, .provincial: (scale * root).squareRoot(), .prefectural: scale,
      .county: scale,
    ]
  }

  private var total: Int {
    issuers.indices.reduce(0) { sum, issuer in
      Self.years.reduce(sum) { $0 + count(of: issuer, in: $1) }
    }
  }

  /// How many documents with numbers a unit issues in a year.
  ///
  /// - Complexity: O(1).
  func count(of issuer: Int, in year: Int) -> Int {
    let (place, line) = issuers[issuer]
    let tier = nation.places[place].tier
    let weight = Self.weight(tier, line) * (factors[tier] ?? 0)
    guard weight > 0, nation.unit(of: place, line: line, in: year) != nil else { return 0 }
    var numbers = SeededNumbers(seed ^ number(of: issuer) << 32 ^ UInt64(year) << 16)
    return Int(weight + numbers.fraction())
  }

  /// A number that the issuer has in a graph of any size, so that what it issues in a small one it
  /// issues in a larger one too.
  func number(of issuer: Int) -> UInt64 {
    let (place, line) = issuers[issuer]
    return (UInt64(nation.places[place].code) ?? 0) << 6 ^ UInt64(line)
  }

  /// How many documents a unit issues in a year where the graph is largest.
  private static func weight(_ tier: Tier, _ line: Int) -> Double {
    switch (tier, line) {
    case (.national, 0): 60
    case (.national, 1): 80
    case (.national, _): 20
    case (.provincial, 0): 60
    case (.provincial, 1): 90
    // The counts of departments are lowered like those of prefectures, see `scale`.
    case (.provincial, _): 12
    case (.prefectural, 0): 12
    case (.prefectural, 1): 20
    case (.prefectural, _): 3
    case (.county, 0...1): 3
    case (.county, _): 0
    }
  }

  /// The number of the issuer that a place's line is, by the order of ``issuers``.
  ///
  /// - Complexity: O(log *n*) in the number of issuers.
  func issuer(place: Int, line: Int) -> Int? {
    guard line < nation.lines[place].count else { return nil }
    var (low, high) = (0, issuers.count)
    while low < high {
      let middle = (low + high) / 2
      if issuers[middle] < (place, line) { low = middle + 1 } else { high = middle }
    }
    return low < issuers.count && issuers[low] == (place, line) ? low : nil
  }
}

extension SeededNumbers {
  /// A number from 0 up to, but not including, 1.
  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// A number below a limit, the small ones more often.
  mutating func skewed(below limit: Int) -> Int {
    let fraction = fraction()
    return min(Int(Double(limit) * fraction * fraction), max(limit - 1, 0))
  }

  /// One of them.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
