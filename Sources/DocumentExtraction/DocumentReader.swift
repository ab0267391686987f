import Platform

/// Reads the documents of a file: bytes to lines, lines to an outline, outline to facts.
///
/// ```swift
/// let reader = DocumentReader()
/// for dossier in try reader.read(fileName: "通知.txt", bytes: bytes) {
///   print(dossier.number ?? dossier.title, dossier.tasks.count)
/// }
/// ```
public struct DocumentReader: Sendable {
  private let registry: Registry

  /// Creates a reader.
  ///
  /// - Parameter registry: What is known of units, groups and regions.
  public init(registry: Registry) {
    self.registry = registry
  }

  /// Reads the documents of a file.
  ///
  /// - Parameters:
  ///   - fileName: The file's name, without its folder.
  ///   - bytes: Its content: text in UTF-8, UTF-16 or GB18030, plain or saved HTML.
  /// - Returns: A dossier for each document found, in order.
  /// - Throws: ``UnreadableFile`` where the bytes are no text.
  /// - Complexity: O(*n*) in the number of bytes.
  public func read(
    fileName: String, bytes: [UInt8]
  ) throws(UnreadableFile) -> [DocumentDossier] {
    guard let text = TextEncoding.decode(bytes) else {
      throw UnreadableFile(fileName: fileName, reason: "no text in UTF-8, UTF-16 or GB18030")
    }
    let documents = OutlinedDocument.documents(in: text.text, fileName: fileName)
    return dossiers(documents)
  }

  /// The dossiers of the documents of one file.
  private func dossiers(_ documents: [OutlinedDocument]) -> [DocumentDossier] {
    var known: Jurisdiction?
    return documents.map { document in
      let paragraphs = document.outline.paragraphs.map(\.text)
      let jurisdiction = jurisdiction(of: document, paragraphs, near: known)
      if known == nil { known = jurisdiction }
      return dossier(of: document, paragraphs, jurisdiction)
    }
  }

  /// Whose document it is; one that does not say is its neighbours'.
  private func jurisdiction(
    of document: OutlinedDocument, _ paragraphs: [MappedText], near known: Jurisdiction?
  ) -> Jurisdiction {
    let header = document.header
    if header.issuer == nil, header.number == nil, let known { return known }
    return registry.jurisdiction(
      issuer: header.issuer, number: header.number, title: header.title,
      text: paragraphs, date: header.date)
  }

  /// The facts of a document.
  private func dossier(
    of document: OutlinedDocument, _ paragraphs: [MappedText], _ jurisdiction: Jurisdiction
  ) -> DocumentDossier {
    let header = document.header
    let text = text(of: document, paragraphs, jurisdiction)
    let resolver = PartyResolver(
      registry: registry, jurisdiction: jurisdiction, date: header.date,
      year: header.date == nil
        ? DateText.year(ofNumber: header.number)
          ?? DateText.firstYear(in: document.outline.paragraphs) : nil)
    var dossier = DocumentDossier(title: header.printedTitle ?? header.title)
    dossier.number = header.number
    dossier.subject = header.printedSubject ?? header.subject
    dossier.issuer = header.issuer.map(resolver.unit)
    dossier.date = header.date
    dossier.jurisdiction = jurisdiction.name
    dossier.sources = [document.fileName]
    dossier.indexNumber = header.metadata.indexNumber
    dossier.status = header.metadata.status
    dossier.topics = header.metadata.topics
    dossier.addressees = AddresseeRecognizer.recognise(document.outline.paragraphs)
      .map(resolver.party)
    let validity = ValidityRecognizer(
      document.outline.paragraphs, text.signs, issued: header.date.flatMap { DateText(iso: $0) })
    dossier.validFrom = validity.from ?? header.metadata.start?.iso
    dossier.validTo = validity.to ?? header.metadata.end?.iso
    dossier.passages = [document.passage]
    let items = ItemRecognizer.recognise(
      document.outline, resolver: resolver, source: document.fileName)
    dossier.sections = items.sections
    dossier.tasks = items.tasks
    dossier.indicators = items.indicators
    dossier.standingParties = items.standing
    dossier.appointments = AppointmentRecognizer.recognise(in: text, registry: registry)
    dossier.events = EventRecognizer.recognise(in: text, registry: registry)
    dossier.citations = CitationRecognizer.recognise(in: text, registry: registry)
    dossier.abbreviations = AbbreviationRecognizer.recognise(in: text, registry: registry)
    dossier.definitions = DefinitionRecognizer.recognise(in: text, registry: registry)
    dossier.regions = RegionRecognizer.recognise(
      in: text, registry: registry, items: Self.places(of: dossier))
    let printed = PrintedForms(paragraphs)
    for index in dossier.citations.indices {
      let line = dossier.citations[index].passages.first?.first
      dossier.citations[index].title = dossier.citations[index].title.map {
        printed.printed($0, line: line)
      }
    }
    dossier.warnings =
      document.outline.warnings + items.warnings + ItemGaps.warnings(in: dossier)
      + NamedAttachments.warnings(in: document.outline, source: document.fileName)
      + DoubtfulNames.warnings(in: dossier, of: jurisdiction, registry: registry)
      + GluedPersons.warnings(in: dossier, text)
    return dossier
  }

  /// Tasks, indicators and events with their passages, to know which regions they speak of.
  private static func places(of dossier: DocumentDossier) -> [RegionRecognizer.Item] {
    dossier.tasks.map { .init(id: $0.id, passages: $0.passages) }
      + dossier.indicators.map { .init(id: $0.id, passages: $0.passages) }
      + dossier.events.enumerated().map { .init(id: String($0 + 1), passages: $1.passages) }
  }

  /// The document as the recognizers of running text see it.
  private func text(
    of document: OutlinedDocument, _ paragraphs: [MappedText], _ jurisdiction: Jurisdiction
  ) -> DocumentText {
    let header = document.header
    var text = DocumentText(
      title: header.title, jurisdiction: jurisdiction, paragraphs: paragraphs,
      signs: document.outline.signs,
      fileName: document.fileName)
    text.subject = header.subject
    text.number = header.number
    text.issuer = header.issuer
    text.date = header.date ?? header.period
    return text
  }
}
