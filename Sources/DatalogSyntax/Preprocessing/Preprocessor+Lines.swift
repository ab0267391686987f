import Diagnostics

extension Preprocessor {
  /// Does what a line says.
  mutating func follow(_ line: PreprocessorLine, in source: SourceText) {
    guard holds || line.word.isConditional else { return }
    switch line.word {
    case .include: include(line, in: source)
    case .define: define(line, in: source)
    case .undef:
      if let name = name(in: line, source) { expander.macros[name] = nil }
    case .ifdef, .ifndef, .if: open(line, in: source)
    case .elif: elseIf(line, in: source)
    case .else: otherwise(line, in: source)
    case .endif:
      if conditions.popLast() == nil { reportUnopened(line, in: source) }
    case .error, .warning, .line, .pragma, .import:
      report(
        "`#\(line.word.rawValue)` is not supported", at: line.wordRange, in: source,
        help: "of the preprocessor's lines there are `#include`, `#define`, `#undef`, `#if` and "
          + "their like")
    }
  }

  private mutating func include(_ line: PreprocessorLine, in source: SourceText) {
    var scanner = PieceScanner(line.content)
    guard let piece = scanner.next(), piece.kind == .verbatim,
      let delimiter = TextDelimiter(in: line.content, at: 0),
      piece.range.count > 2 * delimiter.length, piece.range.upperBound == line.content.count
    else {
      return report(
        "`#include` takes the path of a file between quotes", at: line.range, in: source,
        help: "write `#include \"file.dl\"`")
    }
    let path = line.content[delimiter.length..<(line.content.count - delimiter.length)]
    include(String(decoding: path, as: UTF8.self), from: line, in: source)
  }

  private mutating func define(_ line: PreprocessorLine, in source: SourceText) {
    let place = SourceOrigins.Replacement(name: "", source: source, range: line.range)
    guard let macro = Macro(line.content, definition: place) else {
      return report(
        "`#define` takes a name", at: line.range, in: source,
        help: "write `#define NAME text` or `#define NAME(a, b) text`")
    }
    expander.macros[macro.name] = macro
  }

  /// The one name that a line takes; nil, and an error, where there is another thing.
  private mutating func name(in line: PreprocessorLine, _ source: SourceText) -> String? {
    var scanner = PieceScanner(line.content)
    guard let piece = scanner.next(), piece.kind == .name,
      piece.range.upperBound == line.content.count
    else {
      report("`#\(line.word.rawValue)` takes one name", at: line.range, in: source)
      return nil
    }
    return scanner.text(of: piece)
  }

}

// MARK: - Conditions

extension Preprocessor {
  /// Begins a condition; one inside lines that do not hold is not looked at.
  private mutating func open(_ line: PreprocessorLine, in source: SourceText) {
    let outer = holds
    // What cannot be read holds, so that no mistake in it hides another.
    let holds = outer && (value(of: line, in: source) ?? true)
    conditions.append(
      PreprocessorCondition(
        range: line.wordRange, isInsideHolding: outer, holds: holds, hasHeld: holds))
  }

  private mutating func elseIf(_ line: PreprocessorLine, in source: SourceText) {
    guard var last = conditions.popLast() else { return reportUnopened(line, in: source) }
    if last.hasElse { reportBehindElse(line, in: source) }
    let mayHold = last.isInsideHolding && !last.hasHeld
    last.holds = mayHold && (value(of: line, in: source) ?? true)
    last.hasHeld = last.hasHeld || last.holds
    conditions.append(last)
  }

  private mutating func otherwise(_ line: PreprocessorLine, in source: SourceText) {
    guard var last = conditions.popLast() else { return reportUnopened(line, in: source) }
    if last.hasElse { reportBehindElse(line, in: source) }
    last.holds = last.isInsideHolding && !last.hasHeld
    last.hasHeld = true
    last.hasElse = true
    conditions.append(last)
  }

  private mutating func reportUnopened(_ line: PreprocessorLine, in source: SourceText) {
    report(
      "no condition is open for this `#\(line.word.rawValue)`", at: line.wordRange, in: source,
      help: "a condition begins with `#ifdef`, `#ifndef` or `#if`")
  }

  private mutating func reportBehindElse(_ line: PreprocessorLine, in source: SourceText) {
    report(
      "`#\(line.word.rawValue)` cannot stand behind `#else`", at: line.wordRange, in: source)
  }

  /// Whether what a line says is so; nil, and an error, where it cannot be read.
  private mutating func value(of line: PreprocessorLine, in source: SourceText) -> Bool? {
    if line.word == .ifdef || line.word == .ifndef {
      return name(in: line, source).map {
        (expander.macros[$0] != nil) == (line.word == .ifdef)
      }
    }
    var reading = PreprocessorExpression(line.content, expander)
    do throws(MacroExpander.Failure) {
      let value = try reading.value()
      expander = reading.expander
      return value != 0
    } catch {
      report(
        error.message, at: line.range, in: source, code: error.code,
        help: "numbers, names, `defined`, `!`, `&&`, `||`, comparisons and parentheses can stand "
          + "here")
      return nil
    }
  }
}
