import Testing

@testable import DatalogEngine

/// A pattern with texts that match it and texts that do not.
struct PatternExample: CustomTestStringConvertible {
  let pattern: String
  let matching: [String]
  let other: [String]

  init(_ pattern: String, matches matching: [String], not other: [String] = []) {
    self.pattern = pattern
    self.matching = matching
    self.other = other
  }

  var testDescription: String { pattern }
}

extension RegularExpression {
  /// Whether a whole text matches, without limits.
  func matches(_ text: String) throws -> Bool {
    var text = text
    let limits = LimitGuard(.none)
    return try text.withUTF8 { text in
      try Result { () throws(EvaluationStop) in try matches(text, limits) }.get()
    }
  }
}
