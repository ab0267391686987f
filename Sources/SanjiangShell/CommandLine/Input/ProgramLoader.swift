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
  /// How many files were looked for, those that could not be read included.
  var fileCount: Int { seen.count }
  /// What files that could not be read may define.
  private var missing = UnreadParts()

  /// Reads a file and what it includes.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - place: the `.include` that names it, nil for the command line.
  mutating func load(_ path: String, from place: SourcePlace? = nil) {
    guard seen.insert(FileListing.resolved(path)).inserted else { return }
    do throws(Diagnostic) {
      read(try Self.text(of: path), path: path)
    } catch {
      var problem = error
      problem.place = place
      diagnostics.append(problem)
      missing.mayDefineAnything = true
      for index in programs.indices { programs[index].unread.formUnion(missing) }
    }
  }

  /// Reads a program that came by another way, and what it includes.
  ///
  /// - Parameters:
  ///   - bytes: the program.
  ///   - name: what to call it; what it includes is looked for beside a file of this name.
  mutating func load(standardInput bytes: [UInt8], name: String) {
    seen.insert(FileListing.resolved(name))
    if let text = TextEncoding.decode(bytes) {
      read(SourceText(name: name, bytes: text.text), path: name)
    } else {
      diagnostics.append(
        Diagnostic(.error, code: "not-text", "`\(name)` is not text in a known encoding"))
    }
  }

  /// The text of a file, by its path.
  private static func text(of path: String) throws(Diagnostic) -> SourceText {
    let bytes = try InputFiles.text(of: path)
    guard let text = TextEncoding.decode(bytes) else {
      throw Diagnostic(.error, code: "not-text", "`\(path)` is not text in a known encoding")
    }
    return SourceText(name: path, bytes: text.text)
  }

  private mutating func read(_ source: SourceText, path: String) {
    let (program, problems) = Parser.parse(source) { name, including throws(Diagnostic) in
      try Self.text(of: Self.path(of: name, in: including.name))
    }
    diagnostics += problems
    for include in program.includes {
      load(
        Self.path(of: include.path, in: path), from: SourcePlace(program.source, include.range))
    }
    programs.append(program)
    programs[programs.count - 1].unread.formUnion(missing)
  }

  /// The path of a file that another one names.
  private static func path(of name: String, in path: String) -> String {
    let folder = FileListing.directory(of: path)
    return name.hasPrefix("/") || folder == "." ? name : "\(folder)/\(name)"
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
