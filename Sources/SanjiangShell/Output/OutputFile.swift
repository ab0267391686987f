import Platform

/// Files that a command writes beside what it prints.
enum OutputFile {
  /// Puts `bytes` in the place of whatever the file held, or leaves it untouched.
  ///
  /// - Parameters:
  ///   - bytes: the content.
  ///   - path: the file.
  /// - Throws: why it cannot be written.
  static func write(_ bytes: [UInt8], to path: String) throws(ShellFailure) {
    do throws(FileError) {
      try FileWriting.replace(path, with: bytes)
    } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
  }

  /// The format that the name of the file that `--output` names asks for; nil where it asks for none.
  static func format(_ arguments: ParsedArguments) -> ResultFormat? {
    arguments.value(of: .outputFile).flatMap { try? ResultFormat.ofFile(named: $0) }
  }

  /// Writes a file for a command of the prompt, which leaves one that is there as it is.
  ///
  /// - Parameters:
  ///   - bytes: the content.
  ///   - path: the file.
  ///   - isForced: whether a file that is there is replaced.
  ///   - command: the name of the command.
  /// - Throws: why it cannot be written, or that it is there.
  static func write(
    _ bytes: [UInt8], to path: String, replacing isForced: Bool, by command: String
  ) throws(ShellFailure) {
    guard isForced || !FileListing.exists(path) else {
      throw .usage(
        "`\(path)` is there already", help: "`:\(command)! \(path)` replaces it")
    }
    try write(bytes, to: path)
  }
}

extension ShellContext {
  /// Does what a command does, with its results in the file that `--output` names, if it names one.
  ///
  /// Where the command fails the file is left as it was.
  ///
  /// - Parameters:
  ///   - arguments: the arguments of the command.
  ///   - body: what the command does, called once.
  /// - Throws: what `body` throws, or why the file cannot be written.
  func withOutput(
    of arguments: ParsedArguments, _ body: (ShellContext) throws(ShellFailure) -> Void
  ) throws(ShellFailure) {
    guard let path = arguments.value(of: .outputFile) else { return try body(self) }
    let sink = CapturedSink()
    var context = self
    context.output = sink
    context.terminal.isOutputTerminal = false
    try body(context)
    try OutputFile.write(sink.bytes, to: path)
    remark(Bilingual("\(path) is written", "已写入 \(path)"))
  }
}
