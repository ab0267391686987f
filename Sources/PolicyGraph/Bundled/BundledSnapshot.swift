import Diagnostics
import TripleStore

/// The bundled graph as it is after its files were read, so that a start need not read them.
///
/// A snapshot of other files than the program carries is never used: it says of which ones it was
/// made. Nor is it needed; without it the files are read.
package enum BundledSnapshot {
  /// Its path from the top of the repository.
  package static let name = "Graph/bundled.snapshot"
  /// The seed of its terms: any number, so that its bytes depend on the files alone.
  private static let seed: UInt64 = 0x5341_4E4A_4941_4E47

  /// The store, in the program's own memory; nil where there is none of the files it carries.
  ///
  /// - Complexity: O(*n*) in the bytes of the files and of the snapshot, of which checksums are taken.
  static func store() -> TripleStore? {
    guard let file = BundledFile.all.first(where: { $0.name == name }) else { return nil }
    // What is damaged is not used either.
    let store = try? Snapshot.reading(
      file.memory, of: Program.shared, named: name, madeOf: origin)
    return store ?? nil
  }

  /// The bytes that the snapshot of the files has to have.
  ///
  /// - Throws: What is wrong with the files.
  /// - Complexity: O(*n*) in their size.
  package static func made() throws(DiagnosticList) -> [UInt8] {
    Snapshot.bytes(of: try PolicyGraph.readingBundledFiles(TripleStore(seed: seed)), madeOf: origin)
  }

  /// A number for the files of which the snapshot is made: their names and contents.
  private static var origin: UInt64 {
    BundledFile.files(in: "Graph").reduce(1) { sum, file in
      var name = file.name
      let named = name.withUTF8 { Checksum.value(of: UnsafeRawBufferPointer($0), salt: sum) }
      return Checksum.value(of: file.memory, salt: named)
    }
  }

  /// Keeps what the program carries, which needs no keeping.
  private final class Program: Sendable {
    static let shared = Program()
  }
}
