#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the process is connected to.
public enum Terminal {
  /// Whether a file descriptor (0 input, 1 output, 2 errors) is a terminal.
  ///
  /// - Parameter descriptor: The number of an open file.
  /// - Returns: Whether somebody may sit at it.
  public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The size of the terminal in character cells, nil where there is none.
  public static func size() -> (columns: Int, rows: Int)? {
    for descriptor: Int32 in [1, 2, 0] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
        return (Int(size.ws_col), Int(size.ws_row))
      }
    }
    return nil
  }
}
