import Diagnostics
import Platform

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
  /// The threads that evaluate large rounds together; nil where there is only one.
  let team: WorkerTeam?
  /// What turned out doubtful while running, each place once.
  private(set) var warnings: [Diagnostic] = []
  private var warned: Set<String> = []
  private var counter: Int64 = -1

  init(values: ValueTable, dialect: Dialect, limits: LimitGuard) {
    team = limits.jobs > 1 ? WorkerTeam(count: limits.jobs) : nil
    self.values = values
    self.dialect = dialect
    self.limits = limits
    limits.watch(values)
  }

  /// Creates the context of a thread that helps to evaluate a rule.
  init(helping other: EvaluationContext) {
    values = other.values
    dialect = other.dialect
    limits = LimitGuard(helping: other.limits)
    team = nil
  }

  /// Adds what a helping thread has noted.
  func takeOver(_ helper: EvaluationContext) {
    limits.takeOver(helper.limits)
    for warning in helper.warnings { warn(warning) }
    helper.warnings = []
    helper.warned = []
  }

  /// The next number of `autoinc()`, from 0 upwards.
  func nextCount() -> Int64 {
    counter += 1
    return counter
  }

  /// Notes once a place that something there had values it does not hold for.
  func warn(_ code: String, _ message: String, at place: SourcePlace) {
    warn(Diagnostic(.warning, code: code, message, at: place))
  }

  /// Notes a warning, of each place the first.
  func warn(_ warning: Diagnostic) {
    guard let place = warning.place else { return }
    let key = "\(place.source.name):\(place.range.lower):\(place.range.upper)"
    if warned.insert(key).inserted { warnings.append(warning) }
  }
}
