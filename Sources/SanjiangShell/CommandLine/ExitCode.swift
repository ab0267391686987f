/// What the process tells its caller when it ends.
enum ExitCode: Int32, Sendable {
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
}
