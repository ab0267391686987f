// SANJIANG_BENCHMARKS=1 swift run -c release Benchmarks SUITE [ARGUMENT…]; see Benchmarks.docc.

import Platform

StandardOutput.showLineByLine()
let arguments = Array(CommandLine.arguments.dropFirst())
let rest = Array(arguments.dropFirst())
switch arguments.first {
case "engine":
  if try !EngineSuite(arguments: rest).run() { ExecutableEnvironment.exit(1) }
case "growth":
  try GrowthSuite(arguments: rest).run()
case "start":
  try StartSuite(arguments: rest).run()
case "measured":
  ChildProcess(arguments: rest).run()
case "representation":
  RepresentationSuite(selection: rest).run()
case "run":
  try RunSuite(arguments: rest).run()
case "graph":
  try GraphSuite().run()
case "questions":
  try QuestionSuite(arguments: rest).run()
case "national":
  try NationalSuite(arguments: rest).run()
case "reading":
  try ReadingSuite(arguments: rest).run()
case "store":
  try StoreSuite(arguments: rest).run()
default:
  print(
    """
    usage: Benchmarks engine [--workloads NAME,…] [--sizes tiny|small|medium|large|N,…]
                      [--rounds N] [--limit SECONDS] [--jobs N,…] [--executable FILE]
                      [--against FILE] [--peers FILE] [--unchecked] [--data FOLDER]
                      [--record COMMIT] [--history FILE]
           Benchmarks growth [--workloads NAME,…] [--factor PERCENT] [--budget SECONDS]
                      [--memory MB] [--rounds N] [--jobs N] [--executable FILE] [--data FOLDER]
           Benchmarks start [--rounds N] [--executable FILE]
           Benchmarks run PROGRAM FACTS OUTPUT
           Benchmarks store [JOBS] FILE…
           Benchmarks graph
           Benchmarks questions DIRECTORY PROGRAM [ROUNDS] [JOBS]
           Benchmarks reading [FILE…]
           Benchmarks reading write FOLDER COUNT [SEED]
           Benchmarks national write FILE.nt TRIPLES [SEED]
           Benchmarks representation [WORKLOAD[/CANDIDATE]]…
    """)
}
