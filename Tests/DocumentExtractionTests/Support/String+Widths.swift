extension String {
  /// The text with full-width forms as their half-width twins.
  var inHalfWidth: String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = scalar.value >= 0xFF01 && scalar.value <= 0xFF5E
      view.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(view)
  }
}
