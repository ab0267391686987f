import Platform

/// A change of a store on disk that was made as a whole.
public struct Commit: Equatable, Sendable {
  /// Its number; the first commit of a store has 1.
  public let number: Int
  /// When it was made, in UTC: `2026-11-30T22:40:32Z`.
  public let moment: String
  /// How many triples came in.
  public let added: Int
  /// How many triples went.
  public let removed: Int
  /// What was done, in a line.
  public let text: String

  init(number: Int, moment: String, added: Int, removed: Int, text: String) {
    (self.number, self.moment, self.added, self.removed) = (number, moment, added, removed)
    self.text = text
  }

  /// The most characters of a commit's text.
  private static let longestText = 200

  /// A text as one line, without characters that control something, and cut where it is too long.
  static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(longestText) {
      line.append(isControl(scalar) ? " " : scalar)
    }
    return String(line)
  }

  /// Whether a character controls something, such as the end of a line.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
