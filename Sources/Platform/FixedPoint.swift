#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers with a fixed number of decimals, as C prints them.
public enum FixedPoint {
  /// The decimal nearest to a number.
  ///
  /// - Parameters:
  ///   - value: The number; what is no number is `nan`, `inf` or `-inf`.
  ///   - decimals: How many digits stand behind the point.
  /// - Returns: All digits of it, without an exponent.
  public static func text(_ value: Double, decimals: Int) -> String {
    // The largest number has 309 digits before the point.
    var buffer = [CChar](repeating: 0, count: 320 + decimals)
    let length = withVaList([Int32(truncatingIfNeeded: decimals), value]) {
      vsnprintf(&buffer, buffer.count, "%.*f", $0)
    }
    return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
