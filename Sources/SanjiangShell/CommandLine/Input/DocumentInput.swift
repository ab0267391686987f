import Diagnostics
import DocumentExtraction
import Platform
import PolicyGraph

/// What was read of the files that somebody named.
struct DocumentInput {
  /// What each file says, in the order named.
  private(set) var readings: [SourceReading] = []
  /// What could not be read, and why.
  private(set) var problems: [Diagnostic] = []

  /// Reads files and, recursively, the files of folders; what cannot be read is left out.
  ///
  /// - Parameters:
  ///   - operands: files and folders.
  ///   - reader: what reads them.
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ operands: [String], with reader: DocumentReader) {
    let input = InputFiles(operands)
    problems = input.problems
    var paths: [String: String] = [:]
    for path in input.paths {
      do throws(Diagnostic) {
        let reading = try Self.read(path, with: reader)
        if let first = paths.updateValue(path, forKey: reading.file), first != path {
          throw Self.sameName(path, first)
        }
        readings.append(reading)
      } catch {
        problems.append(error)
      }
    }
  }

  /// The documents of all files, each once, however many files it stands in.
  ///
  /// - Complexity: O(*n*) in the number of facts.
  var documents: [DocumentDossier] {
    var identity = DocumentIdentity()
    for dossier in readings.flatMap(\.dossiers) { identity.add(dossier) }
    return identity.documents.map(\.merged)
  }

  /// The status to end with: 2 where something could not be read.
  var status: ExitCode { problems.isEmpty ? .success : .wrongInput }

  private static func read(
    _ path: String, with reader: DocumentReader
  ) throws(Diagnostic) -> SourceReading {
    let bytes = try InputFiles.text(of: path)
    let name = FileListing.name(of: path)
    do throws(UnreadableFile) {
      return try SourceReading(file: name, bytes: bytes, reader: reader)
    } catch {
      throw Diagnostic(
        .error, code: "not-text", "`\(path)` is \(error.reason)",
        help: "save it as text in UTF-8 and try again")
    }
  }

  /// Sources are known by their names, so two of one name would be taken for one.
  private static func sameName(_ path: String, _ first: String) -> Diagnostic {
    Diagnostic(
      .error, code: "same-name", "`\(path)` has the same name as `\(first)`",
      help: "rename one of them: a graph knows its sources by their file names")
  }
}
