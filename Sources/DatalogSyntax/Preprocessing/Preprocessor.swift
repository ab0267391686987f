import Diagnostics

/// Finds the text that `#include` names.
///
/// It gets the path as written and the text in which it is written, and throws what is wrong with the
/// file; the place is added by the caller.
public typealias TextInclusion = (_ path: String, _ source: SourceText) throws(Diagnostic) ->
  SourceText

/// Follows the lines of C's preprocessor that Soufflé's programs have: `#include`, `#define`, `#if` and
/// their like.
///
/// A text without such a line is left alone. What is put together from others knows where it was
/// written, so that every mistake is shown there.
struct Preprocessor {
  /// How deep texts may include each other.
  private static let deepestInclusion = 64
  /// How long the text that is put together may get, besides ``mostCopies`` of each text it is made of:
  /// files that include others twice must not make more of them than memory holds.
  private static let mostBytes = 8_000_000
  /// How often all texts may be in the result, by their bytes.
  private static let mostCopies = 4
  /// How often texts may be included.
  private static let mostInclusions = 10_000

  /// Finds included texts; nil where none can be included.
  let inclusion: TextInclusion?
  /// What is wrong.
  var diagnostics: [Diagnostic] = []
  /// The macros that are defined so far.
  var expander = MacroExpander()
  /// Which lines hold.
  var conditions: [PreprocessorCondition] = []
  private var result = PreprocessedText()
  /// How many bytes the texts have that the result is made of, by their names.
  private var sizes: [String: Int] = [:]
  /// How long the result may get.
  private var mostBytes = Preprocessor.mostBytes
  private var depth = 0
  private var inclusions = 0
  /// Whether something went so wrong that the rest is not looked at.
  private var isStopped = false

  /// The text with its preprocessor lines followed.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - inclusion: Finds included texts; nil where none can be included.
  /// - Returns: The text, the same one if there are no such lines, and what is wrong with them.
  /// - Complexity: O(length of the result).
  static func process(
    _ source: SourceText, including inclusion: TextInclusion?
  ) -> (source: SourceText, diagnostics: [Diagnostic]) {
    guard PreprocessorLine.areIn(source.bytes) else { return (source, []) }
    var preprocessor = Preprocessor(inclusion: inclusion)
    preprocessor.define("RAM_DOMAIN_SIZE 64", in: SourceText(name: "<built in>", text: ""))
    preprocessor.process(source)
    return (preprocessor.result.source(named: source.name), preprocessor.diagnostics)
  }

  private init(inclusion: TextInclusion?) {
    self.inclusion = inclusion
  }

  private mutating func define(_ content: String, in source: SourceText) {
    let place = SourceOrigins.Replacement(name: "", source: source, range: SourceRange(0, 0))
    if let macro = Macro(Array(content.utf8), definition: place) {
      expander.macros[macro.name] = macro
    }
  }

  /// Whether the lines here hold.
  var holds: Bool { conditions.last?.holds ?? true }

  /// Reports an error.
  mutating func report(
    _ message: String, at range: SourceRange, in source: SourceText, code: String = "syntax",
    help: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(.error, code: code, message, at: SourcePlace(source, range), help: help))
  }

  private mutating func process(_ source: SourceText) {
    if sizes.updateValue(source.bytes.count, forKey: source.name) == nil {
      mostBytes += Self.mostCopies * source.bytes.count
    }
    var scanner = PieceScanner(source.bytes)
    let outer = conditions.count
    var startsLine = true
    while !isStopped, diagnostics.count < ErrorCollector.limit {
      if startsLine, let line = PreprocessorLine(in: source.bytes, at: scanner.position) {
        follow(line, in: source)
        scanner.position = line.range.upper
      }
      guard let piece = scanner.next() else { break }
      startsLine = piece.kind == .newline
      if holds { append(piece, &scanner, source) }
    }
    while conditions.count > outer {
      let open = conditions.removeLast()
      report("this condition is never closed", at: open.range, in: source, help: "add `#endif`")
    }
  }

  private mutating func append(
    _ piece: PieceScanner.Piece, _ scanner: inout PieceScanner, _ source: SourceText
  ) {
    guard result.bytes.count < mostBytes else {
      isStopped = true
      return report(
        "the text with all it includes is larger than \(mostBytes) bytes",
        at: SourceRange(piece.range.lowerBound, piece.range.upperBound), in: source,
        code: "limit-exceeded")
    }
    guard piece.kind == .name, let macro = expander.macros[scanner.text(of: piece)] else {
      return result.append(piece.range, of: source)
    }
    do {
      guard let text = try expander.expansion(of: macro, &scanner) else {
        return result.append(piece.range, of: source)
      }
      result.append(
        text, for: piece.range.lowerBound..<scanner.position, of: source, by: macro.definition)
    } catch {
      report(
        error.message, at: SourceRange(piece.range.lowerBound, piece.range.upperBound),
        in: source, code: error.code)
      isStopped = error.isFinal
    }
  }

  /// Goes through the text that a line includes.
  mutating func include(_ path: String, from line: PreprocessorLine, in source: SourceText) {
    guard let inclusion else {
      return report("no file can be included here", at: line.range, in: source)
    }
    guard depth < Self.deepestInclusion else {
      isStopped = true
      return report(
        "files include each other more than \(Self.deepestInclusion) deep", at: line.range,
        in: source, help: "put `#ifndef NAME`, `#define NAME` and `#endif` around a file's text")
    }
    inclusions += 1
    guard inclusions <= Self.mostInclusions else {
      isStopped = true
      return report(
        "files are included more than \(Self.mostInclusions) times", at: line.range, in: source,
        code: "limit-exceeded")
    }
    do throws(Diagnostic) {
      let text = try inclusion(path, source)
      depth += 1
      process(text)
      depth -= 1
    } catch {
      var problem = error
      problem.place = SourcePlace(source, line.range)
      diagnostics.append(problem)
    }
  }
}
