/// One case, run by several contestants in turn.
struct Contest {
  let prepared: PreparedCase
  let contestants: [Contestant]
  /// How often each is timed.
  let rounds: Int
  /// After so many seconds a run is stopped.
  let limit: Double
  /// Whether each has to write its answers once.
  let isChecked: Bool

  /// Runs all.
  ///
  /// - Returns: What each needed, in the order of the contestants.
  func run() -> [Standing] {
    var standings = contestants.filter { $0.takesPart(in: prepared.workload) }
      .map { Standing(contestant: $0) }
    if isChecked { for index in standings.indices { check(&standings[index]) } }
    for _ in 0..<rounds {
      for index in standings.indices where standings[index].failure == nil {
        time(&standings[index])
      }
    }
    return standings
  }

  private func check(_ standing: inout Standing) {
    prepared.clearResults()
    let words = prepared.words(of: standing.contestant.template, isCounting: false)
    guard let result = MeasuredCommand(words: words, limit: limit).run() else { return }
    guard result.status == 0 else { return standing.add(result, limit: limit) }
    standing.digest = RowDigest.ofFiles(prepared.workload.outputs, in: prepared.folder + "/out")
  }

  private func time(_ standing: inout Standing) {
    let words = prepared.words(of: standing.contestant.template, isCounting: true)
    guard let result = MeasuredCommand(words: words, limit: limit).run() else {
      standing.failure = "cannot be started"
      return
    }
    standing.add(result, limit: limit)
  }
}
