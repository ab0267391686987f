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

  /// Why a file must not be read, asked before anything is.
  ///
  /// - Parameter fileName: The name, from the program or made of the relation's: `edge.facts`.
  /// - Returns: Nil where it may be read.
  func refusal(reading fileName: String) -> FileRefusal?
}

/// Why a file that a program names is neither read nor written.
public struct FileRefusal: Sendable {
  /// What is wrong, in lower case.
  public var message: String
  /// What to do.
  public var help: String

  /// Creates a refusal.
  public init(_ message: String, help: String) {
    (self.message, self.help) = (message, help)
  }

  /// The refusal of what lies outside of the folders that a program may use.
  ///
  /// - Parameters:
  ///   - name: The file as the program names it.
  ///   - path: Its path.
  package init(outside name: String, path: String) {
    self.init(
      "`\(name)` is outside of the folders that this program may use",
      help: "to allow it, add `--allow \(FileListing.directory(of: path))` to the command")
  }
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

  /// Every file may be read.
  public func refusal(reading fileName: String) -> FileRefusal? { nil }

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

  /// Why a file must not be written, asked before anything is read.
  ///
  /// - Parameter fileName: The name, from the program or made of the relation's: `path.csv`.
  /// - Returns: Nil where it may be written.
  func refusal(writing fileName: String) -> FileRefusal?
}

extension ResultSink {
  /// Every file may be written.
  public func refusal(writing fileName: String) -> FileRefusal? { nil }
}

/// The files of a directory as inputs.
public struct FactDirectory: FactSource {
  private let directory: String
  private let confinement: FolderConfinement?

  /// Creates a source.
  ///
  /// - Parameters:
  ///   - directory: Where relative names begin.
  ///   - confinement: The folders that files must be in; nil for any.
  public init(_ directory: String, confinedTo confinement: FolderConfinement? = nil) {
    self.directory = directory
    self.confinement = confinement
  }

  /// Refuses what is outside of the folders.
  public func refusal(reading fileName: String) -> FileRefusal? {
    joined(directory, fileName).refusal(as: fileName, by: confinement)
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
  private let confinement: FolderConfinement?

  /// Creates a sink.
  ///
  /// - Parameters:
  ///   - directory: Where relative names begin.
  ///   - confinement: The folders that files must be in; nil for any.
  public init(_ directory: String, confinedTo confinement: FolderConfinement? = nil) {
    self.directory = directory
    self.confinement = confinement
  }

  /// Refuses what is outside of the folders.
  public func refusal(writing fileName: String) -> FileRefusal? {
    joined(directory, fileName).refusal(as: fileName, by: confinement)
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

extension String {
  /// The refusal of this path where it is outside of the folders.
  fileprivate func refusal(as name: String, by confinement: FolderConfinement?) -> FileRefusal? {
    guard let confinement, !confinement.contains(self) else { return nil }
    return FileRefusal(outside: name, path: self)
  }
}
