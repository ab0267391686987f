import Platform

/// The lines of a source as people read them: repaired, without the tags of saved HTML.
public enum SourceLines {
  /// The lines of a stretch of a source that are not blank.
  ///
  /// - Parameters:
  ///   - numbers: The numbers of the lines in the untouched file, counted from 1.
  ///   - bytes: The content of the file: text in UTF-8, UTF-16 or GB18030, plain or saved HTML.
  /// - Returns: The lines; nil where the bytes are no text.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func lines(_ numbers: ClosedRange<Int>, of bytes: [UInt8]) -> [String]? {
    guard let text = TextEncoding.decode(bytes)?.text else { return nil }
    let lines = HTMLText.isPage(text) ? HTMLText.lines(of: text) : LineRepair.lines(ofText: text)
    return lines.filter { numbers.contains($0.number) }.map { line in
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: line.scalars)
      return String(scalars)
    }
  }
}
