import Platform
import TripleStore

/// The one process that changes a graph on disk, for as long as it holds this.
///
/// ```swift
/// let writer = try GraphWriter("my.graph", as: "correct")
/// var graph = writer.graph
/// graph.correct(correction)
/// try writer.commit(graph, saying: "assert leads(…)")
/// ```
///
/// What is changed is the last commit, whatever this process had opened before: so nothing that
/// others have changed meanwhile is lost.
public final class GraphWriter {
  /// The graph as of the last commit; one without registries and documents where there is none yet.
  public let graph: PolicyGraph
  private let writer: StoreWriter

  /// Begins to change the graph in a directory, which is made where there is none.
  ///
  /// - Parameters:
  ///   - directory: The directory.
  ///   - command: What this process does, for others that want to write.
  ///   - wait: Told who writes at present, before it is waited for; nil to give up instead.
  /// - Throws: ``PolicyGraphError``, such as that another process writes.
  /// - Complexity: O(*g*) in the number of graphs.
  public init(
    _ directory: String, as command: String, waiting wait: ((LockHolder?) -> Void)? = nil
  ) throws(PolicyGraphError) {
    try Self.check(directory)
    do throws(StoreError) {
      writer = try StoreDirectory(directory).beginWriting(as: command, waiting: wait)
    } catch {
      throw .store(error)
    }
    graph = PolicyGraph(kept: writer.store, registries: .store)
  }

  /// Checks that a directory can hold a graph that changes.
  ///
  /// - Throws: ``PolicyGraphError/heldOtherwise(directory:)`` or ``PolicyGraphError/old(directory:)``.
  public static func check(_ directory: String) throws(PolicyGraphError) {
    switch GraphPlace(directory) {
    case .nothing, .store: break
    case .turtle: throw .heldOtherwise(directory: directory)
    case .oldSnapshot: throw .old(directory: directory)
    }
  }

  /// What was noticed when the writing began.
  public var notes: [StoreNote] { writer.notes }

  /// The number of the last commit; 0 where there is none yet.
  public var lastCommit: Int { writer.commits.first?.number ?? 0 }

  /// Makes a changed graph the content of the directory, all of it or nothing.
  ///
  /// - Parameters:
  ///   - changed: The graph.
  ///   - text: What was done, in a line.
  /// - Returns: The commit; nil where nothing has changed, and nothing was written.
  /// - Throws: ``PolicyGraphError``: what was there is kept.
  /// - Complexity: that of `StoreWriter.commit`.
  @discardableResult
  public func commit(
    _ changed: PolicyGraph, saying text: String
  ) throws(PolicyGraphError) -> Commit? {
    try commit(changed.kept, saying: text)
  }

  /// Makes a changed store the content of the directory, all of it or nothing, for data of any origin.
  ///
  /// - Parameters:
  ///   - changed: The store, made of what ``PolicyGraph/kept`` of ``graph`` is.
  ///   - text: What was done, in a line.
  /// - Returns: The commit; nil where nothing has changed, and nothing was written.
  /// - Throws: ``PolicyGraphError``: what was there is kept.
  @discardableResult
  package func commit(
    _ changed: consuming TripleStore, saying text: String
  ) throws(PolicyGraphError) -> Commit? {
    do throws(StoreError) {
      return try writer.commit(changed, saying: text)
    } catch {
      throw .store(error)
    }
  }
}
