/// Which of the ways of writing separated values is meant.
///
/// | dialect | a field with a separator or line end in it | used for |
/// |---|---|---|
/// | ``csv`` | in quotes, quotes doubled (RFC 4180) | `--format csv`, spreadsheets |
/// | ``escapedTSV`` | as `\t`, `\n`, `\r`, `\\` (Linear TSV) | `--format tsv`, pipes |
/// | ``plainTSV`` | cannot be written | Soufflé's `.facts` and `.csv` files |
///
/// In all of them a record ends with `\n`; `\r\n` is read too. An empty line is a record of one
/// empty field. The text is UTF-8, with or without a byte order mark.
public struct SeparatedValuesDialect: Hashable, Sendable {
  /// What a dialect does with a field that holds a separator or a line end.
  public enum Protection: Sendable {
    /// The field stands in quotes, quotes in it are doubled.
    case quotes
    /// Backslash escapes.
    case backslashes
    /// Nothing: every separator separates, every line end ends.
    case none
  }

  /// The bytes between two fields, at least one.
  public let separator: [UInt8]
  /// How fields are protected.
  public let protection: Protection

  /// Comma-separated values as in RFC 4180.
  public static let csv = SeparatedValuesDialect([UInt8(ascii: ",")], .quotes)
  /// Tab-separated values that can hold anything: tabs and line ends are escaped.
  public static let escapedTSV = SeparatedValuesDialect([UInt8(ascii: "\t")], .backslashes)
  /// Tab-separated values as Soufflé reads and writes them: no escapes, no quotes.
  public static let plainTSV = SeparatedValuesDialect([UInt8(ascii: "\t")], .none)

  /// Creates a plain or quoted dialect with a separator of one's own, as Soufflé's `delimiter` and
  /// `rfc4180` ask for.
  ///
  /// - Parameters:
  ///   - separator: One or more characters; nil comes back where it is empty or holds a line end,
  ///     or a quote although fields are quoted.
  ///   - isQuoted: Whether fields may stand in quotes.
  public init?(separator: String, isQuoted: Bool) {
    let bytes = Array(separator.utf8)
    let forbidden = Array((isQuoted ? "\r\n\"" : "\r\n").utf8)
    if bytes.isEmpty || bytes.contains(where: forbidden.contains) { return nil }
    self.init(bytes, isQuoted ? .quotes : .none)
  }

  /// Where a field that is not in quotes may end, or an escape begin.
  var bareStops: ByteStops {
    let special = UInt8(ascii: protection == .backslashes ? "\\" : "\n")
    return ByteStops([UInt8(ascii: "\n"), separator[0], special])
  }

  /// What a field must not hold unprotected.
  var protectedBytes: ByteStops {
    let special: [UInt8] =
      switch protection {
      case .quotes: [UInt8(ascii: "\r"), UInt8(ascii: "\"")]
      case .backslashes: [UInt8(ascii: "\r"), UInt8(ascii: "\\")]
      case .none: []
      }
    return ByteStops([UInt8(ascii: "\n"), separator[0]] + special)
  }

  private init(_ separator: [UInt8], _ protection: Protection) {
    self.separator = separator
    self.protection = protection
  }
}
