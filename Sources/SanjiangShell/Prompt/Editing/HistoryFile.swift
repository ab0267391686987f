import Platform

/// The file in which entries are kept between sessions.
///
/// One line an entry, a line end inside it written `\n` and a backslash `\\`. Several sessions may
/// add to it at once. What cannot be read or written is no mistake: the session goes on without.
struct HistoryFile: Sendable {
  private let log: LineLog

  /// Names a file, which need not be there yet.
  init(_ path: String) { log = LineLog(path) }

  /// The file that the environment names: `SANJIANG_HISTORY`, where nothing stands for no history;
  /// else `sanjiang/history` in the directory for the state of programs.
  ///
  /// - Parameter variable: The environment.
  /// - Returns: The file, or nil for none.
  static func named(by variable: (String) -> String?) -> HistoryFile? {
    if let path = variable("SANJIANG_HISTORY") { return path.isEmpty ? nil : HistoryFile(path) }
    if let state = variable("XDG_STATE_HOME"), state.hasPrefix("/") {
      return HistoryFile(state + "/sanjiang/history")
    }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return HistoryFile(home + "/.local/state/sanjiang/history")
  }

  /// The entries in the file, the latest last; damaged lines are passed over.
  ///
  /// A file that has grown long is written anew with what is worth keeping of it.
  func entries() -> [String] {
    guard let bytes = try? log.bytes() else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let entries = lines.compactMap { Self.entry(of: $0) }
    guard lines.count > History.most + History.most / 4 else { return entries }
    let kept = History.folded(entries)
    let content = kept.flatMap { Self.line(of: $0) + [UInt8(ascii: "\n")] }
    try? log.replace(with: content, ifSize: bytes.count)
    return kept
  }

  /// Adds an entry.
  func append(_ entry: String) {
    try? FileListing.createPrivateDirectory(FileListing.directory(of: log.path))
    try? log.append(Self.line(of: entry))
  }

  /// The line of an entry.
  private static func line(of entry: String) -> [UInt8] {
    var line: [UInt8] = []
    for byte in entry.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): line += [byte, byte]
      case UInt8(ascii: "\n"): line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default: line.append(byte)
      }
    }
    return line
  }

  /// The entry of a line; nil where the line is no text.
  private static func entry(of line: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in line {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      guard byte >= 0x20, byte != 0x7F else { return nil }
      bytes.append(isEscaped && byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
      isEscaped = false
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
