import Foundation
import TestSupport

/// A `store-process` that runs.
final class StoreTool {
  private let process = Process()
  private let input = Pipe()
  private let output: URL

  /// Starts one.
  ///
  /// - Parameter arguments: What it is to do.
  /// - Throws: Why it cannot be started.
  init(_ arguments: [String]) throws {
    // One that was built for speed may be named, for long runs.
    let named = ProcessInfo.processInfo.environment["SANJIANG_STORE_PROCESS"]
    let tool =
      named.map { URL(fileURLWithPath: $0) }
      ?? BuiltProducts.folder.appendingPathComponent("store-process")
    output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: output)
    process.executableURL = tool
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
  }

  deinit {
    kill()
    try? FileManager.default.removeItem(at: output)
  }

  /// The number of the process.
  var number: Int { Int(process.processIdentifier) }

  /// What it has said so far, in lines.
  var lines: [String] {
    let bytes = (try? Data(contentsOf: output)) ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Waits until it says a line.
  func waitForLine() {
    while lines.isEmpty && process.isRunning { Thread.sleep(forTimeInterval: 0.005) }
  }

  /// Ends it at once, whatever it is doing.
  func kill() {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Lets it end by itself.
  ///
  /// - Returns: What it ended with.
  @discardableResult
  func finish() -> Int {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    return Int(process.terminationStatus)
  }
}
