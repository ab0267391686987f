// swift-tools-version: 6.2
import PackageDescription

// Data flows one way: text -> facts -> store -> rules -> answers -> screen.
// Each step is a module; the arrows below point down only.

/// A module and the test suite that goes with it, which may use more than the module does; tests
/// find their data by path, so that SwiftPM only has to know that it is no code.
func module(
  _ name: String, _ dependencies: [Target.Dependency], testedWith: [Target.Dependency] = [],
  testData: [String] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "TestSupport"] + dependencies + testedWith,
      exclude: testData),
  ]
}

var targets: [Target] = []

// What everything may use.
targets += module("Platform", [])
targets += module("Diagnostics", [])
targets += module("TextFormats", [])
targets += module("Columns", ["Platform"])

// Facts and where they live.
targets += module("TripleStore", ["Columns", "Platform"], testedWith: ["store-process"])
targets += module("RDFFormats", ["TripleStore", "TextFormats", "Diagnostics", "Platform"])

// Rules and answers.
targets += module("DatalogSyntax", ["Diagnostics"])
targets += module(
  "DatalogEngine",
  ["DatalogSyntax", "TripleStore", "Columns", "TextFormats", "Diagnostics", "Platform"],
  testData: ["Cases"])
targets += module(
  "DatalogCompilation",
  ["DatalogEngine", "DatalogSyntax", "TripleStore", "TextFormats", "Diagnostics", "Platform"],
  testData: ["Agreement/run_programs.py"])

// Documents.
targets += module(
  "DocumentExtraction", ["TripleStore", "TextFormats", "Diagnostics", "Platform"],
  testedWith: ["RDFFormats"])

// The graph of policies, and the prompt on it.
targets += [.target(name: "BundledData", exclude: ["Page"])]
targets += module(
  "PolicyGraph",
  [
    "DatalogEngine", "DatalogSyntax", "DocumentExtraction", "RDFFormats", "TripleStore",
    "BundledData", "TextFormats", "Diagnostics", "Platform",
  ])
targets += module(
  "SanjiangShell",
  [
    "PolicyGraph", "DatalogCompilation", "DatalogEngine", "DatalogSyntax", "DocumentExtraction",
    "RDFFormats", "TripleStore", "TextFormats", "Diagnostics", "Platform",
  ],
  testData: ["HTML/Probes"])
// The toolchain's runtime inside the executable: it starts in half the time, takes 3 MB less, and
// runs on machines without Swift.
let runtimeInside = LinkerSetting.unsafeFlags(
  ["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
targets += [
  .executableTarget(
    name: "sanjiang", dependencies: ["SanjiangShell"], linkerSettings: [runtimeInside]),
  .target(
    name: "TestSupport",
    dependencies: ["DatalogSyntax", "Diagnostics", "TextFormats", "TripleStore"],
    path: "Tests/TestSupport"),
  // What tests start and kill.
  .executableTarget(
    name: "store-process", dependencies: ["TripleStore", "TestSupport", "Platform"],
    path: "Tests/StoreProcess"),
]

// The benchmarks are built only when asked for: SANJIANG_BENCHMARKS=1 swift run -c release …
if Context.environment["SANJIANG_BENCHMARKS"] != nil {
  targets += [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Columns", "TripleStore", "RDFFormats", "DatalogEngine", "DatalogSyntax", "PolicyGraph",
        "DocumentExtraction", "Diagnostics", "Platform",
      ],
      exclude: ["History", "Questions"])
  ]
}

let package = Package(
  name: "sanjiang",
  products: [.executable(name: "sanjiang", targets: ["sanjiang"])],
  targets: targets,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
