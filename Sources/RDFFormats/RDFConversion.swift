import Diagnostics
import Platform
import TripleStore

/// Turns RDF in one syntax into another.
///
/// ```swift
/// let conversion = RDFConversion(from: .ntriples, to: .turtle)
/// try conversion.convert(file, named: "a.nt") { output.write($0) }
/// ```
///
/// A syntax of lines is read a stretch at a time, so that a text may be far larger than the memory,
/// and blank nodes keep their labels. Turtle and TriG are read as a whole.
public struct RDFConversion: Sendable {
  private let source: RDFFormat
  private let target: RDFFormat
  private let base: String?
  private let workers: Int

  /// Plans a conversion.
  ///
  /// - Parameters:
  ///   - source: The syntax of what is read.
  ///   - target: The syntax of what is written.
  ///   - base: What relative IRIs are relative to, where the syntax has any.
  ///   - workers: How many threads may read; what is written is the same.
  public init(from source: RDFFormat, to target: RDFFormat, base: String? = nil, workers: Int = 1) {
    self.source = source
    self.target = target
    self.base = base
    self.workers = workers
  }

  /// What a conversion did.
  public struct Report: Sendable {
    /// The statements that were written.
    public internal(set) var statements = 0
    /// Those among them that a graph states which the syntax has no place for.
    public internal(set) var withoutGraph = 0
  }

  /// Takes what is written; false where nobody wants more.
  public typealias Output = ([UInt8]) -> Bool

  /// Converts a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - name: What to call it in a message.
  ///   - output: Where it goes, a piece at a time.
  /// - Returns: What was done.
  /// - Throws: What is wrong with the file; the output has what stood before that, or nothing.
  /// - Complexity: O(*n*) in the length of the file.
  public func convert(
    _ file: OpenFile, named name: String, to output: Output
  ) throws(ReadingError) -> Report {
    if source.isOfLines { return try convert(LineBlocks(of: file), named: name, output) }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try file.bytes(at: 0, count: file.size)
    } catch {
      throw .file(error)
    }
    return try convertWhole(SourceText(name: name, bytes: bytes), output)
  }

  /// Converts what can be read only once, from its beginning.
  ///
  /// - Parameters:
  ///   - stream: A pipe, for example.
  ///   - name: What to call it in a message.
  ///   - output: Where it goes, a piece at a time.
  /// - Returns: What was done.
  /// - Throws: What is wrong with it; the output has what stood before that, or nothing.
  /// - Complexity: O(*n*) in its length.
  public func convert(
    _ stream: FileStream, named name: String, to output: Output
  ) throws(ReadingError) -> Report {
    var lines = LineStream(of: stream)
    if source.isOfLines { return try convert(&lines, named: name, output) }
    return try convertWhole(SourceText(name: name, bytes: try lines.whole()), output)
  }

  /// Converts a text in memory.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - output: Where it goes, a piece at a time.
  /// - Returns: What was done.
  /// - Throws: What is wrong with the text.
  /// - Complexity: O(*n*) in the length of the text.
  public func convert(_ text: SourceText, to output: Output) throws(ReadingError) -> Report {
    if source.isOfLines { return try convert(LineBlocks(of: text), named: text.name, output) }
    return try convertWhole(text, output)
  }

  /// How many statements of a text that was read as a whole are written at once.
  private static let stretch = 1 << 13

  private func convertWhole(
    _ text: SourceText, _ output: Output
  ) throws(ReadingError) -> Report {
    let whole: TurtleReader.Content
    do throws(DiagnosticList) {
      whole = try TurtleReader.content(of: text, base: base, hasGraphs: source.hasGraphs)
    } catch {
      throw .content(error)
    }
    var writer = StatementWriter(target, prefixes: whole.prefixes)
    for start in stride(from: 0, to: whole.batch.count, by: Self.stretch) {
      let end = min(start + Self.stretch, whole.batch.count)
      let content = BlockContent(
        dictionary: whole.dictionary, batch: whole.batch.statements(in: start..<end), fault: nil)
      guard output(writer.bytes(of: content)) else { break }
    }
    return writer.report
  }

  // MARK: - Lines

  /// Lines that were read, and written where that needs nothing of what stands before them.
  fileprivate struct Piece: Sendable {
    var content: BlockContent
    /// What was written, and the text; nil where it is still to be written.
    var written: (report: Report, bytes: [UInt8])?
  }

  private func piece(_ block: LineBlocks.Block) -> Piece {
    let content = NTriplesReader.read(block, graph: source.hasGraphs ? nil : .unnamed)
    guard target.isOfLines, content.fault == nil else { return Piece(content: content) }
    var writer = StatementWriter(target)
    let bytes = writer.bytes(of: content)
    return Piece(content: .empty, written: (writer.report, bytes))
  }

  private func convert(
    _ blocks: LineBlocks, named name: String, _ output: Output
  ) throws(ReadingError) -> Report {
    var writer = StatementWriter(target)
    var failure: ReadingError?
    OrderedWork(count: blocks.count, workers: workers).run {
      index -> Result<Piece, FileError> in
      do throws(FileError) {
        return .success(piece(try blocks.block(index)))
      } catch {
        return .failure(error)
      }
    } taking: { _, result in
      switch result {
      case .success(let piece):
        if let fault = piece.content.fault {
          failure = fault.error(in: blocks, named: name)
          return false
        }
        return output(writer.bytes(of: piece))
      case .failure(let error):
        failure = .file(error)
        return false
      }
    }
    if let failure { throw failure }
    return writer.report
  }

  private func convert(
    _ lines: inout LineStream, named name: String, _ output: Output
  ) throws(ReadingError) -> Report {
    var writer = StatementWriter(target)
    var line = 1
    while let block = try lines.block() {
      let content = NTriplesReader.read(block, graph: source.hasGraphs ? nil : .unnamed)
      if let fault = content.fault {
        let text = SourceText(name: name, bytes: block.bytes, firstLine: line)
        throw .content(DiagnosticList([fault.moved(by: -block.offset).diagnostic(in: text)]))
      }
      guard output(writer.bytes(of: content)) else { break }
      for byte in block.bytes where byte == 0x0A { line += 1 }
    }
    return writer.report
  }
}

extension StatementWriter {
  /// The text of a piece, which may have been written already.
  fileprivate mutating func bytes(of piece: RDFConversion.Piece) -> [UInt8] {
    guard let written = piece.written else { return bytes(of: piece.content) }
    report.statements += written.report.statements
    report.withoutGraph += written.report.withoutGraph
    return written.bytes
  }
}
