import Foundation
import Platform
import TestSupport
import TripleStore

/// A process that writes, reads or holds a store, for tests that kill it or have it race.
///
/// ```
/// store-process write DIR FIRST COUNT     makes changes and says the number of each
/// store-process read DIR SECONDS          opens and checks the store again and again
/// store-process hold DIR                  writes nothing, until it is killed
/// store-process race DIR COUNT            adds to a counter in the store, waiting its turn
/// ```
@main
struct StoreProcess {
  static func main() throws {
    let arguments = ExecutableEnvironment.arguments
    let directory = StoreDirectory(arguments[1])
    switch arguments[0] {
    case "write": try write(directory, count: Int(arguments[2]) ?? 0)
    case "read": try read(directory, seconds: Double(arguments[2]) ?? 0)
    case "race": try race(directory, count: Int(arguments[2]) ?? 0)
    default: try hold(directory)
    }
  }

  /// Makes changes, beginning after the last one that was committed.
  private static func write(_ directory: StoreDirectory, count: Int) throws {
    let writer = try directory.beginWriting(as: "write") { _ in }
    let first = number(of: writer.commits.first) + 1
    for number in first..<(first + count) {
      var store = writer.store
      ChangeSequence.ofProcesses.apply(number, to: &store)
      _ = try writer.commit(store, saying: "change \(number)")
      say("\(number)\n")
    }
  }

  /// Checks that whatever is there is a committed state.
  private static func read(_ directory: StoreDirectory, seconds: Double) throws {
    let end = Clock.seconds() + seconds
    var (openings, seen) = (0, Set<Int>())
    while Clock.seconds() < end {
      guard let opened = try? directory.open() else { continue }
      let number = number(of: opened.commits.first)
      let problem = ChangeSequence.ofProcesses.difference(of: opened.store, after: number)
      if let problem { say("wrong at \(number): \(problem)\n") }
      openings += 1
      seen.insert(number)
    }
    say("\(openings) openings of \(seen.count) states\n")
  }

  private static func hold(_ directory: StoreDirectory) throws {
    let writer = try directory.beginWriting(as: "hold on")
    say("held\n")
    while true { withExtendedLifetime(writer) { Thread.sleep(forTimeInterval: 1) } }
  }

  /// Counts, one commit a step, in turns with others.
  private static func race(_ directory: StoreDirectory, count: Int) throws {
    for _ in 0..<count {
      let writer = try directory.beginWriting(as: "race") { _ in }
      var store = writer.store
      let subject = store.id(for: .iri("urn:counter"))
      let step = store.id(for: .literal(Literal("\(store.count + 1)")))
      store.insert(Triple(subject, subject, step))
      _ = try writer.commit(store, saying: "step by \(ProcessIdentity.number)")
    }
  }

  private static func number(of commit: Commit?) -> Int {
    commit.flatMap { Int($0.text.dropFirst("change ".count)) } ?? 0
  }

  private static func say(_ text: String) {
    StandardStreams.write(text)
  }
}
