/// The command line of Sanjiang.
public enum SanjiangCommand {
  /// Runs the command named by the process's arguments and exits with its status.
  public static func main() {
    print("sanjiang")
  }
}
