@testable import SanjiangShell

/// Tests whose words need no translation write them as texts.
extension Bilingual: ExpressibleByStringLiteral {
  /// Creates a text that is the same in both languages.
  public init(stringLiteral value: String) { self.init(same: value) }
}
