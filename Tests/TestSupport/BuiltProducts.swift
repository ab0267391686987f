import Foundation

/// What was built together with the tests that run.
public enum BuiltProducts {
  /// The folder of the running tests, which is that of the executables too.
  public static let folder: URL = {
    let folder = URL(fileURLWithPath: testBundle).deletingLastPathComponent()
    let executable = folder.appendingPathComponent("sanjiang").path
    precondition(
      FileManager.default.isExecutableFile(atPath: executable),
      "there is no \(executable): build it together with the tests (`swift build --build-tests`)")
    return folder
  }()

  /// The path of the executable `sanjiang`.
  public static var sanjiang: String { folder.appendingPathComponent("sanjiang").path }

  /// Where the running tests are.
  private static var testBundle: String {
    // On macOS a tool of the system runs them, and has their bundle loaded.
    Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath
      ?? CommandLine.arguments[0]
  }
}
