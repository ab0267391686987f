#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Where figures go.
enum StandardOutput {
  /// Shows each line when it is printed, also where the output is no terminal.
  static func showLineByLine() { setvbuf(stdout, nil, _IOLBF, 0) }
}
