import Diagnostics

/// Writes trees as text again.
///
/// ```swift
/// let (program, _) = Parser.parse(source)
/// print(ProgramPrinter.text(of: program))
/// ```
///
/// What it writes for a tree of the parser reads as the same tree, ranges apart. Comments are gone;
/// statements are grouped by kind, those that others rest on first.
public struct ProgramPrinter {
  /// Longer rules and queries get a line for each literal.
  static let lineLength = 100

  /// What has been written.
  var text = ""

  init() {}

  /// A program.
  ///
  /// - Parameter program: The program.
  /// - Returns: Its text, one statement after another.
  /// - Complexity: O(length of the text).
  public static func text(of program: Program) -> String {
    var printer = ProgramPrinter()
    printer.write(program)
    return printer.text
  }

  /// A rule or fact, with its notes and its dot.
  ///
  /// - Parameter rule: The rule.
  /// - Returns: Its text.
  /// - Complexity: O(length of the text).
  public static func text(of rule: Rule) -> String {
    var printer = ProgramPrinter()
    printer.write(rule)
    return printer.text
  }

  /// A query, with `?-` and its dot.
  ///
  /// - Parameter query: The query.
  /// - Returns: Its text.
  /// - Complexity: O(length of the text).
  public static func text(of query: Query) -> String {
    var printer = ProgramPrinter()
    printer.write(query)
    return printer.text
  }

  /// A body.
  ///
  /// - Parameter formula: The body.
  /// - Returns: Its text, on one line.
  /// - Complexity: O(length of the text).
  public static func text(of formula: Formula) -> String {
    var printer = ProgramPrinter()
    printer.write(formula)
    return printer.text
  }

  /// An atom.
  ///
  /// - Parameter atom: The atom.
  /// - Returns: Its text.
  /// - Complexity: O(length of the text).
  public static func text(of atom: Atom) -> String {
    var printer = ProgramPrinter()
    printer.write(atom)
    return printer.text
  }

  /// A term.
  ///
  /// - Parameter expression: The term.
  /// - Returns: Its text.
  /// - Complexity: O(length of the text).
  public static func text(of expression: Expression) -> String {
    var printer = ProgramPrinter()
    printer.write(expression)
    return printer.text
  }

  /// A text between quotes, as it is written in a program.
  ///
  /// - Parameter value: The text.
  /// - Returns: The text with its quotes and escapes.
  /// - Complexity: O(length of the text).
  public static func quoted(_ value: String) -> String {
    var printer = ProgramPrinter()
    printer.writeQuoted(value)
    return printer.text
  }

  /// Writes `elements` with `separator` between them.
  mutating func write<Element>(
    _ elements: [Element], separatedBy separator: String,
    _ write: (inout ProgramPrinter, Element) -> Void
  ) {
    for (index, element) in elements.enumerated() {
      if index > 0 { text += separator }
      write(&self, element)
    }
  }
}
