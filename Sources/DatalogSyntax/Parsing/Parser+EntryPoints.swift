import Diagnostics

/// What an entry at the prompt turned out to be.
public enum EntryResult: Sendable {
  /// Nothing is wrong so far, but more lines must come.
  case incomplete
  /// An entry, possibly with mistakes in it.
  case program(Program, diagnostics: [Diagnostic])
}

extension Parser {
  /// Reads a file, after following its preprocessor lines.
  ///
  /// - Parameters:
  ///   - source: The file's text.
  ///   - prefixes: Prefixes of names that are declared elsewhere; `.prefix` adds to them.
  ///   - inclusion: Finds the texts that `#include` names; without it none can be included.
  /// - Returns: What could be read, and what was wrong with the rest.
  /// - Complexity: O(length of the text with what it includes).
  public static func parse(
    _ source: SourceText, prefixes: Set<String> = [], including inclusion: TextInclusion? = nil
  ) -> (program: Program, diagnostics: [Diagnostic]) {
    let (text, problems) = Preprocessor.process(source, including: inclusion)
    var parser = Parser(text, prefixes: prefixes)
    parser.parseStatements(atPrompt: false)
    // What a preprocessor line would have brought is not there.
    if !problems.isEmpty { parser.program.unread.mayDefineAnything = true }
    return (parser.program, ErrorCollector.inOrder(problems + parser.diagnostics))
  }

  /// Reads exactly one query; `?-` and the final dot may be left out.
  ///
  /// - Parameters:
  ///   - source: The query's text.
  ///   - prefixes: Prefixes of names that are declared elsewhere.
  /// - Returns: The query, or nil if something is wrong with it, and what is.
  /// - Complexity: O(length of the text).
  public static func parseQuery(
    _ source: SourceText, prefixes: Set<String> = []
  ) -> (query: Query?, diagnostics: [Diagnostic]) {
    var parser = Parser(source, prefixes: prefixes)
    let query = try? parser.parseOnlyQuery()
    let diagnostics = parser.diagnostics
    return (diagnostics.isEmpty ? query : nil, diagnostics)
  }

  /// Reads exactly one atom, such as the fact that is asserted or explained; the final dot may be
  /// left out.
  ///
  /// - Parameters:
  ///   - source: The atom's text.
  ///   - prefixes: Prefixes of names that are declared elsewhere.
  /// - Returns: The atom, or nil if something is wrong with it, and what is.
  /// - Complexity: O(length of the text).
  public static func parseAtom(
    _ source: SourceText, prefixes: Set<String> = []
  ) -> (atom: Atom?, diagnostics: [Diagnostic]) {
    var parser = Parser(source, prefixes: prefixes)
    let atom = try? parser.parseOnlyAtom()
    let diagnostics = parser.diagnostics
    return (diagnostics.isEmpty ? atom : nil, diagnostics)
  }

  /// Reads what was typed at the prompt.
  ///
  /// A body without `:-` is a query, also when it is a single atom with constants only. The dot of
  /// the last query may be left out; a rule needs its dot, and until then the entry is incomplete.
  ///
  /// - Parameters:
  ///   - source: The lines typed so far.
  ///   - prefixes: Prefixes of names that are declared elsewhere.
  ///   - isFinal: Whether no further lines will come, so that what is incomplete is a mistake.
  /// - Returns: What was entered, or that more lines must come.
  /// - Complexity: O(length of the text).
  public static func parseEntry(
    _ source: SourceText, prefixes: Set<String> = [], isFinal: Bool = false
  ) -> EntryResult {
    var parser = Parser(source, prefixes: prefixes)
    parser.parseStatements(atPrompt: true)
    if !isFinal, parser.isIncomplete { return .incomplete }
    return .program(parser.program, diagnostics: parser.diagnostics)
  }

  private mutating func parseOnlyQuery() throws(ParseFailure) -> Query {
    let query = try parseQuery(dotIsOptional: true)
    if cursor.kind != .end { throw fail("only one query can stand here", at: cursor.range) }
    return query
  }

  private mutating func parseOnlyAtom() throws(ParseFailure) -> Atom {
    let atom = try parseAtom()
    _ = cursor.accept(.dot)
    if cursor.kind != .end { throw fail("only one atom can stand here", at: cursor.range) }
    return atom
  }
}
