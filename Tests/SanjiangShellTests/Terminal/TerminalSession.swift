import TestSupport

/// Starts the real executable at a terminal, with a folder of its own for what it keeps.
final class TerminalSession {
  /// The terminal.
  let terminal: PseudoTerminal
  /// Where it keeps its history and whatever is saved.
  let folder: ScratchFolder

  /// Starts it and waits for the prompt.
  init(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], in folder: ScratchFolder? = nil
  ) throws {
    let folder = try folder ?? ScratchFolder()
    self.folder = folder
    let own = ["HOME": folder.path, "XDG_STATE_HOME": folder.path]
    terminal = try PseudoTerminal(
      BuiltProducts.sanjiang, arguments, columns: columns, rows: rows,
      environment: own.merging(environment) { $1 })
    try terminal.waitForPrompt()
  }

  /// Leaves by Ctrl-D.
  ///
  /// - Returns: The status that the executable ends with.
  func leave() throws -> Int32 {
    try terminal.waitForPrompt()
    terminal.send(.control("D"))
    return try terminal.waitForEnd()
  }
}
