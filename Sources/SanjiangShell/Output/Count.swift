/// Numbers with the word they count.
enum Count {
  /// `1 row`, `12 rows`; the plural is given where it is not made with an s.
  static func of(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
  }
}
