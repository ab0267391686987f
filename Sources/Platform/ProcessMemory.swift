#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much memory this process uses.
public enum ProcessMemory {
  /// The most bytes that were resident at any moment.
  public static var peakBytes: Int {
    // Linux's `ru_maxrss` begins with the parent's peak at the moment of the fork; the kernel's
    // own status file does not.
    if let kilobytes = statusValue("VmHWM:") { return kilobytes * 1024 }
    // `RUSAGE_SELF` is 0 everywhere; Glibc declares it with a type of its own.
    var usage = rusage()
    getrusage(0, &usage)
    #if canImport(Glibc)
      return usage.ru_maxrss * 1024
    #else
      return usage.ru_maxrss
    #endif
  }

  /// The bytes that are resident now; the peak where the system does not tell.
  public static var residentBytes: Int {
    statusValue("VmRSS:").map { $0 * 1024 } ?? peakBytes
  }

  /// The bytes that are resident now and belong to this process alone.
  ///
  /// That is what it has allocated, and not the files that it has mapped. Where the system does not
  /// tell, it is what is resident.
  public static var privateBytes: Int {
    // Pages: all, resident, shared with files, …
    guard let bytes = try? FileReading.bytes(of: "/proc/self/statm") else { return residentBytes }
    let pages = bytes.split(separator: UInt8(ascii: " ")).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
    return pages.count < 3 ? residentBytes : (pages[1] - pages[2]) * Int(getpagesize())
  }

  /// The number in the line of `/proc/self/status` that begins with `key`.
  private static func statusValue(_ key: String) -> Int? {
    guard let status = try? FileReading.bytes(of: "/proc/self/status") else { return nil }
    for line in status.split(separator: UInt8(ascii: "\n")) where line.starts(with: key.utf8) {
      let digits = line.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return Int(String(decoding: digits, as: UTF8.self))
    }
    return nil
  }
}
