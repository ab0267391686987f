import Diagnostics

/// Words for the remedy of a message.
enum Hint {
  /// ``did you mean `--graph`? ``, or nothing where no name is near.
  ///
  /// - Parameters:
  ///   - name: what was written.
  ///   - names: what could have been meant.
  ///   - mark: what is written before a name, `:` for the commands of the prompt.
  /// - Returns: the words with a blank behind them.
  static func didYouMean(_ name: String, among names: [String], mark: String = "") -> String {
    didYouMean(NearestNames.suggestions(for: name, among: names, limit: 1), mark: mark)
  }

  /// ``did you mean `--graph`? ``, or nothing where there is no suggestion.
  ///
  /// - Parameters:
  ///   - suggestions: what could have been meant, the likeliest first, which is told.
  ///   - mark: what is written before a name, `:` for the commands of the prompt.
  /// - Returns: the words with a blank behind them.
  static func didYouMean(_ suggestions: [String], mark: String = "") -> String {
    suggestions.first.map { "did you mean `\(mark)\($0)`? " } ?? ""
  }
}
