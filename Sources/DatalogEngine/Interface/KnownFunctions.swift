/// The names that stand before a parenthesis without being predicates.
public enum KnownFunctions {
  /// What makes values of values, sorted: `cat`, `strlen`, `year`, `range`.
  public static let functions: [String] =
    (BuiltinFunction.names + CoreGenerator.Kind.allCases.map(\.rawValue)).sorted()

  /// What tests values, sorted: `contains`, `match`.
  public static let tests: [String] =
    BuiltinPredicate.allCases.filter { $0 != .resembles }.map(\.rawValue).sorted()
}
