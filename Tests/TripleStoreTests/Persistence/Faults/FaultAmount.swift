import Platform

/// How many faults are tried: few where all tests run, and as many as `SANJIANG_FAULTS` says on
/// demand.
enum FaultAmount {
  /// What was asked for; nil where all tests run.
  static let asked = ExecutableEnvironment.variable("SANJIANG_FAULTS").flatMap { Int($0) }

  /// How many moments are tried, where `few` are enough for every day.
  static func moments(_ few: Int) -> Int { asked ?? few }

  /// The distance between the bytes that are damaged, where every `few`th is enough for every day.
  static func distance(_ few: Int) -> Int { asked == nil ? few : 1 }

  /// A row of the table of faults, printed where one was asked for.
  ///
  /// - Parameters:
  ///   - kind: What was done to the store.
  ///   - tried: How often.
  ///   - notes: What else there is to say.
  static func report(_ kind: String, tried: Int, _ notes: String = "") {
    if asked != nil { print("| \(kind) | \(tried) | \(notes) |") }
  }
}
