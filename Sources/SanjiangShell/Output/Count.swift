/// Numbers with the word they count.
enum Count {
  /// `1 row`, `12 rows`; the plural is given where it is not made with an s.
  static func of(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  /// `12 rows`, `12 行`.
  ///
  /// - Parameters:
  ///   - number: the number.
  ///   - singular: the English word for one.
  ///   - plural: the English word for several, where it is not made with an s.
  ///   - chinese: what stands behind the number in Chinese.
  /// - Returns: the number and its word.
  static func of(
    _ number: Int, _ singular: String, plural: String? = nil, zh chinese: String
  ) -> Bilingual {
    Bilingual(of(number, singular, plural), "\(number) \(chinese)")
  }
}
