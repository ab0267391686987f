import Diagnostics

/// Which meaning of arithmetic holds.
enum Dialect {
  /// A graph: overflow is an error, decimals are exact.
  case graph
  /// Soufflé's `run`: overflow wraps.
  case batch
}

/// What all parts of one evaluation share.
final class EvaluationContext {
  let values: ValueTable
  let dialect: Dialect
  let limits: LimitGuard
  /// What turned out doubtful while running, each place once.
  private(set) var warnings: [Diagnostic] = []
  private var warned: Set<String> = []
  private var counter: Int64 = -1

  init(values: ValueTable, dialect: Dialect, limits: LimitGuard) {
    self.values = values
    self.dialect = dialect
    self.limits = limits
    limits.watch(values)
  }

  /// The next number of `autoinc()`, from 0 upwards.
  func nextCount() -> Int64 {
    counter += 1
    return counter
  }

  /// Notes once a place that something there had values it does not hold for.
  func warn(_ code: String, _ message: String, at place: SourcePlace) {
    let key = "\(place.source.name):\(place.range.lower):\(place.range.upper)"
    guard warned.insert(key).inserted else { return }
    warnings.append(Diagnostic(.warning, code: code, message, at: place))
  }
}
