import Platform

/// Gives the prompt its lines.
///
/// The seam behind which line editing, history and completion can live: the prompt only ever asks
/// for the next line.
protocol LineReader: AnyObject {
  /// The next line without its line end.
  ///
  /// - Parameter prompt: what to show before it where somebody sits at a terminal.
  /// - Returns: the line, the end of the input, or that Ctrl-C came first.
  func nextLine(prompt: String) -> LineInput

  /// Tells a reader that gathers lines by itself what it needs to know.
  ///
  /// - Parameters:
  ///   - further: What stands before the further lines of an entry.
  ///   - isComplete: Whether lines make an entry that can be run.
  ///   - assistant: Who knows the language, if anybody does.
  func prepare(
    further: String, isComplete: @escaping (String) -> Bool, assistant: (any LineAssistant)?)
}

extension LineReader {
  func prepare(
    further: String, isComplete: @escaping (String) -> Bool, assistant: (any LineAssistant)?
  ) {}
}

/// Reads lines as the terminal or a pipe delivers them.
final class PlainLineReader: LineReader {
  /// Where the prompt is shown, or nil where nobody would see it.
  private let echo: (any TextSink)?

  /// Creates a reader of standard input.
  ///
  /// - Parameter echo: where to show the prompt, nil for nowhere.
  init(echo: (any TextSink)?) {
    self.echo = echo
  }

  func nextLine(prompt: String) -> LineInput {
    echo?.write(prompt)
    return StandardStreams.nextLine()
  }
}
