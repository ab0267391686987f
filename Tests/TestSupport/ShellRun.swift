import Foundation

/// A script that a real shell runs on the real executable.
public struct ShellRun: Sendable {
  /// What it wrote to standard output.
  public let output: String
  /// What it wrote to standard error.
  public let errors: String
  /// What it ended with; 128 and more for a signal.
  public let status: Int32

  /// Where a program is that the machine may have, or nil.
  public static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(
      separator: ":")
    return folders.map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether a test that needs a shell is to run: it is there, or has to be.
  public static func isToRun(_ shell: String) -> Bool {
    path(of: shell) != nil || ProcessInfo.processInfo.environment["SANJIANG_REQUIRE_SHELLS"] != nil
  }

  /// Runs a script; `sanjiang` in it is the executable.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - shell: The shell: `bash`, `zsh`, `fish`.
  ///   - environment: Variables besides `PATH`, `HOME`, and a locale of UTF-8.
  ///   - seconds: When it is killed.
  /// - Returns: What came of it.
  /// - Throws: Why the shell cannot be started.
  public static func run(
    _ script: String, in shell: String = "bash", environment: [String: String] = [:],
    killedAfter seconds: Int = 60
  ) throws -> ShellRun {
    let process = Process()
    // The time limit is the system's, so that nothing here has to wait and watch.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["timeout", "-k", "1", String(seconds), shell, "-c", script]
    let inherited = ProcessInfo.processInfo.environment
    process.environment = [
      "PATH": BuiltProducts.folder.path + ":" + (inherited["PATH"] ?? "/usr/bin:/bin"),
      "HOME": NSTemporaryDirectory(), "LC_ALL": "C.UTF-8", "TERM": "dumb",
    ].merging(environment) { _, new in new }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files instead of pipes: nobody has to read them meanwhile.
    let (output, errors) = (
      folder.appendingPathComponent("out"), folder.appendingPathComponent("err")
    )
    for file in [output, errors] {
      try Data().write(to: file)
    }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try unblockingSignals { try process.run() }
    process.waitUntilExit()
    let isSignalled = process.terminationReason == .uncaughtSignal
    return ShellRun(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      status: process.terminationStatus + (isSignalled ? 128 : 0))
  }

  /// Calls `body` with all signals let through: threads that run tests block them, and a process
  /// that is started takes over what the thread blocks.
  private static func unblockingSignals(_ body: () throws -> Void) rethrows {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }
}
