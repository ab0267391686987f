/// A figure to reach, or reached.
public struct IndicatorFact: Sendable, Hashable {
  /// How the figure is meant.
  public enum Comparator: String, Sendable, Hashable {
    case eq, ge, le, gt, lt, approx, range, qualitative
  }
  /// Whether the figure is to be reached, or what one starts from, or what was reached.
  public enum Kind: String, Sendable, Hashable { case target, base, actual }
  /// 预期性 or 约束性.
  public enum Nature: String, Sendable, Hashable { case expected, binding }

  /// Section ordinal, own ordinal and, where an item has several figures, a letter.
  public var id: String
  /// The name without the figure.
  public var name: String
  /// How the figure is meant.
  public var comparator: Comparator
  /// The figure as written in half-width digits, `5.5`, or nil where it is qualitative.
  public var value: String?
  /// The upper figure of a range.
  public var upperValue: String?
  /// The words of a qualitative target.
  public var valueText: String?
  /// The unit of measure as printed.
  public var unit: String?
  /// Whether it is to be reached.
  public var kind: Kind
  /// 预期性 or 约束性, where printed.
  public var nature: Nature?
  /// The year or years that the figure is for: `2025`, `2021-2025`, or nil.
  public var horizon: String?
  /// Who answers for it.
  public var attribution: Attribution
  /// The id of the indicator that it starts from, where a table gives both.
  public var baseline: String?
  /// Whether it is set in the running text of an item, not by a list or table of indicators.
  public var isProse: Bool
  /// The ordinal as printed.
  public var ordinal: String
  /// The id of the section it stands in, or nil.
  public var parent: String?
  /// Where it stands.
  public var passages: [Passage]

  /// Creates an indicator.
  public init(
    id: String, name: String, comparator: Comparator, value: String? = nil,
    upperValue: String? = nil, valueText: String? = nil, unit: String? = nil,
    kind: Kind = .target, nature: Nature? = nil, horizon: String? = nil,
    attribution: Attribution = Attribution(),
    baseline: String? = nil, isProse: Bool = false, ordinal: String = "", parent: String? = nil,
    passages: [Passage]
  ) {
    self.id = id
    self.name = name
    self.comparator = comparator
    self.value = value
    self.upperValue = upperValue
    self.valueText = valueText
    self.unit = unit
    self.kind = kind
    self.nature = nature
    self.horizon = horizon
    self.attribution = attribution
    self.baseline = baseline
    self.isProse = isProse
    self.ordinal = ordinal
    self.parent = parent
    self.passages = passages
  }
}
