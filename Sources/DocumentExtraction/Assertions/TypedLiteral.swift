import TripleStore

/// Literals whose datatype follows from their form.
public enum TypedLiteral {
  /// The namespace of the datatypes.
  static let xsd = "http://www.w3.org/2001/XMLSchema#"

  /// A text.
  public static func text(_ value: String) -> Term { .literal(Literal(value)) }

  /// A whole number.
  public static func integer(_ value: Int) -> Term {
    .literal(Literal(String(value), datatype: xsd + "integer"))
  }

  /// A truth value.
  public static func truth(_ value: Bool) -> Term {
    .literal(Literal(value ? "true" : "false", datatype: xsd + "boolean"))
  }

  /// A figure as written: `xsd:integer` or `xsd:decimal` where it is one, else a text.
  ///
  /// The digits stay as written, so that `5212.80` is not rounded to `5212.8`.
  public static func number(_ written: String) -> Term {
    var digits = written.utf8[...]
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy(isDigits) else { return text(written) }
    let datatype = parts.count == 1 ? "integer" : "decimal"
    return .literal(Literal(written, datatype: xsd + datatype))
  }

  /// A day, month or year: `xsd:date`, `xsd:gYearMonth`, `xsd:gYear`, else a text.
  public static func time(_ written: String) -> Term {
    let parts = written.utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard parts.count <= 3, parts.allSatisfy(isDigits),
      zip(parts, lengths).allSatisfy({ $0.count == $1 })
    else { return text(written) }
    let datatype = ["gYear", "gYearMonth", "date"][parts.count - 1]
    return .literal(Literal(written, datatype: xsd + datatype))
  }

  private static func isDigits(_ text: Substring.UTF8View) -> Bool {
    !text.isEmpty && text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
