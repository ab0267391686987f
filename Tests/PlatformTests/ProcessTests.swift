import Foundation
import Testing

@testable import Platform

@Suite("The process", .serialized)
struct ProcessTests {
  @Test("Ctrl-C sets the flag until it is cleared")
  func interrupt() {
    let flag = InterruptFlag()
    for _ in 0..<2 {
      #expect(!flag.isSet)
      pressControlC()
      #expect(waitUntil { flag.isSet })
      flag.clear()
    }
  }

  @Test("Ctrl-C does again what it did, once the last flag is gone")
  func interruptRestored() {
    let before = interruptHandler()
    var flags = [InterruptFlag(), InterruptFlag()]
    let caught = interruptHandler()
    #expect(caught != before)
    flags.removeFirst()
    #expect(interruptHandler() == caught)
    flags.removeFirst()
    #expect(interruptHandler() == before)
  }

  /// Sends the signal to the process: threads of the test runner block it for themselves.
  private func pressControlC() { kill(getpid(), SIGINT) }

  private func waitUntil(_ condition: () -> Bool) -> Bool {
    let limit = Clock.seconds() + 10
    while !condition() && Clock.seconds() < limit { usleep(1000) }
    return condition()
  }

  /// The address of the handler, with which the system's structure begins.
  private func interruptHandler() -> [UInt8] {
    var action = sigaction()
    sigaction(SIGINT, nil, &action)
    return withUnsafeBytes(of: action) { Array($0.prefix(MemoryLayout<Int>.size)) }
  }

  @Test("writing to a closed pipe says so instead of ending the process")
  func brokenPipe() {
    _ = StandardStreams.write([])
    let pipe = Pipe()
    pipe.fileHandleForReading.closeFile()
    #expect(!systemWrite(pipe.fileHandleForWriting.fileDescriptor, [1, 2, 3]))
    #expect(errno == EPIPE)
  }

  @Test("clocks go forward and memory is counted")
  func measures() {
    let (start, work) = (Clock.seconds(), Clock.processorSeconds())
    var block = [UInt8](repeating: 1, count: 8_000_000)
    block[0] = 2
    #expect(Clock.seconds() > start)
    #expect(Clock.processorSeconds() > work)
    // Not compared with each other: the kernel brings its counters together late.
    #expect(ProcessMemory.residentBytes > block.count)
    #expect(ProcessMemory.privateBytes > block.count)
    #expect(ProcessMemory.privateBytes < ProcessMemory.residentBytes)
    #expect(ProcessMemory.peakBytes > block.count)
  }

  @Test("the environment is read")
  func environment() {
    #expect(ExecutableEnvironment.variable("PATH")?.isEmpty == false)
    #expect(ExecutableEnvironment.variable("SANJIANG_NO_SUCH_VARIABLE") == nil)
  }
}
