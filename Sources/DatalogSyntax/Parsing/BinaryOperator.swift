/// An operator between two terms; the raw value is its name in the tree.
enum BinaryOperator: String {
  case lor, lxor, land, bor, bxor, band, bshl, bshr, bshru
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case remainder = "%"
  case power = "^"

  /// The operator that is a symbol of this kind.
  init?(_ kind: Token.Kind) {
    switch kind {
    case .plus: self = .plus
    case .minus: self = .minus
    case .star: self = .times
    case .slash: self = .divided
    case .percent: self = .remainder
    case .caret, .doubleStar: self = .power
    default: return nil
    }
  }

  /// How tightly it binds, from 1 for the loosest, in Soufflé's order.
  var binding: Int {
    switch self {
    case .lor: 1
    case .lxor: 2
    case .land: 3
    case .bor: 4
    case .bxor: 5
    case .band: 6
    case .bshl, .bshr, .bshru: 7
    case .plus, .minus: 8
    case .times, .divided, .remainder: 9
    case .power: 11
    }
  }
}
