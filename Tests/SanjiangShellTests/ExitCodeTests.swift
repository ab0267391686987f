import Testing

@testable import SanjiangShell

@Suite("What commands end with")
struct ExitCodeTests {
  /// A command line over the files of ``files``, and its status.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let status: ExitCode
    var isStopped: Bool

    init(_ line: String, _ status: ExitCode, stopped isStopped: Bool = false) {
      (testDescription, self.status, self.isStopped) = (line, status, isStopped)
    }
  }

  private static let files = [
    "good.dl": "busy(u) :- leads(u, _).\n?- busy(u), u = @省科技厅.\n",
    "doubtful.dl": "busy(u) :- leads(u, t).\n?- busy(u), u = @省科技厅.\n",
    "wrong.dl": "busy(u) :- laeds(u, _).\n?- busy(u).\n",
    "malformed.dl": "busy(u :- leads(u, _).\n?- busy(u).\n",
    "missing.dl": ".include \"none.dl\"\n?- busy(u).\n",
    "endless.dl": "n(1).\nn(x + 1) :- n(x), x < 1000000000.\n?- n(x), x < 0.\n",
    "wide.dl": "n(x) :- x = range(0, 1000000000).\n?- n(x), x < 0.\n",
    "zero.dl": "n(0).\n?- n(x), y = 1 / x.\n",
    "violated.dl": ".check big \"{n}\" : size(_, n), n > 9.\n",
    "kept.dl": ".check big \"{n}\" : size(_, n), n > 99.\n",
    "data.ttl": "<http://x/a> <http://x/size> 30 .\n",
    "broken.ttl": "<http://x/a> <http://x/size>\n",
    "batch.dl": ".decl e(x: number)\n.input e\n.output e\n",
    "batch-wrong.dl": ".decl e(x: number)\n.output e\ne(\"a\").\n",
    "batch-zero.dl": ".decl e(x: number)\n.output e\ne(1 / 0).\n",
    "batch-endless.dl": ".decl n(x: number)\n.output n\nn(1).\nn(x + 1) :- n(x).\n",
    "batch-wide.dl": ".decl n(x: number)\n.output n\nn(x) :- x = range(0, 1000000000).\n",
    "batch-nowhere.dl": ".decl e(x: number)\n.output e(filename=\"no/e.csv\")\ne(1).\n",
    "ok/e.facts": "1\n", "bad/e.facts": "x\n", "ok/n": "",
  ]

  static let cases = [
    // query
    Case("query -f good.dl", .success), Case("query -f doubtful.dl", .success),
    Case("query 'leads(@省科技厅, \"none\")'", .success), Case("query -f wrong.dl", .wrongQuery),
    Case("query -f malformed.dl", .wrongQuery), Case("query 'leads(@无此单位, t)'", .wrongQuery),
    Case("query -f zero.dl", .wrongQuery), Case("query -f missing.dl", .wrongInput),
    Case("query -f none.dl", .wrongInput), Case("query 'leads(u, t)' --graph none", .wrongInput),
    Case("query 'size(x, n)' --data broken.ttl", .wrongInput),
    Case("query 'size(x, n)' --data data.ttl", .success),
    Case("query 'leads(u, t)' --rules wrong.dl", .wrongQuery),
    Case("query -f endless.dl --timeout 0.1", .limitHit),
    Case("query -f wide.dl --memory 1", .limitHit), Case("query", .usage),
    Case("query 'size(x, n)' --data data.ttl --timeout 0.000001", .limitHit),
    Case("query 'size(x, n)' --data data.ttl", .cancelled, stopped: true),
    Case("query 'leads(u, t)' --timeout soon", .usage), Case("query -f good.dl --none", .usage),
    Case("query -f endless.dl", .cancelled, stopped: true),
    // run
    Case("run batch.dl --facts ok --output out", .success),
    Case("run batch-wrong.dl --output out", .wrongQuery),
    Case("run malformed.dl --output out", .wrongQuery),
    Case("run batch-zero.dl --output out", .wrongQuery),
    Case("run batch.dl --facts bad --output out", .wrongInput),
    Case("run batch.dl --facts none --output out", .wrongInput),
    Case("run none.dl --output out", .wrongInput),
    Case("run missing.dl --output out", .wrongInput),
    Case("run batch-nowhere.dl --output out", .wrongInput),
    Case("run batch-endless.dl --output out --timeout 0.1", .limitHit),
    Case("run batch-wide.dl --output out --memory 1", .limitHit),
    Case("run batch-endless.dl --output out", .cancelled, stopped: true),
    Case("run", .usage), Case("run batch.dl --graph x", .usage),
    // check
    Case("check good.dl", .success), Case("check doubtful.dl", .success),
    Case("check doubtful.dl --strict", .wrongQuery), Case("check wrong.dl", .wrongQuery),
    Case("check malformed.dl", .wrongQuery), Case("check good.dl wrong.dl", .wrongQuery),
    Case("check missing.dl", .wrongInput), Case("check none.dl", .wrongInput),
    Case("check wrong.dl none.dl", .wrongInput),
    Case("check good.dl --graph none", .wrongInput),
    Case("check violated.dl --data data.ttl", .checkFailed),
    Case("check kept.dl --data data.ttl", .success), Case("check violated.dl", .wrongQuery),
    Case("check good.dl --format pdf", .usage), Case("check good.dl --none", .usage),
  ]

  @Test("is what their help promises", arguments: cases)
  func statuses(_ item: Case) throws {
    let folder = try ScratchFolder()
    for (name, text) in Self.files { try folder.write(name, text) }
    let names = Set(Self.files.keys).union(["ok", "bad", "out", "none", "none.dl"])
    let words = ConsoleSession.words(of: item.testDescription).map {
      names.contains($0) ? "\(folder.path)/\($0)" : $0
    }
    let sink = CapturedSink()
    var context = ShellHarness.context(terminal: TerminalTraits())
    context.errors = sink
    if item.isStopped { context.catchInterrupts = { PressedInterrupt() } }
    #expect(SanjiangCommand.run(words, in: context) == item.status, "\(sink.text)")
  }
}
