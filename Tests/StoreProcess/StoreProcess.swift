import Foundation
import Platform
import Synchronization
import TestSupport
import TripleStore

/// A process that writes, reads or holds a store, for tests that kill it or have it race.
///
/// ```
/// store-process write DIR COUNT           makes changes and says the number of each
/// store-process read DIR                  opens and checks the store again and again
/// store-process grow DIR BATCHES SIZE     adds batches of triples
/// store-process query DIR SIZE            opens the store and asks of batches, again and again
/// store-process hold DIR                  writes nothing
/// store-process race DIR COUNT            adds to a counter in the store, waiting its turn
/// ```
///
/// Those that do something again and again go on until their standard input ends, and those that hold
/// until they are killed.
@main
struct StoreProcess {
  static func main() throws {
    let arguments = ExecutableEnvironment.arguments
    var directory = StoreDirectory(arguments[1])
    // Of small changes, too, several segments are to come.
    if arguments[0] == "write" { directory.merging = SegmentMerging(smallest: 64, factor: 3) }
    let numbers = arguments.dropFirst(2).map { Int($0) ?? 0 }
    switch arguments[0] {
    case "write": try write(directory, count: numbers[0])
    case "read": read(directory)
    case "grow": try Batches(of: numbers[1]).grow(directory, by: numbers[0])
    case "query": query(directory, Batches(of: numbers[0]))
    case "race": try race(directory, count: numbers[0])
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
  private static func read(_ directory: StoreDirectory) {
    openAgainAndAgain(directory) { opened in
      let number = number(of: opened.commits.first)
      return ChangeSequence.ofProcesses.difference(of: opened.store, after: number)
    }
  }

  /// Checks that each batch is there as a whole or not at all.
  private static func query(_ directory: StoreDirectory, _ batches: Batches) {
    var generator = SystemRandomNumberGenerator()
    openAgainAndAgain(directory) { opened in
      batches.problem(
        in: opened.store, after: opened.commits[0].number, questions: 100, using: &generator)
    }
  }

  /// Opens a store until standard input ends, and says what is wrong with what is there.
  private static func openAgainAndAgain(
    _ directory: StoreDirectory, _ problem: (OpenedStore) -> String?
  ) {
    let end = EndOfInput()
    var (openings, states) = (0, Set<Int>())
    while !end.isReached {
      do throws(StoreError) {
        let opened = try directory.open()
        let number = opened.commits[0].number
        if let problem = problem(opened) { say("wrong at \(number): \(problem)\n") }
        openings += 1
        states.insert(number)
      } catch {
        if case .missing = error { continue }
        say("refused: \(error)\n")
      }
    }
    say("\(openings) openings of \(states.count) states\n")
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

/// Tells when standard input has ended.
private final class EndOfInput: Sendable {
  private let isOver = Mutex(false)

  init() {
    Thread.detachNewThread { [self] in
      while StandardStreams.readLine() != nil {}
      isOver.withLock { $0 = true }
    }
  }

  var isReached: Bool { isOver.withLock { $0 } }
}
