#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Who this process is.
package enum ProcessIdentity {
  /// The number that no other running process of this machine has.
  package static var number: Int { Int(getpid()) }

  /// The name of this machine; empty where it has none.
  package static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    // The last byte stays zero, however long the name is.
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
