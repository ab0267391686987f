import Diagnostics
import Platform

/// The files that somebody named on the command line, folders opened.
struct InputFiles {
  /// The paths, in the order named; a folder's files sorted by name.
  private(set) var paths: [String] = []
  /// What could not be listed.
  private(set) var problems: [Diagnostic] = []

  /// Lists files and, recursively, the files of folders; hidden files of folders are left out.
  ///
  /// - Parameter operands: what was named.
  init(_ operands: [String]) {
    for operand in operands {
      guard FileListing.isDirectory(operand) else {
        paths.append(operand)
        continue
      }
      do throws(FileError) {
        paths += try FileListing.files(in: operand, recursive: true).filter(Self.isVisible)
      } catch {
        problems.append(Self.problem(error))
      }
    }
  }

  /// Reads one file that should hold text.
  ///
  /// - Parameter path: the file.
  /// - Returns: its bytes, in whatever encoding they are.
  /// - Throws: why it cannot be used, with what to do instead.
  static func text(of path: String) throws(Diagnostic) -> [UInt8] {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReading.bytes(of: path)
    } catch {
      throw problem(error)
    }
    if let format = BinaryFormat(bytes, name: path) {
      throw Diagnostic(
        .error, code: "not-text", "`\(path)` is \(format.description), not text",
        help: format.remedy)
    }
    return bytes
  }

  /// A file error as the user is told of it.
  static func problem(_ error: FileError) -> Diagnostic {
    Diagnostic(.error, code: "unreadable-file", error.description)
  }

  private static func isVisible(_ path: String) -> Bool {
    !FileListing.name(of: path).hasPrefix(".")
  }
}
