import Platform

/// Where RDF goes: a file, which is there only when it is whole, or standard output.
final class RDFOutput {
  private let file: FileReplacement?
  private let sink: any TextSink
  private let interruption: any Interruption
  private var problem: FileError?
  private var isCancelled = false

  /// Begins.
  init(path: String?, in context: ShellContext) throws(ShellFailure) {
    sink = context.output
    interruption = context.catchInterrupts()
    do throws(FileError) {
      file = try path.map { path throws(FileError) in try FileReplacement(of: path) }
    } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
  }

  /// Writes a piece; false where no more is wanted.
  func write(_ bytes: [UInt8]) -> Bool {
    isCancelled = interruption.isSet
    guard !isCancelled else { return false }
    guard let file else { return sink.write(bytes) }
    do throws(FileError) {
      try file.write(bytes)
      return true
    } catch {
      problem = error
      return false
    }
  }

  /// Gives the file its name.
  func finish() throws(ShellFailure) {
    if isCancelled {
      throw ShellFailure(.cancelled, code: "cancelled", "writing was cancelled")
    }
    do throws(FileError) {
      if let problem { throw problem }
      try file?.finish()
    } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
  }
}
