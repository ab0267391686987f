import Platform

/// A workload of one size whose data lie in a folder, ready to be run.
struct PreparedCase {
  let workload: Workload
  /// What the size is called.
  let size: String
  /// Where everything is.
  let folder: String
  /// What must come out.
  let reference: Reference

  /// Writes the facts and both texts of the program, and computes what must come out.
  ///
  /// - Parameters:
  ///   - workload: What to prepare.
  ///   - size: What the size is called.
  ///   - n: The size.
  ///   - data: The folder of all cases.
  /// - Throws: ``FileError`` where a file cannot be written.
  init(_ workload: Workload, size: String, n: Int, in data: String) throws {
    self.workload = workload
    self.size = size
    folder = "\(data)/\(workload.name)-\(size)"
    for part in [data, folder, folder + "/facts", folder + "/out"]
    where !FileListing.isDirectory(part) {
      try FileListing.createDirectory(part)
    }
    let made = workload.make(n)
    for file in made.facts {
      try FileWriting.replace("\(folder)/facts/\(file.name).tsv", with: file.bytes)
    }
    if !made.triples.isEmpty { try FileWriting.replace(folder + "/data.nt", with: made.triples) }
    try FileWriting.replace(folder + "/count.dl", with: Array(workload.text(isCounting: true).utf8))
    try FileWriting.replace(
      folder + "/write.dl", with: Array(workload.text(isCounting: false).utf8))
    reference = made.reference()
  }

  /// A command with the names in braces replaced by what they mean here.
  func words(of template: [String], isCounting: Bool) -> [String] {
    let mode = isCounting ? "count" : "write"
    let meanings = [
      "{program}": "\(folder)/\(mode).dl", "{facts}": folder + "/facts", "{out}": folder + "/out",
      "{triples}": folder + "/data.nt", "{mode}": mode, "{workload}": workload.name,
      "{size}": size, "{folder}": folder,
    ]
    return template.map { word in
      meanings.reduce(word) { $0.replacing($1.key, with: $1.value) }
    }
  }

  /// Removes what an earlier run has written.
  func clearResults() {
    for relation in workload.outputs {
      let path = "\(folder)/out/\(relation).tsv"
      if FileListing.exists(path) { try? FileListing.remove(path) }
    }
  }
}
