/// One figure of an item or a sentence: what is measured, how the figure is meant, how much, by when.
public struct Figure: Sendable, Hashable {
  /// What is measured, without the figure.
  public var name: String
  /// How the figure is meant.
  public var comparator: IndicatorFact.Comparator
  /// The figure in half-width digits, or nil where it is qualitative.
  public var value: String?
  /// The upper figure of a range.
  public var upperValue: String?
  /// The words of a qualitative target.
  public var valueText: String?
  /// The unit of measure as printed.
  public var unit: String?
  /// Expected or binding, where the item says so.
  public var nature: IndicatorFact.Nature?
  /// `2025`, `2021-2025`, or nil.
  public var horizon: String?

  /// Creates a figure.
  public init(
    name: String, comparator: IndicatorFact.Comparator, value: String? = nil,
    upperValue: String? = nil, valueText: String? = nil, unit: String? = nil,
    nature: IndicatorFact.Nature? = nil, horizon: String? = nil
  ) {
    self.name = name
    self.comparator = comparator
    self.value = value
    self.upperValue = upperValue
    self.valueText = valueText
    self.unit = unit
    self.nature = nature
    self.horizon = horizon
  }
}
