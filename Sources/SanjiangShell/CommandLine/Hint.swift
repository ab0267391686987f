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
    guard let near = NearestNames.suggestions(for: name, among: names, limit: 1).first else {
      return ""
    }
    return "did you mean `\(mark)\(near)`? "
  }
}
