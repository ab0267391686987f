/// A name that means something in some places of the grammar.
///
/// The lexer looks every name up once, so that the parser compares no text.
enum Word: UInt8, Sendable, CaseIterable {
  /// Any other name.
  case none

  case not, `true`, `false`, `nil`, `as`, of
  case count, sum, min, max, mean
  case match, contains, startsWith, endsWith
  case bnot, lnot
  case lor, lxor, land, bor, bxor, band, bshl, bshr, bshru
  case order, by, ascending, descending, limit
  /// What people write for `,`, `;` and `!`; the same names may be anything else where they fit.
  case mistakenAnd, mistakenOr, mistakenNot

  /// How it is written; several ways for what other languages write.
  private var spellings: [String] {
    switch self {
    case .none: []
    case .startsWith: ["starts_with"]
    case .endsWith: ["ends_with"]
    case .ascending: ["asc"]
    case .descending: ["desc"]
    case .mistakenAnd: ["and", "AND", "And", "且", "并且", "和"]
    case .mistakenOr: ["or", "OR", "Or", "或", "或者"]
    case .mistakenNot: ["NOT", "Not"]
    default: ["\(self)"]
    }
  }

  /// Every spelling with its word.
  private static let table: [String: Word] = {
    var table: [String: Word] = [:]
    for word in allCases {
      for spelling in word.spellings { table[spelling] = word }
    }
    return table
  }()

  /// The words whose spelling fits eight bytes, by these bytes.
  private static let shortTable: [UInt64: Word] = {
    var short: [UInt64: Word] = [:]
    for (spelling, word) in table where spelling.utf8.count <= 8 {
      short[spelling.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = word
    }
    return short
  }()

  /// The word at `lower..<upper`.
  ///
  /// - Complexity: O(length).
  init(in bytes: [UInt8], from lower: Int, to upper: Int) {
    let length = upper - lower
    if length <= 1 {
      self = .none
    } else if length <= 33, bytes[lower..<upper].contains(0xEF) {
      self = Self.table[bytes.foldedText(from: lower, to: upper)] ?? .none
    } else if length <= 8 {
      var key: UInt64 = 0
      for index in lower..<upper { key = key << 8 | UInt64(bytes[index]) }
      self = Self.shortTable[key] ?? .none
    } else {
      self = Self.longWord(in: bytes, from: lower, to: upper)
    }
  }

  /// The word of more than eight bytes at `lower..<upper`.
  private static func longWord(in bytes: [UInt8], from lower: Int, to upper: Int) -> Word {
    for word in [Word.startsWith, .endsWith] {
      guard let spelling = word.spellings.first, spelling.utf8.count == upper - lower else {
        continue
      }
      if bytes[lower..<upper].elementsEqual(spelling.utf8) { return word }
    }
    return .none
  }
}

extension Word {
  /// Whether it is the name of a test that is written like an atom.
  var namesTest: Bool {
    switch self {
    case .match, .contains, .startsWith, .endsWith: true
    default: false
    }
  }

  /// Whether a term may follow it or stand on both sides of it, so that a variable of that name needs
  /// parentheses.
  var takesTerm: Bool {
    self == .not || self == .bnot || self == .lnot || aggregate != nil || binaryOperator != nil
  }

  /// The aggregate it is the name of.
  var aggregate: Aggregate.Function? {
    switch self {
    case .count: .count
    case .sum: .sum
    case .min: .min
    case .max: .max
    case .mean: .mean
    default: nil
    }
  }

  /// The operator between two terms that it is the name of.
  var binaryOperator: BinaryOperator? {
    switch self {
    case .lor: .lor
    case .lxor: .lxor
    case .land: .land
    case .bor: .bor
    case .bxor: .bxor
    case .band: .band
    case .bshl: .bshl
    case .bshr: .bshr
    case .bshru: .bshru
    default: nil
    }
  }
}
