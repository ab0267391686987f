/// What the design of Sanjiang promises and this version does not do yet.
///
/// Someone who has read the design is told so, instead of being told that they mistyped.
enum LaterFeatures {
  /// Commands of the command line, most of which the prompt will know by the same name.
  static let commands: Set<String> = ["compile"]

  /// Options of commands that exist.
  static let options: Set<String> = ["--derived"]
}
