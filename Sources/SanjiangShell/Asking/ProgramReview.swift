import DatalogSyntax
import Diagnostics
import Platform

/// What is wrong or doubtful in the programs that somebody named, all of it in one go.
struct ProgramReview {
  /// The programs, an included one before the one that includes it.
  private(set) var programs: [Program]
  /// What was found, text by text.
  private(set) var diagnostics: [Diagnostic]
  /// How many files were looked for.
  private let fileCount: Int
  /// Whether what is doubtful counts as wrong.
  private let isStrict: Bool

  /// Reads the programs.
  ///
  /// - Parameters:
  ///   - arguments: the files, `-` for standard input, and the options of a review.
  ///   - context: where standard input comes from.
  /// - Throws: a usage failure where standard input is named twice, or has a name and is not read.
  init(_ arguments: ParsedArguments, in context: ShellContext) throws(ShellFailure) {
    let name = arguments.value(of: .standardInputName)
    let count = arguments.operands.count { $0 == "-" }
    guard count < 2 else { throw .usage("`-` is standard input, which can be read only once") }
    guard count == 1 || name == nil else {
      throw .usage("`--stdin-name` names standard input", help: "write `-` as a file to read it")
    }
    var loader = ProgramLoader(allowing: arguments.values(of: .allow))
    for path in arguments.operands {
      if path == "-" {
        loader.load(standardInput: context.remainingInput(), name: name ?? "<stdin>")
      } else {
        loader.load(path)
      }
    }
    (programs, diagnostics) = (loader.programs, loader.diagnostics)
    fileCount = loader.fileCount
    isStrict = arguments.has(.strict)
  }

  /// Looks for mistakes of meaning in what could be read, and takes programs without any into force.
  ///
  /// - Parameter workspace: the graph and the rules that the programs may use.
  mutating func analyse(in workspace: inout Workspace) {
    diagnostics += workspace.check(programs)
    diagnostics = diagnostics.inReadingOrder(of: programs.map(\.source.name))
    if isStrict { for index in diagnostics.indices { diagnostics[index].severity = .error } }
    if status == .success { workspace.replace(by: programs) }
  }

  /// The status to end with: 2 where a file could not be read, 1 where one is wrong.
  var status: ExitCode {
    let errors = diagnostics.filter { $0.severity == .error }
    if errors.isEmpty { return .success }
    return ShellFailure(stoppedBy: errors).status == .wrongInput ? .wrongInput : .wrongQuery
  }

  /// `2 errors, 1 warning in 3 files`.
  var summary: Bilingual {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let found = PageText.counts([(errors, "error", "个错误"), (warnings, "warning", "个警告")])
    let files = Count.of(fileCount, "file", zh: "个文件")
    let all = found.isEmpty ? Bilingual("no mistakes", "没有错误") : found
    return Bilingual(
      "\(all.english) in \(files.english)", "\(files.chinese)中\(all.chinese)")
  }
}

extension OptionDescription {
  /// What standard input is called in messages.
  static let standardInputName = OptionDescription(
    "--stdin-name", .one("PATH"),
    help: "what to call standard input, and where what it includes is looked for")
  /// Doubts are mistakes.
  static let strict = OptionDescription("--strict", help: "take warnings for errors")
}

extension ShellContext {
  /// All that is left of the input, lines ended by `\n`.
  fileprivate func remainingInput() -> [UInt8] {
    var bytes: [UInt8] = []
    while case .line(let line) = lines.nextLine(prompt: "") {
      bytes += line + [UInt8(ascii: "\n")]
    }
    return bytes
  }
}
