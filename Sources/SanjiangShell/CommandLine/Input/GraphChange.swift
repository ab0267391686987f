import Platform
import PolicyGraph
import TripleStore

/// A change of a graph on disk by one command, made on its last commit while nobody else writes.
struct GraphChange {
  /// The directory.
  let path: String
  /// The name of the command, for others that want to write.
  let command: String
  /// Where to say who has to end first.
  let context: ShellContext
  /// How many seconds to wait for another writer; nil for as long as it takes.
  var patience: Double?

  /// What came of it.
  struct Outcome {
    /// The commit; nil where nothing was different.
    let commit: Commit?
    /// The number of the commit on which the change was made; 0 where there was none.
    let base: Int
  }

  /// A change that takes a moment, and waits no more than a few for another writer.
  static func small(of path: String, as command: String, in context: ShellContext) -> GraphChange {
    GraphChange(path: path, command: command, context: context, patience: context.patience)
  }

  /// How many seconds lie between two attempts to begin.
  private static let pause = 0.05

  /// Changes the graph, all or nothing.
  ///
  /// - Parameters:
  ///   - text: what is done, in a line.
  ///   - change: changes the graph as it is now.
  /// - Returns: what came of it.
  /// - Throws: what `change` throws, or why the graph cannot be changed; it is as it was then.
  func make(
    saying text: String, _ change: (inout PolicyGraph) throws(ShellFailure) -> Void
  ) throws(ShellFailure) -> Outcome {
    try make { writer throws(ShellFailure) in
      var graph = writer.graph
      try change(&graph)
      return try GraphOpening.reported { () throws(PolicyGraphError) in
        try writer.commit(graph, saying: text)
      }
    }
  }

  /// Changes the graph by the writer itself.
  ///
  /// - Parameter body: makes the commit.
  /// - Returns: what came of it.
  /// - Throws: what `body` throws, or why the graph cannot be changed.
  func make(
    _ body: (GraphWriter) throws(ShellFailure) -> Commit?
  ) throws(ShellFailure) -> Outcome {
    let writer = try GraphOpening.reported { () throws(PolicyGraphError) in try begin() }
    GraphOpening.tell(writer.notes, of: path, in: context)
    let base = writer.lastCommit
    return Outcome(commit: try body(writer), base: base)
  }

  /// Begins to write, as soon as nobody else does.
  private func begin() throws(PolicyGraphError) -> GraphWriter {
    guard let patience else {
      return try GraphWriter(path, as: command) { context.remark(waiting(for: $0)) }
    }
    var waited = 0.0
    while true {
      do throws(PolicyGraphError) {
        return try GraphWriter(path, as: command)
      } catch {
        guard case .store(.held(_, let holder)) = error, waited < patience else { throw error }
        if waited == 0 { context.remark(waiting(for: holder)) }
        Clock.sleep(Self.pause)
        waited += Self.pause
      }
    }
  }

  /// Who has to end first.
  private func waiting(for holder: LockHolder?) -> Bilingual {
    guard let holder else {
      return Bilingual(
        "waiting for another process, which is writing \(path)", "另一进程正在写入 \(path)，等待其完成")
    }
    let place =
      holder.host == ProcessIdentity.host
      ? Bilingual(same: "") : Bilingual(" on \(holder.host)", "（\(holder.host)）")
    return Bilingual("waiting for process \(holder.process)", "等待进程 \(holder.process)") + place
      + Bilingual(
        " (`\(holder.command)`), which has been writing \(path) since \(holder.since)",
        "（`\(holder.command)`）完成：它自 \(holder.since) 起在写入 \(path)")
  }
}
