extension CommandDescription {
  /// `sanjiang manual`.
  static let manual = CommandDescription(
    name: "manual", summary: "Print the manual page, for man",
    examples: [
      Example("sanjiang manual | man -l -", "read it"),
      Example(
        "sanjiang manual > /usr/local/share/man/man1/sanjiang.1", "install it for `man sanjiang`"),
    ],
    action: { (_, context) throws(ShellFailure) in
      context.output.write(ManualPage.text(for: CommandTable.commands))
      return .success
    })
}
