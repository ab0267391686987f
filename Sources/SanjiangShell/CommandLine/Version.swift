extension SanjiangCommand {
  /// The version that `--version` shows.
  static let version = "0.1.0"
}
