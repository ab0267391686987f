import TestSupport
import Testing

@testable import SanjiangShell

/// What becomes of output that nobody takes, with the real executable.
@Suite("Streams that fail", .serialized)
struct StreamTests {
  /// Commands whose output is larger than what a pipe holds, or comes in many pieces.
  static let longCommands = [
    "export", "export --format ntriples", "query 'at(n, p)'", "query 'at(n, p)' --format json",
    "query 'at(n, p)' --format csv", "query 'at(n, p)' --format table", "manual",
    "extract Tests/Golden/UnseenDocuments --format json",
    "extract Tests/Golden/UnseenDocuments --format turtle",
    "extract Tests/Golden/UnseenDocuments", "complete entity", "check",
  ]

  @Test("a reader that goes away ends a command without a word", arguments: longCommands)
  func brokenPipe(command: String) throws {
    let run = try ShellRun.run(
      """
      cd '\(Repository.root.path)'
      sanjiang \(command) 2>errors.$$ | head -n 1 >/dev/null
      echo "${PIPESTATUS[0]}"
      grep -a 'error' errors.$$ >&2; rm -f errors.$$
      """)
    // `check` finds what violates the checks, and ends with 4 as it would have.
    #expect(run.output == (command == "check" ? "4\n" : "0\n"))
    #expect(run.errors == "")
  }

  @Test("nothing is said where nobody reads from the beginning", arguments: longCommands)
  func nobodyReads(command: String) throws {
    // The fifth descriptor is opened while the fourth reads; then nobody does, whatever is faster.
    let run = try ShellRun.run(
      """
      cd '\(Repository.root.path)'
      folder=$(mktemp -d); mkfifo "$folder/pipe"
      exec 4<>"$folder/pipe" 5>"$folder/pipe" 4<&-
      rm -r "$folder"
      sanjiang \(command) >&5
      """)
    // `check` finds what violates the checks, and ends with 4 and their number as it would have.
    #expect(run.status == (command == "check" ? 4 : 0))
    #expect(run.errors == "" || command == "check" && !run.errors.contains("error"))
  }

  @Test("a session ends where nobody reads its answers, however many questions are left")
  func endlessSession() throws {
    let run = try ShellRun.run(
      "yes 'leads(@省科技厅, t)' 2>/dev/null | sanjiang | head -n 1; echo \"${PIPESTATUS[1]}\"",
      killedAfter: 20)
    #expect(run.output == "t\n0\n")
    #expect(run.errors == "")
  }

  @Test(
    "a full disk is told, and is an error",
    arguments: ["--version", "--help", "info", "query 'Held(d)'", "manual", "completions bash"])
  func fullDisk(command: String) throws {
    let run = try ShellRun.run("sanjiang \(command) >/dev/full")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error[unreadable-file]: cannot write `standard output`: No space left on device

        """)
  }

  @Test("a stream that is closed takes nothing, and no file takes its place")
  func closedStreams() throws {
    let folder = try ScratchFolder()
    let closed = try ShellRun.run("sanjiang info >&-")
    #expect(closed.status == 2)
    #expect(closed.errors.contains("cannot write `standard output`: Bad file descriptor"))
    let written = try ShellRun.run(
      "sanjiang export --format ntriples -o '\(folder.path)/a.nt' >&- 2>&- <&-")
    #expect(written.status == 0)
    let same = try ShellRun.run("sanjiang export --format ntriples | cmp - '\(folder.path)/a.nt'")
    #expect(same.status == 0)
    let silent = try ShellRun.run("sanjiang query 'laeds(u, t)' 2>&-; echo $?")
    #expect(silent.output == "1\n")
    #expect(try ShellRun.run("sanjiang <&-").status == 0)
  }

  @Test(
    "the process ends with the status that the manual names",
    arguments: [
      ("sanjiang query 'Held(d)'", ExitCode.success),
      ("sanjiang query 'laeds(u, t)'", .wrongQuery), ("sanjiang info --graph none", .wrongInput),
      ("sanjiang query 'n(x) :- x = 1. n(x + 1) :- n(x). ?- n(x).' --timeout 0.2", .limitHit),
      ("sanjiang check", .checkFailed), ("sanjiang query", .usage),
      (
        "timeout --preserve-status -s INT 1 sanjiang query 'n(x) :- x = 1. n(x + 1) :- n(x). ?- n(x).'",
        .cancelled
      ),
    ])
  func statuses(line: String, status: ExitCode) throws {
    let run = try ShellRun.run(line)
    #expect(run.status == status.rawValue, "\(run.errors)")
  }

  @Test("NO_COLOR and a dumb terminal leave messages without colour", .enabled(if: hasScript))
  func colours() throws {
    func messages(_ variables: String) throws -> String {
      try ShellRun.run("env \(variables) script -qec \"sanjiang query 'laeds(u, t)'\" /dev/null")
        .output
    }
    #expect(try messages("TERM=xterm").contains("\u{1B}[1"))
    #expect(try !messages("TERM=xterm NO_COLOR=1").contains("\u{1B}"))
    #expect(try messages("TERM=xterm NO_COLOR=").contains("\u{1B}[1"))
    #expect(try !messages("TERM=dumb").contains("\u{1B}"))
  }

  /// Whether the machine has `script`, which runs a command at a terminal.
  private static let hasScript = ShellRun.path(of: "script") != nil
}
