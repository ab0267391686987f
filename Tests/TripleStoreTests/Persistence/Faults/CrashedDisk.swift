import TestSupport

/// What a disk may hold after a crash: what was made durable, and of all else any part.
///
/// Writes of a file are durable when the file was synchronized after them; names in the directory
/// when the directory was. Of what was not, each operation may have reached the disk or not, whatever
/// came before or after it; of bytes, any sectors.
struct CrashedDisk {
  /// A file, whatever its name.
  private final class File {
    /// What is on the disk for sure.
    var bytes: [UInt8] = []
    /// What may be.
    var pending: [(offset: Int, bytes: [UInt8])] = []

    func write(_ written: some Collection<UInt8>, at offset: Int) {
      let end = offset + written.count
      if end > bytes.count { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
      bytes.replaceSubrange(offset..<end, with: written)
    }
  }

  /// A change of names that may be on the disk.
  private enum Naming {
    case add(String, File)
    case move(String, String, File)
    case remove(String, File)
  }

  /// The names as programs see them, and as they are on the disk for sure.
  private var seen: [String: File] = [:]
  private var durable: [String: File] = [:]
  private var pending: [Naming] = []
  private var generator: SeededGenerator

  /// A disk with some files, all of them durable.
  init(_ contents: [String: [UInt8]], seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    for (name, bytes) in contents {
      let file = File()
      file.bytes = bytes
      durable[name] = file
    }
    seen = durable
  }

  /// Does an operation.
  mutating func perform(_ operation: WatchedFiles.Operation) {
    switch operation {
    case .createDirectory, .lock: break
    case .create(let name):
      let file = File()
      seen[name] = file
      pending.append(.add(name, file))
    case .write(let name, let offset, let bytes): seen[name]?.pending.append((offset, bytes))
    case .synchronize(let name):
      guard let file = seen[name] else { break }
      for (offset, bytes) in file.pending { file.write(bytes, at: offset) }
      file.pending = []
    case .rename(let name, let target):
      guard let file = seen.removeValue(forKey: name) else { break }
      seen[target] = file
      pending.append(.move(name, target, file))
    case .remove(let name):
      guard let file = seen.removeValue(forKey: name) else { break }
      pending.append(.remove(name, file))
    case .synchronizeDirectory:
      for naming in pending { apply(naming) }
      pending = []
    }
  }

  /// What the disk may hold if the crash is now.
  mutating func crash() -> [String: [UInt8]] {
    for naming in pending where generator.isOneIn(2) { apply(naming) }
    for file in durable.values {
      for (offset, bytes) in file.pending { writeSome(bytes, at: offset, to: file) }
    }
    return durable.mapValues(\.bytes)
  }

  private mutating func apply(_ naming: Naming) {
    switch naming {
    case .add(let name, let file): durable[name] = file
    case .move(let name, let target, let file):
      if durable[name] === file { durable[name] = nil }
      durable[target] = file
    case .remove(let name, let file): if durable[name] === file { durable[name] = nil }
    }
  }

  /// Writes all, nothing, or some sectors.
  private mutating func writeSome(_ bytes: [UInt8], at offset: Int, to file: File) {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: file.write(bytes, at: offset)
    case 1: break
    default:
      for start in stride(from: 0, to: bytes.count, by: 512) where generator.isOneIn(2) {
        file.write(bytes[start..<min(start + 512, bytes.count)], at: offset + start)
      }
    }
  }
}
