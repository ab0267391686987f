import Foundation
import Testing

@testable import SanjiangShell

/// A browser without a window, which opens pages as a reader's does.
///
/// It is the program that `SANJIANG_BROWSER` names, or the first of a few that the path leads to.
/// Where there is none its tests are skipped; where `SANJIANG_REQUIRE_BROWSER` is set they fail.
enum Browser {
  private static let names = ["chromium", "chromium-browser", "google-chrome", "chrome"]

  private static let program: String? = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["SANJIANG_BROWSER"] { return path }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Whether tests that need a browser are to run.
  static let isAvailable =
    program != nil || ProcessInfo.processInfo.environment["SANJIANG_REQUIRE_BROWSER"] != nil

  /// What a page is like after its scripts have run, as HTML.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - size: the window.
  /// - Returns: the document as the browser has it.
  /// - Throws: what keeps the browser from being run.
  static func document(of page: String, size: (width: Int, height: Int)) throws -> String {
    let folder = try ScratchFolder()
    let file = try folder.write("page.html", page)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(program, "there is no browser"))
    process.arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--no-first-run", "--lang=en-US", "--user-data-dir=\(folder.path)/profile",
      "--window-size=\(size.width),\(size.height)", "--virtual-time-budget=4000", "--dump-dom",
      "file://\(file)",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
