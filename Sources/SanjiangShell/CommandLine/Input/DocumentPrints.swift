import DocumentExtraction
import Platform

/// The documents of many files as they are printed, each once however many files it stands in.
///
/// Of a document that stands in one file only the print is kept, and not what it was made of, so
/// that thousands of files take little more memory than what is printed of them. Files that share a
/// document are read a second time, together, when all are known; the first ones are remembered
/// instead.
struct DocumentPrints<Print: Sendable> {
  /// What a file says of one document.
  private struct Reading: Sendable {
    var header: IdentifyingHeader
    var print: Print
  }

  /// Where one reading of a document stands.
  private struct Origin: Hashable {
    /// The place of the file.
    var file: Int
    /// The place of the document in it.
    var number: Int
  }

  /// The prints, in order of the documents' first appearance.
  private(set) var prints: [Print] = []
  private var identity = DocumentIdentity()
  private var origins: [[Origin]] = []
  /// What the first files say, by their places.
  private var remembered: [Int: [DocumentDossier]] = [:]
  private let render: @Sendable (DocumentDossier) -> Print

  /// Reads files.
  ///
  /// - Parameters:
  ///   - input: The files; what cannot be read is noted there.
  ///   - progress: Told of each file.
  ///   - memory: How many bytes of files are remembered.
  ///   - render: Prints a document, or what there is to print of it.
  /// - Complexity: O(*n*) in the number of bytes.
  init(
    _ input: inout DocumentInput, _ progress: ProgressBar, remembering memory: Int = 8 << 20,
    render: @escaping @Sendable (DocumentDossier) -> Print
  ) {
    self.render = render
    let reader = input.reader
    var used = 0
    input.read(progress) { (file) throws(UnreadableFile) in
      let dossiers = try reader.canonicalDossiers(of: file)
      return (file.bytes.count, dossiers, dossiers.map { Self.reading($0, render) })
    } taking: { file, content in
      let (size, dossiers, readings) = content
      used += size
      if used <= memory { remembered[file] = dossiers }
      for (number, reading) in readings.enumerated() {
        add(reading, Origin(file: file, number: number))
      }
    }
    mergeShared(input, progress)
  }

  private static func reading(
    _ dossier: DocumentDossier, _ render: (DocumentDossier) -> Print
  ) -> Reading {
    Reading(
      header: IdentifyingHeader(dossier),
      print: render(DocumentDossier.merged(canonical: [dossier])))
  }

  private mutating func add(_ reading: Reading, _ origin: Origin) {
    let place = identity.add(reading.header)
    if place.document == prints.count {
      prints.append(reading.print)
      origins.append([origin])
    } else if place.isReplacement {
      origins[place.document][place.reading] = origin
      prints[place.document] = reading.print
    } else {
      origins[place.document].append(origin)
    }
  }

  // MARK: - Documents in several files

  /// Files that share documents, with these documents.
  private struct Cluster: Sendable {
    var files: [Int] = []
    var documents: [Int] = []
  }

  /// Prints the documents that stand in several files.
  private mutating func mergeShared(_ input: DocumentInput, _ progress: ProgressBar) {
    let clusters = clusters()
    progress.add(clusters.reduce(0) { $0 + $1.files.count })
    let (origins, remembered, render) = (origins, remembered, render)
    var merged: [(document: Int, print: Print)] = []
    OrderedWork(count: clusters.count, workers: input.workers).run { index in
      var dossiers: [Int: [DocumentDossier]] = [:]
      for file in clusters[index].files {
        dossiers[file] = remembered[file] ?? input.dossiers(ofFile: file)
      }
      return clusters[index].documents.map { document -> (Int, Print) in
        let readings = origins[document].compactMap { origin -> DocumentDossier? in
          guard let file = dossiers[origin.file], file.indices.contains(origin.number) else {
            return nil
          }
          return file[origin.number]
        }
        return (document, render(DocumentDossier.merged(canonical: readings)))
      }
    } taking: { index, prints in
      merged += prints
      for _ in clusters[index].files { progress.advance(bytes: 0) }
      return true
    }
    for (document, print) in merged { prints[document] = print }
  }

  /// The files that share documents, those that hang together in one cluster.
  private func clusters() -> [Cluster] {
    var leaders: [Int: Int] = [:]
    func leader(of file: Int) -> Int {
      var file = file
      while let next = leaders[file], next != file {
        leaders[file] = leaders[next] ?? next
        file = next
      }
      return file
    }
    let shared = origins.indices.filter { origins[$0].count > 1 }
    for document in shared {
      for origin in origins[document] {
        leaders[leader(of: origin.file)] = leader(of: origins[document][0].file)
        if leaders[origin.file] == nil { leaders[origin.file] = origin.file }
      }
    }
    var clusters: [Int: Cluster] = [:]
    for file in leaders.keys.sorted() {
      clusters[leader(of: file), default: Cluster()].files.append(file)
    }
    for document in shared {
      clusters[leader(of: origins[document][0].file)]?.documents.append(document)
    }
    return clusters.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension DocumentInput {
  /// What a file says that could be read before; nothing where it has gone.
  fileprivate func dossiers(ofFile file: Int) -> [DocumentDossier] {
    guard let bytes = try? InputFiles.text(of: paths[file]) else { return [] }
    let content = File(name: FileListing.name(of: paths[file]), bytes: bytes)
    return (try? reader.canonicalDossiers(of: content)) ?? []
  }
}

extension DocumentReader {
  /// The documents of a file, in the form in which readings of one document merge.
  fileprivate func canonicalDossiers(
    of file: DocumentInput.File
  ) throws(UnreadableFile) -> [DocumentDossier] {
    var dossiers = try read(fileName: file.name, bytes: file.bytes)
    for place in dossiers.indices { dossiers[place].bringIntoCanonicalForm() }
    return dossiers
  }
}
