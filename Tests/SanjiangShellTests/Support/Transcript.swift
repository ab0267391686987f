import Platform
import PolicyGraph

@testable import SanjiangShell

/// What somebody sees who shows files and runs commands, written down.
///
/// ```
/// $ cat rules.dl
/// busy(u) :- laeds(u, _).
///
/// $ sanjiang check rules.dl
/// error[unknown-predicate]: …
/// status 1
/// ```
///
/// Lines behind `$ cat` make the file; what stands behind `$ sanjiang` is what is expected. `< FILE` gives
/// the file as standard input, `^C` at the end stops the command by Ctrl-C. `$ hold GRAPH` has another
/// writer hold a graph from then on. Files live in a folder of their own, which output does not show; `.`
/// is that folder. How far an evaluation got is written N.
struct Transcript {
  /// One thing done.
  private enum Step {
    case file(name: String, lines: [String])
    case command(String)
    case hold(String)
  }

  /// The lines of a screen that tell of mistakes.
  static func mistakes(in screen: some Sequence<String>) -> [String] {
    screen.filter { $0.hasPrefix("error[") || $0.hasPrefix("error:") }
  }

  private var steps: [Step] = []

  /// Reads what is done from a transcript, and passes over what came of it.
  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ cat ") {
        steps.append(.file(name: String(line.dropFirst(6)), lines: []))
      } else if line.hasPrefix("$ hold ") {
        steps.append(.hold(String(line.dropFirst(7))))
      } else if line.hasPrefix("$ ") {
        steps.append(.command(String(line.dropFirst(2))))
      } else if case .file(let name, let lines)? = steps.last {
        steps[steps.count - 1] = .file(name: name, lines: lines + [line])
      }
    }
  }

  /// The transcript with what comes of it now.
  func replayed() throws -> String {
    let folder = try ScratchFolder()
    var files: Set<String> = ["."]
    var screens: [String] = []
    var writers: [GraphWriter] = []
    for step in steps {
      switch step {
      case .hold(let name):
        writers.append(try GraphWriter("\(folder.path)/\(name)", as: "ingest"))
        screens.append("$ hold \(name)\n")
      case .file(let name, let lines):
        let content = lines.reversed().drop(while: \.isEmpty).reversed()
          .map { $0 + "\n" }.joined()
        try folder.write(name, content)
        files.formUnion([name, FileListing.directory(of: name)])
        screens.append("$ cat \(name)\n\(content)")
      case .command(let line):
        screens.append("$ \(line)\n\(try screen(of: line, in: folder.path, files))")
      }
    }
    return withExtendedLifetime(writers) { screens.joined(separator: "\n") }
  }

  private func screen(
    of line: String, in folder: String, _ files: Set<String>
  ) throws -> String {
    var words = Array(ConsoleSession.words(of: line).dropFirst())
    let isStopped = words.last == "^C"
    if isStopped { words.removeLast() }
    var input: [String] = []
    if words.count > 1, words[words.count - 2] == "<" {
      let bytes = try FileReading.bytes(of: "\(folder)/\(words[words.count - 1])")
      input = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      words.removeLast(2)
    }
    let sink = CapturedSink()
    var context = ShellHarness.context(terminal: TerminalTraits())
    (context.output, context.errors) = (sink, sink)
    context.lines = ScriptedLines(input, echo: nil)
    if isStopped { context.catchInterrupts = { PressedInterrupt() } }
    let status = SanjiangCommand.run(
      words.map { files.contains($0) ? ($0 == "." ? folder : "\(folder)/\($0)") : $0 }, in: context)
    let shown = sink.text.replacing("\(folder)/", with: "").replacing(folder, with: ".")
      .replacing(#/round [0-9]+, [0-9]+ tuples/#, with: "round N, N tuples")
      .replacing(#/after [0-9.]+ s/#, with: "after N s")
      .replacing(#/\([0-9]+ MB\)/#, with: "(N MB)")
      .replacing(#/process [0-9]+/#, with: "process N").replacing(#/进程 [0-9]+/#, with: "进程 N")
      .replacing(#/[0-9]{4}-[0-9-]+T[0-9:]+Z/#, with: "TIME")
    return shown + (status == .success ? "" : "status \(status.rawValue)\n")
  }
}

/// Ctrl-C that was pressed before anything began.
struct PressedInterrupt: Interruption {
  var isSet: Bool { true }
  func clear() {}
}
