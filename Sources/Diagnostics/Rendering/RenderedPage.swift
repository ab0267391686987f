/// The lines of one diagnostic as they are put together: a gutter on the left, text on the right.
struct RenderedPage {
  /// What has been written, every line ended.
  private(set) var text = ""
  private let usesColour: Bool
  private let gutter: Int

  /// Creates an empty page whose line numbers take `gutter` cells.
  init(usesColour: Bool, gutter: Int) {
    self.usesColour = usesColour
    self.gutter = gutter
  }

  /// `error[code]: message`; further lines of the message are indented.
  mutating func heading(_ title: String, _ style: OutputStyle, _ message: String) {
    let lines = VisibleText.lines(of: message)
    write(style.paint(title, usesColour) + OutputStyle.strong.paint(": " + lines[0], usesColour))
    for line in lines.dropFirst() { write("  " + line) }
  }

  /// `= help: message`; further lines stand under the first.
  mutating func remark(_ title: String, _ message: String) {
    let lines = VisibleText.lines(of: message)
    let edge = margin + "= "
    write(
      margin + OutputStyle.frame.paint("=", usesColour) + " "
        + OutputStyle.strong.paint(title, usesColour) + ": " + lines[0])
    let indentation = String(repeating: " ", count: edge.utf8.count + title.utf8.count + 2)
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
    let lines = VisibleText.lines(of: label ?? "")
    framed(indentation + carets + (lines[0].isEmpty ? "" : " ") + style.paint(lines[0], usesColour))
    let under = String(repeating: " ", count: line.indentation + line.carets + 1)
    for line in lines.dropFirst() { framed(under + style.paint(line, usesColour)) }
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
