/// Why the reference evaluator has no answer.
public enum NaiveError: Error, Hashable {
  /// Nothing declares or defines a predicate of this name.
  case unknownPredicate(String)
  /// A predicate is used with different numbers of arguments.
  case arityMismatch(String)
  /// No order of the literals gives all variables values.
  case unbound
  /// A predicate depends on its own negation or aggregate.
  case unstratified
  /// A result does not fit 64 bits.
  case overflow
  /// A division by zero.
  case divisionByZero
  /// A function was given values of other kinds than it is for.
  case wrongKind
  /// A body has too many solutions for an evaluator that keeps all of them.
  case tooLarge
  /// Something that the reference evaluator leaves out.
  case unsupported(String)
}
