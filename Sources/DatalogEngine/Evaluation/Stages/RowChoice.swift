/// Which rows of a relation a literal looks at.
enum RowChoice {
  /// All rows there were when the round began.
  case all
  /// The rows that the last round added.
  case recent
}

extension Relation {
  /// The numbers of the rows to look at.
  func rows(_ choice: RowChoice) -> Range<Int> {
    switch choice {
    case .all: 0..<count
    case .recent: delta
    }
  }
}
