/// The lines of one diagnostic as they are put together: a gutter on the left, text on the right.
struct RenderedPage {
  /// What has been written, every line ended.
  private(set) var text = ""
  private let usesColour: Bool
  private let gutter: Int
  private let width: Int?

  /// Messages have so many cells a line at least, however narrow the page is.
  private static let leastRoom = 16

  /// Creates an empty page.
  ///
  /// - Parameters:
  ///   - usesColour: Whether to colour it.
  ///   - gutter: The cells of line numbers.
  ///   - width: The cells of a line of messages, nil for any number.
  init(usesColour: Bool, gutter: Int, width: Int?) {
    self.usesColour = usesColour
    self.gutter = gutter
    self.width = width
  }

  /// `error[code]: message`; further lines of the message are indented.
  mutating func heading(_ title: String, _ style: OutputStyle, _ message: String) {
    let lines = broken(message, behind: title + ": ", indented: 2)
    write(style.paint(title, usesColour) + OutputStyle.strong.paint(": " + lines[0], usesColour))
    for line in lines.dropFirst() { write("  " + line) }
  }

  /// `= help: message`; further lines stand under the first.
  mutating func remark(_ title: String, _ message: String) {
    let edge = margin + "= "
    let indent = edge.utf8.count + title.utf8.count + 2
    let lines = broken(message, indented: indent)
    write(
      margin + OutputStyle.frame.paint("=", usesColour) + " "
        + OutputStyle.strong.paint(title, usesColour) + ": " + lines[0])
    let indentation = String(repeating: " ", count: indent)
    for line in lines.dropFirst() { write(indentation + line) }
  }

  /// A note with its own excerpt, or without one a remark.
  mutating func note(_ message: String, _ excerpt: SourceExcerpt?) {
    guard let excerpt else { return remark("note", message) }
    heading("note", .note, message)
    place(excerpt, nil, .note)
  }

  /// `--> file:line:column`, the lines and the carets.
  mutating func place(_ excerpt: SourceExcerpt, _ label: String?, _ style: OutputStyle) {
    write(margin + OutputStyle.frame.paint("-->", usesColour) + " " + excerpt.location)
    framed("")
    for (index, line) in excerpt.lines.enumerated() {
      if line.isAfterGap { write(OutputStyle.frame.paint("...", usesColour)) }
      write(
        OutputStyle.frame.paint(DisplayWidth.padStart("\(line.number)", to: gutter), usesColour)
          + " " + OutputStyle.frame.paint("|", usesColour) + " " + line.text)
      let isLast = index == excerpt.lines.count - 1
      carets(under: line, isLast ? label : nil, style)
    }
  }

  private mutating func carets(under line: ExcerptLine, _ label: String?, _ style: OutputStyle) {
    guard line.carets > 0 else { return }
    let indentation = String(repeating: " ", count: line.indentation)
    let carets = style.paint(String(repeating: "^", count: line.carets), usesColour)
    guard let label else { return framed(indentation + carets) }
    let behind = line.indentation + line.carets + 1
    let isBeside = gutter + 3 + behind + DisplayWidth.of(label) <= width ?? .max
    let lines = isBeside ? VisibleText.lines(of: label) : broken(label, indented: gutter + 3)
    framed(indentation + carets + (isBeside ? " " + style.paint(lines[0], usesColour) : ""))
    let under = String(repeating: " ", count: isBeside ? behind : 0)
    for line in lines.dropFirst(isBeside ? 1 : 0) { framed(under + style.paint(line, usesColour)) }
  }

  /// The lines of a message, broken where the page is narrower.
  ///
  /// - Parameters:
  ///   - message: The message.
  ///   - title: What stands before its first line, where the others do not begin below its end.
  ///   - indent: The cells before each line.
  /// - Returns: The lines without what stands before them.
  private func broken(
    _ message: String, behind title: String = "", indented indent: Int
  ) -> [String] {
    let lines = VisibleText.lines(of: message)
    guard let width else { return lines }
    let room = max(Self.leastRoom, width - indent)
    return lines.enumerated().flatMap { number, line in
      guard number == 0, !title.isEmpty else { return LineBreaking.lines(of: line, cells: room) }
      // The title is broken with the line, as one word, and taken off again.
      let word = String(repeating: "x", count: min(DisplayWidth.of(title), room) - 1) + " "
      let first = LineBreaking.lines(of: word + line, cells: room)
      return [String(first[0].dropFirst(word.count))] + first.dropFirst()
    }
  }

  /// A line of the frame that has no number.
  private mutating func framed(_ content: String) {
    write(margin + OutputStyle.frame.paint("|", usesColour) + " " + content)
  }

  private var margin: String { String(repeating: " ", count: gutter + 1) }

  /// Appends a line without the blanks at its end.
  private mutating func write(_ line: String) {
    let end = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    text += end.map { line[...$0] } ?? ""
    text += "\n"
  }
}
