/// The options that several commands share, so that they read the same everywhere.
extension OptionDescription {
  static let help = OptionDescription("--help", short: "-h", help: "show this help")
  static let graph = OptionDescription(
    "--graph", .one("PATH"), help: "a directory that holds a graph; the bundled graph otherwise")
  static let data = OptionDescription(
    "--data", .several("FILE"), help: "ask these RDF files instead of a graph")
  static let rules = OptionDescription(
    "--rules", .several("FILE"), help: "load rules, declarations and tables from these files first")
  static let allow = OptionDescription(
    "--allow", .several("DIR"), help: "let programs use files of these folders, besides their own")
  static let format = OptionDescription(
    "--format", .one("FORMAT"), values: .choices(of: ResultFormat.self),
    help: ResultFormat.list)
  static let tableFormat = OptionDescription(
    "--format", .one("FORMAT"), values: .word(ResultFormat.tableFormats.map(\.rawValue)),
    help: "\(ResultFormat.tableList); else table or tsv")
  static let noHeader = OptionDescription(
    "--no-header", help: "leave out the row of names in csv and tsv")
  static let types = OptionDescription(
    "--types", help: "tell types in the header of csv and tsv, so that `--rules` reads them again")
  static let bom = OptionDescription(
    "--bom", help: "begin csv with a byte order mark, so that Excel opens it rightly")
  static let outputFile = OptionDescription(
    "--output", short: "-o", .one("FILE"), help: "write to this file; FILE.html is a page")
  static let timeout = OptionDescription(
    "--timeout", .one("SECONDS"), help: "stop after so many seconds")
  static let memory = OptionDescription(
    "--memory", .one("MB"), help: "stop before reading or answering takes more megabytes")
  static let jobs = OptionDescription(
    "--jobs", .one("N"), help: "work with so many threads; one for each processor otherwise")
  static let registry = OptionDescription(
    "--registry", .one("DIR"), help: "your own units, regions and measures, over the bundled ones")
  static let sources = OptionDescription(
    "--sources", .one("DIR"), help: "show the text from the files in this folder")
}
