import Diagnostics
import DocumentExtraction
import Platform
import PolicyGraph

/// Files of documents that somebody named, read on several threads.
struct DocumentInput {
  /// The files, in the order named.
  let paths: [String]
  /// What could not be read, and why.
  private(set) var problems: [Diagnostic]
  /// What reads them.
  let reader: DocumentReader
  /// How many threads read.
  let workers: Int

  /// Lists files and, recursively, the files of folders.
  ///
  /// - Parameters:
  ///   - operands: Files and folders.
  ///   - reader: What reads them.
  ///   - workers: How many threads read, nil for one on each processor.
  init(_ operands: [String], with reader: DocumentReader, workers: Int?) {
    let input = InputFiles(operands)
    paths = input.paths
    problems = input.problems
    self.reader = reader
    self.workers = workers ?? Processors.count
  }

  /// The status to end with: 2 where something could not be read.
  var status: ExitCode { problems.isEmpty ? .success : .wrongInput }

  /// A file before it is made something of.
  struct File: Sendable {
    /// The name, without the folder.
    var name: String
    /// The content.
    var bytes: [UInt8]
  }

  /// Reads the files; what cannot be read is left out.
  ///
  /// - Parameters:
  ///   - progress: Told of each file.
  ///   - content: Makes something of a file, on any thread.
  ///   - take: Takes it with the place of the file among ``paths``, in order, on the caller's.
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func read<Content: Sendable>(
    _ progress: ProgressBar,
    _ content: @escaping @Sendable (File) throws(UnreadableFile) -> Content,
    taking take: (Int, Content) -> Void
  ) {
    var known: [String: String] = [:]
    var problems = self.problems
    let paths = paths
    OrderedWork(count: paths.count, workers: workers).run { index in
      Self.outcome(of: paths[index], content)
    } taking: { index, outcome in
      progress.advance(bytes: outcome.size)
      let path = paths[index]
      switch outcome.content {
      case .failure(let problem): problems.append(problem)
      case .success(let content):
        if let first = known.updateValue(path, forKey: FileListing.name(of: path)), first != path {
          problems.append(Self.sameName(path, first))
        } else {
          take(index, content)
        }
      }
      return true
    }
    self.problems = problems
  }

  /// What reading a file gave.
  private struct Outcome<Content: Sendable>: Sendable {
    /// The number of its bytes.
    var size = 0
    var content: Result<Content, Diagnostic>
  }

  private static func outcome<Content>(
    of path: String, _ content: (File) throws(UnreadableFile) -> Content
  ) -> Outcome<Content> {
    let file: File
    do throws(Diagnostic) {
      file = File(name: FileListing.name(of: path), bytes: try InputFiles.text(of: path))
    } catch {
      return Outcome(content: .failure(error))
    }
    do throws(UnreadableFile) {
      return Outcome(size: file.bytes.count, content: .success(try content(file)))
    } catch {
      return Outcome(size: file.bytes.count, content: .failure(Self.notText(path, error)))
    }
  }

  private static func notText(_ path: String, _ error: UnreadableFile) -> Diagnostic {
    Diagnostic(
      .error, code: "not-text", "`\(path)` is \(error.reason)",
      help: "save it as text in UTF-8 and try again")
  }

  /// Sources are known by their names, so two of one name would be taken for one.
  private static func sameName(_ path: String, _ first: String) -> Diagnostic {
    Diagnostic(
      .error, code: "same-name", "`\(path)` has the same name as `\(first)`",
      help: "rename one of them: a graph knows its sources by their file names")
  }
}

extension DocumentInput {
  /// What each file says, in the order named.
  mutating func readings(_ progress: ProgressBar) -> [SourceReading] {
    var readings: [SourceReading] = []
    let reader = reader
    read(progress) { (file) throws(UnreadableFile) in
      try SourceReading(file: file.name, bytes: file.bytes, reader: reader)
    } taking: { _, reading in
      readings.append(reading)
    }
    return readings
  }
}
