/// Documents put together from readings, each merged once however many files it stands in.
///
/// ```swift
/// var collection = DocumentCollection()
/// for dossier in dossiers { collection.add(dossier) }
/// for document in collection.documents() { … }
/// ```
public struct DocumentCollection: Sendable {
  private var identity = DocumentIdentity()
  /// The documents that were known before, as long as nothing was added to them.
  private var held: [HeldDocument?] = []
  private var readings: [[DocumentDossier]] = []

  /// Begins with the documents that are already known; they keep their keys.
  public init(known: [HeldDocument] = []) {
    for document in known {
      identity.hold(document.key, document.readings.map { IdentifyingHeader($0) })
      held.append(document)
      readings.append(document.readings)
    }
  }

  /// Where one number stands on several documents.
  public var warnings: [String] { identity.warnings }

  /// Takes over what one file says of one document, in the place of what it said before.
  ///
  /// - Returns: The key of the document.
  @discardableResult
  public mutating func add(_ reading: DocumentDossier) -> String {
    let place = identity.add(IdentifyingHeader(reading.inCanonicalForm()))
    if place.document == readings.count {
      held.append(nil)
      readings.append([reading])
    } else {
      held[place.document] = nil
      if place.isReplacement {
        readings[place.document][place.reading] = reading
      } else {
        readings[place.document].append(reading)
      }
    }
    return identity.keys[place.document]
  }

  /// The documents in order of their first readings.
  ///
  /// - Complexity: O(*n* log *n*) in the number of facts.
  public func documents() -> [HeldDocument] {
    readings.indices.map { place in
      held[place] ?? HeldDocument(key: identity.keys[place], readings: readings[place])
    }
  }
}
