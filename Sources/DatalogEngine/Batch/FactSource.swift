import Platform

/// Where `run` finds the files of its inputs.
public protocol FactSource {
  /// The content of a file.
  ///
  /// - Parameter fileName: The name, from the program or made of the relation's: `edge.facts`.
  /// - Returns: All its bytes.
  /// - Throws: ``FileError`` where there is no such file or it cannot be read.
  func bytes(of fileName: String) throws(FileError) -> [UInt8]

  /// What is left of standard input.
  ///
  /// - Returns: All bytes to its end; none where it has been read before.
  /// - Throws: ``FileError`` where it cannot be read.
  func standardInput() throws(FileError) -> [UInt8]

  /// The content of a file, to be read a piece at a time.
  ///
  /// - Parameter fileName: The name, from the program or made of the relation's: `edge.facts`.
  /// - Returns: Its bytes from the first on.
  /// - Throws: ``FileError`` where there is no such file.
  func stream(of fileName: String) throws(FileError) -> any FactStream
}

/// The content of a file, read a piece at a time.
public protocol FactStream {
  /// Reads what comes next.
  ///
  /// - Parameter buffer: Where it goes.
  /// - Returns: The number of bytes; none at the end.
  /// - Throws: ``FileError`` where it cannot be read.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int
}

extension FileStream: FactStream {}

extension FactSource {
  /// What is left of standard input.
  public func standardInput() throws(FileError) -> [UInt8] {
    try FileReading.bytes(of: "/dev/stdin")
  }

  /// The content of a file that is in memory as a whole.
  public func stream(of fileName: String) throws(FileError) -> any FactStream {
    WholeFile(try bytes(of: fileName))
  }
}

/// Bytes in memory as a stream.
final class WholeFile: FactStream {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let taken = rest.prefix(buffer.count)
    buffer.copyBytes(from: taken)
    rest = rest.dropFirst(taken.count)
    return taken.count
  }
}

/// Where `run` puts its results.
public protocol ResultSink {
  /// Replaces the content of a file.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - fileName: The name, from the program or made of the relation's: `path.csv`.
  /// - Throws: ``FileError`` where it cannot be written.
  func write(_ bytes: [UInt8], to fileName: String) throws(FileError)

  /// Prints on the standard output.
  func print(_ bytes: [UInt8])
}

/// The files of a directory as inputs.
public struct FactDirectory: FactSource {
  private let directory: String

  /// Creates a source.
  ///
  /// - Parameter directory: Where relative names begin.
  public init(_ directory: String) {
    self.directory = directory
  }

  /// The content of a file of the directory, or of any file by its absolute path.
  public func bytes(of fileName: String) throws(FileError) -> [UInt8] {
    try FileReading.bytes(of: joined(directory, fileName))
  }

  /// The same, a piece at a time.
  public func stream(of fileName: String) throws(FileError) -> any FactStream {
    try FileStream(opening: joined(directory, fileName))
  }
}

/// The files of a directory as results.
public struct ResultDirectory: ResultSink {
  private let directory: String

  /// Creates a sink.
  ///
  /// - Parameter directory: Where relative names begin.
  public init(_ directory: String) {
    self.directory = directory
  }

  /// Replaces a file of the directory, or any file by its absolute path.
  public func write(_ bytes: [UInt8], to fileName: String) throws(FileError) {
    try FileWriting.replace(joined(directory, fileName), with: bytes)
  }

  /// Prints on the standard output.
  public func print(_ bytes: [UInt8]) {
    StandardStreams.write(bytes, to: .output)
  }
}

private func joined(_ directory: String, _ name: String) -> String {
  name.hasPrefix("/") || directory.isEmpty ? name : "\(directory)/\(name)"
}
