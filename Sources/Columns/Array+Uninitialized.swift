import Platform

extension [UInt32] {
  /// Numbers that are not set yet; whoever asks for them writes all of them.
  ///
  /// - Complexity: O(1): the memory is touched when it is written.
  static func uninitialized(_ count: Int) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count) { buffer, used in
      LargePages.advise(UnsafeRawBufferPointer(buffer))
      // Any bits are a number.
      used = count
    }
  }
}
