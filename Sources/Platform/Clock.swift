#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Time that only moves forward, for measuring.
public enum Clock {
  /// Seconds since some fixed moment; differences are durations, whatever the wall clock does.
  public static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Seconds that processors have worked for this process, all threads together.
  ///
  /// Unlike ``seconds()`` it hardly depends on what else the machine is doing.
  public static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

extension Clock {
  /// Lets some time pass.
  ///
  /// - Parameter seconds: How much, less than a second; a signal may end it before.
  public static func sleep(_ seconds: Double) {
    var time = timespec()
    time.tv_nsec = Int(min(max(seconds, 0), 0.999) * 1e9)
    nanosleep(&time, nil)
  }
}
