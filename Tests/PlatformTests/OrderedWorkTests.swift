import Foundation
import Platform
import Synchronization
import Testing

@Suite("Work on several threads")
struct OrderedWorkTests {
  @Test("results come in order, whatever the number of workers", arguments: [1, 2, 3, 8])
  func order(workers: Int) {
    var taken: [Int] = []
    OrderedWork(count: 200, workers: workers).run { index in
      if index % 7 == 0 { usleep(500) }
      return index * index
    } taking: { index, result in
      #expect(result == index * index)
      taken.append(index)
      return true
    }
    #expect(taken == Array(0..<200))
  }

  @Test("workers do not run far ahead of who takes their results")
  func window() {
    let begun = Atomic(0)
    var furthest = 0
    OrderedWork(count: 100, workers: 2).run { index in
      begun.add(1, ordering: .relaxed)
      return index
    } taking: { index, _ in
      usleep(300)
      furthest = max(furthest, begun.load(ordering: .relaxed) - index)
      return true
    }
    #expect(furthest <= 10)
  }

  @Test("work ends when no more is wanted", arguments: [1, 4])
  func stopping(workers: Int) {
    let begun = Atomic(0)
    var taken = 0
    OrderedWork(count: 10_000, workers: workers).run { index in
      begun.add(1, ordering: .relaxed)
      return index
    } taking: { index, _ in
      taken += 1
      return index < 9
    }
    #expect(taken == 10)
    #expect(begun.load(ordering: .relaxed) < 100)
  }

  @Test("no work is done at once", arguments: [1, 4])
  func nothing(workers: Int) {
    OrderedWork(count: 0, workers: workers).run {
      $0
    } taking: { _, _ in
      Issue.record("there is nothing to take")
      return true
    }
  }
}
