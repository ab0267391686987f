import Platform

/// The process that writes a store, as it says itself in the lock file.
public struct LockHolder: Equatable, Sendable, CustomStringConvertible {
  /// The number of the process.
  public let process: Int
  /// The name of the machine on which it runs.
  public let host: String
  /// What it does, such as `ingest`.
  public let command: String
  /// Since when, in UTC: `2026-11-30T22:40:32Z`.
  public let since: String

  /// This process, from now on.
  init(command: String) {
    process = ProcessIdentity.number
    host = ProcessIdentity.host
    self.command = Commit.line(command)
    since = CalendarTime.now()
  }

  /// What every lock file begins with.
  static let opening = "process "

  /// What the lock file says.
  var text: String {
    "\(Self.opening)\(process)\nhost \(host)\ncommand \(command)\nsince \(since)\n"
  }

  /// Reads what a lock file says; nil where that is nothing, or not all of it yet.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let names = [Self.opening, "host ", "command ", "since "]
    guard lines.count == names.count + 1,
      zip(lines, names).allSatisfy({ $0.utf8.starts(with: $1.utf8) })
    else { return nil }
    let values = zip(lines, names).map { String($0.dropFirst($1.count)) }
    guard let process = Int(values[0]) else { return nil }
    (self.process, host, command, since) = (process, values[1], values[2], values[3])
  }

  /// Whoever has the lock file at a path.
  init?(in path: String) {
    guard let bytes = try? FileReading.bytes(ofPlainFile: path, upTo: 4096) else { return nil }
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// Who it is, for a message.
  public var description: String {
    let place = host == ProcessIdentity.host ? "" : " on \(host)"
    return "process \(process)\(place) (`\(command)`) since \(since)"
  }
}
