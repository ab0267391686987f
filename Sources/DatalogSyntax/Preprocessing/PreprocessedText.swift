import Diagnostics

/// The text that the preprocessor puts together.
struct PreprocessedText {
  /// What there is so far.
  private(set) var bytes: [UInt8] = []
  private var origins = SourceOrigins()
  /// Where the last copy ended, in the text it is from.
  private var copied: (source: SourceText, end: Int)?

  /// Appends a stretch of a text.
  mutating func append(_ range: Range<Int>, of source: SourceText) {
    if copied?.source !== source || copied?.end != range.lowerBound {
      origins.addCopy(
        at: bytes.count, of: source, SourceRange(range.lowerBound, source.bytes.count))
    }
    bytes += source.bytes[range]
    copied = (source, range.upperBound)
  }

  /// Appends what stands for a macro's use.
  mutating func append(
    _ text: [UInt8], for range: Range<Int>, of source: SourceText,
    by replacement: SourceOrigins.Replacement
  ) {
    origins.addReplacement(
      at: bytes.count, of: source, SourceRange(range.lowerBound, range.upperBound),
      by: replacement)
    bytes += text
    copied = nil
  }

  /// The text, by the name of the one it was made from.
  func source(named name: String) -> SourceText {
    SourceText(name: name, bytes: bytes, origins: origins)
  }
}
