import DatalogEngine

/// Which kinds of value a predicate's objects are, from which follows what its column is.
struct ObjectKinds: OptionSet {
  /// A bit for each kind.
  let rawValue: UInt16

  /// IRIs, blank nodes, triples.
  static let nodes = ObjectKinds(rawValue: 1)
  /// Texts of any language.
  static let texts = ObjectKinds(rawValue: 2)
  /// Days.
  static let dates = ObjectKinds(rawValue: 4)
  /// Truth values.
  static let truths = ObjectKinds(rawValue: 8)
  /// Literals of other datatypes.
  static let others = ObjectKinds(rawValue: 16)
  /// Whole numbers that a double holds, as every smaller one.
  static let smallIntegers = ObjectKinds(rawValue: 32)
  /// Other whole numbers of 64 bits.
  static let largeIntegers = ObjectKinds(rawValue: 64)
  /// Numbers that are the shortest decimal of a double, and no whole ones of 64 bits.
  static let doubles = ObjectKinds(rawValue: 128)
  /// Infinities, the NaN, and what no double holds.
  static let otherNumbers = ObjectKinds(rawValue: 256)

  /// The whole numbers of which each is a double, none between them left out.
  private static let exact: ClosedRange<Int64> = -(1 << 53)...(1 << 53)

  /// The kind of one value.
  init(of word: Word, in values: ValueTable) {
    switch values.kind(of: word) {
    case .node: self = .nodes
    case .text: self = .texts
    case .date: self = .dates
    case .truth: self = .truths
    case .other, .record: self = .others
    case .number: self = values.number(of: word).map(Self.init) ?? .otherNumbers
    }
  }

  private init(of number: Number) {
    switch number {
    case .integer(let value): self = Self.exact.contains(value) ? .smallIntegers : .largeIntegers
    case .double(let value): self = value.isFinite ? .doubles : .otherNumbers
    case .unsigned, .digits: self = .otherNumbers
    }
  }

  /// Creates a set from its bits.
  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The type of a column that holds such values.
  var columnType: ColumnType {
    switch self {
    case .nodes: .node
    case .texts: .text
    case .dates: .date
    case .truths: .truth
    default:
      if isSubset(of: [.smallIntegers, .largeIntegers]) {
        .integer
      } else if isSubset(of: [.smallIntegers, .doubles]) {
        .number
      } else {
        .any
      }
    }
  }
}
