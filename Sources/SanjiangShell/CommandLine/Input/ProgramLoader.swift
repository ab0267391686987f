import DatalogEngine
import DatalogSyntax
import Diagnostics
import Platform

/// Reads program files together with the files they include.
///
/// What a program includes must be in its folder or in one that the command line allows, so that a
/// program of others reads nothing that it was not given.
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
  /// Folders whose files every program may include.
  private let allowed: [String]
  /// Where what is included must be: the folder of the file that was named, and those allowed.
  private var confinement = FolderConfinement([])

  /// Creates a loader.
  ///
  /// - Parameter allowed: folders whose files every program may include.
  init(allowing allowed: [String] = []) {
    self.allowed = allowed
  }

  /// Reads a file that somebody named, and what it includes.
  ///
  /// - Parameter path: the file.
  mutating func load(_ path: String) {
    confine(to: path)
    load(path, from: nil)
  }

  /// Lets what is included come from beside a file.
  private mutating func confine(to path: String) {
    confinement = FolderConfinement([FileListing.directory(of: path)] + allowed)
  }

  /// Reads a file and what it includes; `place` is the `.include` that names it.
  private mutating func load(_ path: String, from place: SourcePlace?) {
    guard seen.insert(FileListing.resolved(path)).inserted else { return }
    do throws(Diagnostic) {
      if place != nil { try Self.check(path, confinement) }
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
    confine(to: name)
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
    // Fields of a table hold whatever UTF-8 can, which in another text would be a sign of damage.
    if TableReader.isTable(path), String(validating: bytes, as: UTF8.self) != nil {
      return SourceText(name: path, bytes: bytes)
    }
    guard let text = TextEncoding.decode(bytes) else {
      throw Diagnostic(.error, code: "not-text", "`\(path)` is not text in a known encoding")
    }
    return SourceText(name: path, bytes: text.text)
  }

  private mutating func read(_ source: SourceText, path: String) {
    let (program, problems) = parse(source, path: path)
    diagnostics += problems
    for include in program.includes {
      load(
        Self.path(of: include.path, in: path), from: SourcePlace(program.source, include.range))
    }
    programs.append(program)
    programs[programs.count - 1].unread.formUnion(missing)
  }

  /// The program of a text, or of a table.
  private func parse(
    _ source: SourceText, path: String
  ) -> (program: Program, diagnostics: [Diagnostic]) {
    if TableReader.isTable(path) { return TableReader.read(source) }
    let confinement = confinement
    return Parser.parse(source) { name, including throws(Diagnostic) in
      let path = Self.path(of: name, in: including.name)
      try Self.check(path, confinement)
      return try Self.text(of: path)
    }
  }

  /// Refuses to include what is outside of the folders.
  private static func check(
    _ path: String, _ confinement: FolderConfinement
  ) throws(Diagnostic) {
    guard !confinement.contains(path) else { return }
    let refusal = FileRefusal(outside: path, path: path)
    throw Diagnostic(.error, code: "outside-folder", refusal.message, help: refusal.help)
  }

  /// The path of a file that another one names.
  private static func path(of name: String, in path: String) -> String {
    let folder = FileListing.directory(of: path)
    return name.hasPrefix("/") || folder == "." ? name : "\(folder)/\(name)"
  }

  /// The programs of several files.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - allowed: folders whose files they may include, besides those beside them.
  /// - Returns: the programs, an included one before the one that includes it.
  /// - Throws: everything wrong with them: status 1 for their content, 2 where a file could not
  ///   be read.
  static func programs(
    in paths: [String], allowing allowed: [String] = []
  ) throws(ShellFailure) -> [Program] {
    var loader = ProgramLoader(allowing: allowed)
    for path in paths { loader.load(path) }
    guard !loader.diagnostics.contains(where: { $0.severity == .error }) else {
      throw ShellFailure(stoppedBy: loader.diagnostics)
    }
    return loader.programs
  }
}
