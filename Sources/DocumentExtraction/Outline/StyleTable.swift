/// What is known of the styles of ordinals, a value for each or none.
struct StyleTable<Value> {
  private var values = [Value?](repeating: nil, count: Ordinal.Style.count)

  /// The value of a style.
  subscript(style: Ordinal.Style) -> Value? {
    get { values[style.rawValue] }
    set { values[style.rawValue] = newValue }
  }

  /// The value of a style, `initial` where it has none.
  subscript(style: Ordinal.Style, default initial: Value) -> Value {
    get { values[style.rawValue] ?? initial }
    set { values[style.rawValue] = newValue }
  }

  /// The styles that have a value, from the outermost to the innermost.
  var entries: [(style: Ordinal.Style, value: Value)] {
    values.enumerated().compactMap { place, value in
      guard let style = Ordinal.Style(rawValue: place), let value else { return nil }
      return (style, value)
    }
  }
}

extension StyleTable: Sendable where Value: Sendable {}

extension Ordinal {
  /// A set of styles.
  struct Styles: OptionSet, Sendable {
    let rawValue: UInt16

    /// Adds a style.
    mutating func insert(_ style: Style) {
      formUnion(Styles(rawValue: 1 << UInt16(style.rawValue)))
    }

    /// Whether the set has `style`.
    func contains(_ style: Style) -> Bool { rawValue >> UInt16(style.rawValue) & 1 != 0 }
  }
}
