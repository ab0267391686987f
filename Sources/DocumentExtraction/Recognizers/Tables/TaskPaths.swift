/// Names the tasks of tables by the sections that they stand in and their numbers.
enum TaskPaths {
  /// The paths of the tasks of one document, such as `二/一/3`.
  ///
  /// Sections below the first are left out where the numbers run on across them.
  ///
  /// - Parameter tasks: The sections of each task, outermost first, and its number, in order.
  /// - Returns: A path for each; they repeat where numbers do.
  static func paths(_ tasks: [(sections: [Int], number: Int)]) -> [String] {
    let depth = tasks.map(\.sections.count).max() ?? 0
    let left = (0..<max(depth, 1)).filter { $0 > 0 && runsOn(tasks, at: $0) }
    return tasks.map { task in
      let steps = task.sections.enumerated().filter { !left.contains($0.offset) }
        .map { ChineseNumeral.text($0.element) }
      return (steps + [String(task.number)]).joined(separator: "/")
    }
  }

  /// Whether numbers mostly go on from one section to the next at a depth.
  private static func runsOn(_ tasks: [(sections: [Int], number: Int)], at depth: Int) -> Bool {
    var balance = 0
    for (task, next) in zip(tasks, tasks.dropFirst()) {
      guard task.sections.count > depth, next.sections.count > depth,
        task.sections[..<depth] == next.sections[..<depth],
        task.sections[depth] != next.sections[depth]
      else { continue }
      balance += next.number == task.number + 1 ? 1 : -1
    }
    return balance > 0
  }
}
