import Diagnostics

/// `.pragma "output-dir" "results"`: a setting of the run that the program brings along.
public struct Pragma: Sendable {
  /// The setting.
  public var key: String
  /// Its value, nil where only the setting is named.
  public var value: String?
  /// The whole directive.
  public var range: SourceRange

  /// Creates a pragma.
  public init(key: String, value: String? = nil, range: SourceRange) {
    self.key = key
    self.value = value
    self.range = range
  }
}
