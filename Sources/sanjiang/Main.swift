import SanjiangShell

@main
enum Main {
  static func main() {
    SanjiangCommand.main()
  }
}
