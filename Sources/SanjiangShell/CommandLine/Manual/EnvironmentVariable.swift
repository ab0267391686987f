/// A variable of the environment that the program looks at.
struct EnvironmentVariable: Sendable {
  /// Its name.
  let name: String
  /// What it does, in whole sentences.
  let meaning: String

  /// All of them, for the manual.
  static let all = [
    EnvironmentVariable(
      name: "NO_COLOR", meaning: "Where it is set and not empty, nothing is coloured."),
    EnvironmentVariable(
      name: "LC_ALL, LC_MESSAGES, LANG",
      meaning: "The first of them that is set decides the language: Chinese where it begins with"
        + " `zh`."
    ),
    EnvironmentVariable(
      name: "TERM", meaning: "Where it is `dumb`, nothing is coloured and lines are not edited."),
    EnvironmentVariable(
      name: "SANJIANG_HISTORY",
      meaning:
        "The file that keeps what was typed at the prompt; where it is empty nothing is kept."
    ),
    EnvironmentVariable(
      name: "XDG_STATE_HOME",
      meaning: "Where that file is otherwise: `sanjiang/history` in this folder, which is"
        + " `~/.local/state` where it is not set."),
  ]
}
