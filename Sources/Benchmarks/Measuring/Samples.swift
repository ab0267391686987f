/// The same measured several times.
struct Samples {
  private(set) var values: [Double] = []

  /// Adds a value.
  mutating func add(_ value: Double) { values.append(value) }

  /// The middle value; of an even number of values the mean of the two in the middle.
  var median: Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// The least and the greatest value.
  var spread: ClosedRange<Double>? {
    guard let least = values.min(), let greatest = values.max() else { return nil }
    return least...greatest
  }
}
