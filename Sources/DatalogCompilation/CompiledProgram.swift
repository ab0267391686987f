/// A program for another engine: its files, and how it is run.
package struct CompiledProgram: Sendable {
  /// A file of the program.
  package struct File: Sendable {
    /// Its name below the folder of the program.
    package var path: String
    /// What is in it.
    package var text: String
  }

  /// The files.
  package var files: [File]
  /// The commands that run it, in the folder of the program.
  package var commands: [String]
  /// The form of the tables that it reads.
  package var tables: TableFormat
  /// The predicates whose tables it reads.
  package var predicates: [String] = []
  /// The nodes that it calls by name.
  package var nodes: [String] = []
}
