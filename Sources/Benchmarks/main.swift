// SANJIANG_BENCHMARKS=1 swift run -c release Benchmarks SUITE [ARGUMENT…]
//
// Each suite prints one line a measurement, tab-separated, so that runs can be compared.

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "representation":
  RepresentationSuite(selection: Array(arguments.dropFirst())).run()
case "run":
  try RunSuite(arguments: Array(arguments.dropFirst())).run()
case "graph":
  try GraphSuite().run()
case "reading":
  try ReadingSuite(arguments: Array(arguments.dropFirst())).run()
case "store":
  try StoreSuite(files: Array(arguments.dropFirst())).run()
default:
  print(
    """
    usage: Benchmarks representation [WORKLOAD[/CANDIDATE]]…
           Benchmarks run PROGRAM FACTS OUTPUT
           Benchmarks store FILE…
           Benchmarks graph
           Benchmarks reading [FILE…]
           Benchmarks reading write FOLDER COUNT [SEED]
    """)
}
