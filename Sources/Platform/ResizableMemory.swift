#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Memory that can grow without being copied.
///
/// The system moves large stretches by their page tables, so that growing one neither touches what
/// it holds nor needs room for it twice.
public enum ResizableMemory {
  /// From so many bytes on the system is asked for large pages, which are cheaper to get.
  private static let large = 8 << 20

  /// Makes a stretch longer or shorter, keeping what it holds.
  ///
  /// - Parameters:
  ///   - memory: A stretch that this function gave, or nil for a new one.
  ///   - bytes: How many bytes it shall have, at least one.
  /// - Returns: The stretch, perhaps at another place; what is new in it is not initialised.
  /// - Complexity: O(1) for large stretches, O(*n*) for small ones.
  public static func resize(
    _ memory: UnsafeMutableRawPointer?, to bytes: Int
  ) -> UnsafeMutableRawPointer {
    guard let resized = realloc(memory, max(bytes, 1)) else {
      preconditionFailure("the system has no memory left")
    }
    if bytes >= large {
      LargePages.advise(UnsafeRawBufferPointer(start: resized, count: bytes))
    }
    return resized
  }

  /// Gives a stretch back.
  public static func free(_ memory: UnsafeMutableRawPointer?) {
    #if canImport(Glibc)
      Glibc.free(memory)
    #else
      Darwin.free(memory)
    #endif
  }
}
