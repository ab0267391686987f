import DocumentExtraction
import TestSupport
import TextFormats

/// A document of the corpus beside its annotation, both reduced to comparable texts.
struct AnnotatedDocument {
  /// The annotation's file name.
  let name: String
  /// The annotation.
  let annotation: JSONValue
  /// What was read.
  let dossier: DocumentDossier

  /// Every annotated document of the corpus; where a document stands in two files, each reading.
  static func all() throws -> [AnnotatedDocument] {
    let reader = DocumentReader(registry: BundledRegistry.registry)
    var dossiers: [DocumentDossier] = []
    for file in try SharedMaterial.files(in: "corpus") where file.hasSuffix(".txt") {
      dossiers += try reader.read(
        fileName: file, bytes: try SharedMaterial.bytes("corpus/\(file)"))
    }
    var documents: [AnnotatedDocument] = []
    for file in Annotations.paths {
      let annotation = try Annotations.annotation(file)
      let number = annotation["number"]?.text
      let title = plain(annotation["title"])
      documents += dossiers.filter { dossier in
        number == nil ? plain(dossier.title) == title : dossier.number == number
      }.map { AnnotatedDocument(name: file, annotation: annotation, dossier: $0) }
    }
    return documents
  }

  /// The facts of the annotation's list `key`, each made a text.
  func annotated(_ key: String, _ text: (JSONValue) -> String) -> [String] {
    (annotation[key]?.elements ?? []).map(text)
  }

  /// A text without blanks and in half width, - where there is none.
  static func plain(_ value: JSONValue?) -> String { plain(value?.text) }

  /// A text without blanks and in half width, - where there is none.
  static func plain(_ text: String?) -> String {
    guard let text else { return "-" }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != " " && scalar != "\u{3000}" {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      view.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(view)
  }
}
