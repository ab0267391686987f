/// A fenced block of a Markdown file.
struct FencedBlock {
  /// What stands behind the opening fence: `console`, `text notice.txt`.
  var info: String
  /// The first word of the info, by which it is known what the block is.
  var kind: Substring { info.split(separator: " ").first ?? "" }
  /// What ``kind`` is followed by: `status 1`, `mistakes`.
  var remark: Substring { info.dropFirst(kind.count).drop { $0 == " " } }
  /// The lines between the fences.
  var lines: [String]
  /// The number of the first of these lines in the file, counted from 1.
  var firstLine: Int

  /// All fenced blocks of a text, in order.
  static func all(in markdown: String) -> [FencedBlock] {
    var blocks: [FencedBlock] = []
    var open: FencedBlock?
    for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = FencedBlock(info: String(line.dropFirst(3)), lines: [], firstLine: index + 2)
        }
      } else {
        open?.lines.append(String(line))
      }
    }
    return blocks
  }
}
