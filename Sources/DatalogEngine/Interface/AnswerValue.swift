import TripleStore

/// One value of an answer.
///
/// Numbers are equal by value whatever type they were written with: `5`, `5.0` and
/// `"5"^^xsd:decimal` are all ``integer(_:)``.
public enum AnswerValue: Hashable, Sendable {
  /// A node, IRI or blank; or a literal of a datatype the language knows nothing about.
  case term(Term)
  /// A text, with the language tag it was found with.
  case text(String, language: String?)
  /// A whole number that fits 64 bits signed.
  case integer(Int64)
  /// A whole number from 2^63 up to 2^64 − 1.
  case unsigned(UInt64)
  /// A number with a fraction that fits a decimal of 18 digits, or that is too large or small.
  case float(Double)
  /// A number that only decimal digits hold exactly, by its canonical digits: `-12.345`.
  case decimal(String)
  /// A truth value.
  case truth(Bool)
  /// A day of the calendar.
  case date(year: Int, month: Int, day: Int)
  /// A record, `nil`, or a value of an algebraic data type, as it is printed: `[1, [2, nil]]`.
  case record(String)
}
