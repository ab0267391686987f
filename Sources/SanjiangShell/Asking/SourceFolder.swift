import DocumentExtraction
import Platform
import PolicyGraph

/// A folder in which somebody keeps the sources of a graph.
struct SourceFolder: Sendable {
  /// Its path.
  let path: String

  /// A file of the folder: what it holds, or why that is of no use.
  private enum File {
    case content([UInt8])
    case problem(Bilingual)
  }

  /// The text of a passage, or why it cannot be shown: the file is found by its name and must be the
  /// one that was read, byte for byte.
  ///
  /// - Parameters:
  ///   - passage: the passage.
  ///   - graph: the graph that was read from the file.
  /// - Returns: the excerpt.
  /// - Complexity: O(*n*) in the files of the folder and the bytes of those of the name.
  func excerpt(_ passage: Passage, of graph: PolicyGraph) -> DossierPage.Excerpt {
    excerpt(passage, from: file(named: passage.source, of: graph))
  }

  /// The text of the first of some passages that can be shown, or why none can.
  func excerpts(_ passages: [Passage], of graph: PolicyGraph) -> [DossierPage.Excerpt] {
    let all = passages.map { excerpt($0, of: graph) }
    return all.first { $0.problem == nil }.map { [$0] } ?? all
  }

  /// The text of the lines that the rows of a dossier name, each once: of passages that lie in each
  /// other the innermost; of a file that cannot be shown, why, once.
  ///
  /// - Complexity: O(*n*) in the files of the folder and the bytes of those that rows name, O(*m*²)
  ///   in the passages.
  func texts(ofRows page: DossierPage, in graph: PolicyGraph) -> [DossierPage.Excerpt] {
    let named = page.sections.flatMap(\.passages).joined()
    var seen = Set(page.excerpts.map(\.passage))
    let all = Set(named).union(seen)
    let passages = named.filter { passage in
      !all.contains { $0 != passage && passage.holds($0) } && seen.insert(passage).inserted
    }
    var files: [String: File] = [:]
    var failed: Set<String> = []
    var texts: [DossierPage.Excerpt] = []
    for passage in passages {
      let file = files[passage.source] ?? file(named: passage.source, of: graph)
      files[passage.source] = file
      let excerpt = excerpt(passage, from: file)
      guard excerpt.problem == nil || failed.insert(passage.source).inserted else { continue }
      texts.append(excerpt)
    }
    return texts
  }

  private func excerpt(_ passage: Passage, from file: File) -> DossierPage.Excerpt {
    switch file {
    case .problem(let problem):
      return DossierPage.Excerpt(passage: passage, lines: [], problem: problem)
    case .content(let bytes):
      let lines = SourceLines.lines(passage.first...passage.last, of: bytes)
      let problem = Bilingual(
        "`\(passage.source)` has no such lines", "`\(passage.source)` 中没有这些行")
      return DossierPage.Excerpt(
        passage: passage, lines: lines ?? [], problem: lines == nil ? problem : nil)
    }
  }

  /// The file of a name that was read.
  private func file(named name: String, of graph: PolicyGraph) -> File {
    let paths: [String]
    do throws(FileError) {
      paths = try FileListing.files(in: path, recursive: true)
        .filter { FileListing.name(of: $0) == name }
    } catch {
      return .problem(Bilingual("`\(path)` cannot be listed", "无法列出 `\(path)`"))
    }
    guard let first = paths.first else {
      return .problem(Bilingual("`\(name)` is not in `\(path)`", "`\(path)` 中没有 `\(name)`"))
    }
    guard let digest = graph.digest(of: name) else {
      return .problem(
        Bilingual("the graph does not know the content of `\(name)`", "图中没有 `\(name)` 的内容摘要"))
    }
    for path in paths {
      guard let bytes = try? FileReading.bytes(of: path), SHA256.hexDigest(of: bytes) == digest
      else { continue }
      return .content(bytes)
    }
    return .problem(
      Bilingual(
        "`\(first)` is not the file that was read: its content differs",
        "`\(first)` 不是当初读取的文件：内容不同"))
  }
}

extension Passage {
  /// Whether another passage lies in it.
  fileprivate func holds(_ other: Passage) -> Bool {
    source == other.source && first <= other.first && other.last <= last
  }
}
