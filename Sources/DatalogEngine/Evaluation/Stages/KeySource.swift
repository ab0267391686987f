/// Where the words of a key or a head come from: a column of a batch, or a constant.
enum KeySource {
  case slot(Int)
  case constant(ConstantColumn)

  /// The column to read.
  func column(of stage: Stage) -> WordColumn {
    switch self {
    case .slot(let slot): stage.column(slot)
    case .constant(let constant): WordColumn(base: UnsafePointer(constant.word), stride: 0)
    }
  }
}

/// One word that can be read as a column of any length.
final class ConstantColumn {
  let word: UnsafeMutablePointer<UInt32>

  init(_ word: Word) {
    self.word = .allocate(capacity: 1)
    self.word.initialize(to: word.rawValue)
  }

  deinit { word.deallocate() }
}
