extension PromptCommand {
  /// `:tour`.
  static let tour = PromptCommand(
    "tour", takes: "[STEP] [zh]",
    does: Bilingual(
      "a guided tour in ten steps; `:tour zh` in Chinese, `:tour end` leaves it",
      "十步导览；`:tour en` 用英文，`:tour end` 结束"),
    example: ":tour", hints: "guide tutorial intro learn demo"
  ) { (session, arguments) throws(ShellFailure) in
    try session.begin(arguments.words)
  }

  /// `:导览`, the tour in Chinese.
  static let chineseTour = PromptCommand(
    "导览", takes: "[STEP]",
    does: Bilingual(
      "the tour in Chinese", "十步导览，用中文"), example: ":导览 2"
  ) { (session, arguments) throws(ShellFailure) in
    try session.begin(arguments.words + ["zh"])
  }
}

extension Session {
  /// Begins, goes on with or ends the tour, as the words after the command say.
  fileprivate func begin(_ words: [String]) throws(ShellFailure) {
    var number = 1
    var language = tour?.language ?? context.languages.forPeople
    for word in words {
      switch word {
      case "end":
        tour = nil
        return
      case "zh", "中文": language = .zh
      case "en": language = .en
      default:
        guard let step = Int(word) else {
          throw .usage(
            "`\(word)` is no step of the tour", help: "write `:tour`, `:tour 3` or `:tour end`")
        }
        number = step
      }
    }
    guard isBundled else {
      throw .usage(
        "the tour is of the bundled graph", help: "open it with `sanjiang` without `--graph`")
    }
    guard let begun = Tour(at: number, in: language) else {
      throw .usage(
        "the tour has no step \(number)", help: "it has \(TourStep.all.count): write `:tour 1`")
    }
    tour = begun
    showTour()
  }

  /// Shows the present step of the tour.
  func showTour() {
    guard let tour else { return }
    context.output.write(tour.text(width: context.terminal.tableWidth ?? 80))
  }

  /// Goes to the next step, or ends the tour.
  func advanceTour() {
    guard let present = tour else { return }
    tour = present.next
    if tour == nil { context.output.writeLine("\n" + present.farewell) } else { showTour() }
  }
}
