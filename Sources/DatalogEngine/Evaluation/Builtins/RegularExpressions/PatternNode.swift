/// A pattern as a tree.
package indirect enum PatternNode {
  /// What must hold between two characters.
  package enum Assertion {
    /// `^`, `$`: the text begins or ends here.
    case beginning, end
    /// `\b`, `\B`: one of the two characters, or both or none, may stand in a word.
    case wordEdge, noWordEdge
  }

  /// One character of a set.
  case scalar(ScalarSet)
  /// A condition on the place.
  case assertion(Assertion)
  /// One after the other; nothing at all where there is none.
  case sequence([PatternNode])
  /// One of several.
  case choice([PatternNode])
  /// Several times; any number of times more where `most` is nil.
  case repetition(PatternNode, least: Int, most: Int?)
}

/// What is wrong with a pattern.
package struct PatternMistake: Error {
  /// What is wrong, in lower case.
  package var message: String
  /// Where, in bytes of the pattern.
  package var bytes: Range<Int>
  /// The remedy, where there is one.
  package var help: String?
}
