#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Who this process is.
package enum ProcessIdentity {
  /// The number that no other running process of this machine has.
  package static var number: Int { Int(getpid()) }
}
