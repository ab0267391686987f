import DatalogSyntax
import Diagnostics
import Testing

/// What must hold of every parse, whatever the text is.
enum ParseChecking {
  /// Parses a text in every way there is; where it is right, what is printed must read the same.
  static func check(_ bytes: [UInt8]) {
    let source = SourceText(name: "hostile", bytes: bytes)
    let (program, diagnostics) = Parser.parse(source)
    check(diagnostics, of: source)
    let (query, queryDiagnostics) = Parser.parseQuery(source)
    check(queryDiagnostics, of: source)
    let (atom, atomDiagnostics) = Parser.parseAtom(source)
    check(atomDiagnostics, of: source)
    if case .program(_, let entryDiagnostics) = Parser.parseEntry(source) {
      check(entryDiagnostics, of: source)
    }
    let isQuery = query.map { _ in true } ?? false
    let isAtom = atom.map { _ in true } ?? false
    if isQuery == !queryDiagnostics.isEmpty || isAtom == !atomDiagnostics.isEmpty {
      Issue.record("a tree with mistakes, or neither: \(text(of: bytes))")
    }
    if diagnostics.isEmpty { checkRoundTrip(program) }
  }

  private static func checkRoundTrip(_ program: Program) {
    let printed = ProgramPrinter.text(of: program)
    let (again, diagnostics) = Parser.parse(SourceText(name: "printed", text: printed))
    let difference = TreeDescription.difference(program, again)
    if !diagnostics.isEmpty || difference != nil {
      Issue.record("\(printed) \(diagnostics.map(\.message)) \(difference ?? "")")
    }
  }

  /// At most twenty, in the order of the text, each at a place in it that cuts no character.
  private static func check(_ diagnostics: [Diagnostic], of source: SourceText) {
    var last = 0
    for diagnostic in diagnostics {
      guard let range = diagnostic.place?.range else {
        Issue.record("a mistake without a place: \(diagnostic.message)")
        continue
      }
      let isInside = range.lower >= last && range.upper <= source.bytes.count
      last = range.lower
      if !isInside || cutsCharacter(source, at: range.lower)
        || cutsCharacter(source, at: range.upper)
      {
        Issue.record("\(diagnostic.message) at \(range) in: \(text(of: source.bytes))")
      }
    }
    if diagnostics.count > 20 { Issue.record("\(diagnostics.count) mistakes") }
  }

  private static func cutsCharacter(_ source: SourceText, at offset: Int) -> Bool {
    guard offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 else { return false }
    return String(validating: source.bytes, as: UTF8.self) != nil
  }

  private static func text(of bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
