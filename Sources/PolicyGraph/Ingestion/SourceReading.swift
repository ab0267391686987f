import DocumentExtraction
import Platform

/// A file that was read, with what it says.
public struct SourceReading: Sendable {
  /// The file's name, without its folder.
  public var file: String
  /// The SHA-256 of its bytes, in hexadecimal; nil where nobody knows it any more.
  public var digest: String?
  /// What it says of each document in it, in order.
  public var readings: [PackedReading]

  /// Creates a reading.
  ///
  /// - Parameters:
  ///   - file: The file's name, without its folder.
  ///   - digest: The SHA-256 of its bytes, in hexadecimal.
  ///   - dossiers: A dossier for each document in it, in order.
  public init(file: String, digest: String, dossiers: [DocumentDossier]) {
    self.init(file: file, digest: digest, readings: dossiers.map { PackedReading($0) })
  }

  /// Creates a reading of what is packed already.
  init(file: String, digest: String?, readings: [PackedReading]) {
    (self.file, self.digest, self.readings) = (file, digest, readings)
  }
}

extension SourceReading {
  /// Reads the documents of a file.
  ///
  /// - Parameters:
  ///   - file: The file's name, without its folder.
  ///   - bytes: Its content.
  ///   - reader: Reads documents with the help of a registry.
  /// - Throws: Why the bytes are no text.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(
    file: String, bytes: [UInt8], reader: DocumentReader
  ) throws(UnreadableFile) {
    self.init(
      file: file, digest: SHA256.hexDigest(of: bytes),
      dossiers: try reader.read(fileName: file, bytes: bytes))
  }
}
