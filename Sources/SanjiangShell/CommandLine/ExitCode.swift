/// What the process tells its caller when it ends.
enum ExitCode: Int32, Sendable, CaseIterable {
  /// Answers, or none: the question was well put.
  case success = 0
  /// The query or program is wrong.
  case wrongQuery = 1
  /// A file, graph or document is wrong, missing or cannot be written.
  case wrongInput = 2
  /// A limit on time or memory was hit.
  case limitHit = 3
  /// A `.check` found a violation.
  case checkFailed = 4
  /// The command line is wrong.
  case usage = 64
  /// The user stopped it.
  case cancelled = 130

  /// When the process ends with it, for the manual.
  var meaning: String {
    switch self {
    case .success: "answers, or none: the question was well put"
    case .wrongQuery: "the query or the program is wrong"
    case .wrongInput: "a file, a graph or a document is wrong, missing or cannot be written"
    case .limitHit: "a limit on time or memory was hit"
    case .checkFailed: "a `.check` found a violation"
    case .usage: "the command line is wrong"
    case .cancelled: "somebody stopped it with Ctrl-C"
    }
  }
}
