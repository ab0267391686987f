import Platform

extension ProcessMemory {
  /// Forgets the peak, so that one process can measure several cases; on Linux only.
  static func resetPeak() {
    let switchFile = "/proc/self/clear_refs"
    if FileListing.exists(switchFile) {
      try? FileWriting.append(Array("5".utf8), to: switchFile)
    }
  }
}
