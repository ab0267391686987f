import DatalogSyntax
import Diagnostics
import Platform

/// Reads program files together with the files they include.
struct ProgramLoader {
  /// The programs, an included one before the one that includes it.
  private(set) var programs: [Program] = []
  /// What is wrong with them, in the order of reading.
  private(set) var diagnostics: [Diagnostic] = []
  /// The files read so far, links and dots resolved: each is read once, so that circles end.
  private var seen: Set<String> = []

  /// Reads a file and what it includes.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - place: the `.include` that names it, nil for the command line.
  mutating func load(_ path: String, from place: SourcePlace? = nil) {
    guard seen.insert(FileListing.resolved(path)).inserted else { return }
    do throws(Diagnostic) {
      let bytes = try InputFiles.text(of: path)
      guard let text = TextEncoding.decode(bytes) else {
        throw Diagnostic(.error, code: "not-text", "`\(path)` is not text in a known encoding")
      }
      read(SourceText(name: path, bytes: text.text), path: path)
    } catch {
      var problem = error
      problem.place = place
      diagnostics.append(problem)
    }
  }

  private mutating func read(_ source: SourceText, path: String) {
    let (program, problems) = Parser.parse(source)
    diagnostics += problems
    let folder = FileListing.directory(of: path)
    for include in program.includes {
      let target =
        include.path.hasPrefix("/") || folder == "." ? include.path : "\(folder)/\(include.path)"
      load(target, from: SourcePlace(source, include.range))
    }
    programs.append(program)
  }

  /// The programs of several files.
  ///
  /// - Throws: everything wrong with them: status 1 for their content, 2 where a file could not
  ///   be read.
  static func programs(in paths: [String]) throws(ShellFailure) -> [Program] {
    var loader = ProgramLoader()
    for path in paths { loader.load(path) }
    guard !loader.diagnostics.contains(where: { $0.severity == .error }) else {
      throw ShellFailure(stoppedBy: loader.diagnostics)
    }
    return loader.programs
  }
}
