#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the process was started with, and how it ends.
public enum ExecutableEnvironment {
  /// The words of the command line after the program's name.
  public static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

  /// The value of an environment variable, nil where it is not set.
  ///
  /// - Parameter name: The variable's name, such as `NO_COLOR`.
  /// - Returns: Its value.
  public static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Ends the process.
  ///
  /// - Parameter code: The exit code, 0 to 255.
  public static func exit(_ code: Int32) -> Never {
    systemExit(code)
  }
}

/// The system's `exit`, which inside the type would mean the method.
private func systemExit(_ code: Int32) -> Never { exit(code) }
