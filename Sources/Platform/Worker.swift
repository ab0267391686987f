#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A thread that does one piece of work.
struct Worker {
  private let thread: pthread_t

  /// Begins the work on a thread of its own; nil where the system has none to give.
  ///
  /// - Parameter work: What to do.
  init?(_ work: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // As much as the main thread has, whatever the system gives to others.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let box = Unmanaged.passRetained(WorkBox(work))
    #if canImport(Glibc)
      var thread = pthread_t()
      let status = pthread_create(&thread, &attributes, { Worker.run($0) }, box.toOpaque())
      self.thread = thread
    #else
      var thread: pthread_t?
      let status = pthread_create(&thread, &attributes, { Worker.run($0) }, box.toOpaque())
      guard let thread else {
        box.release()
        return nil
      }
      self.thread = thread
    #endif
    guard status == 0 else {
      box.release()
      return nil
    }
  }

  /// Waits until the work is done.
  func join() { pthread_join(thread, nil) }

  private static func run(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let box { Unmanaged<WorkBox>.fromOpaque(box).takeRetainedValue().work() }
    return nil
  }
}

/// Carries work over to its thread.
private final class WorkBox: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) {
    self.work = work
  }
}
