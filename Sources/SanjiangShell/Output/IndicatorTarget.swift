import DocumentExtraction

/// The figure of an indicator as people write it.
enum IndicatorTarget {
  /// `≥ 5.5 ％`, `2–3 万吨`, or the words of a qualitative target.
  static func text(of indicator: IndicatorFact) -> String {
    if indicator.comparator == .qualitative { return indicator.valueText ?? "" }
    let figure = [indicator.value, indicator.upperValue].compactMap { $0 }.joined(separator: "–")
    return [sign(indicator.comparator), figure, indicator.unit ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func sign(_ comparator: IndicatorFact.Comparator) -> String {
    switch comparator {
    case .ge: "≥"
    case .le: "≤"
    case .gt: ">"
    case .lt: "<"
    case .approx: "≈"
    case .eq, .range, .qualitative: ""
    }
  }
}
