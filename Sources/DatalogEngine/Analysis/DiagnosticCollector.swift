import Diagnostics

/// Gathers what is wrong with a program, each thing once.
final class DiagnosticCollector {
  /// What is wrong so far, in the order in which it was found.
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []
  private var wrongPlaces: Set<String> = []

  /// Whether there is an error among them.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether remedies are still worth looking for: nobody reads hundreds of them.
  var wantsHints: Bool { diagnostics.count < 100 }

  /// The diagnostics, by text and place, errors and warnings mixed.
  var sorted: [Diagnostic] { diagnostics.inReadingOrder() }

  /// Whether there is an error exactly at a place.
  func hasError(at place: SourcePlace) -> Bool { wrongPlaces.contains(key(of: place)) }

  private func key(of place: SourcePlace) -> String {
    "\(place.source.name):\(place.range.lower):\(place.range.upper)"
  }

  /// Takes a diagnostic in, unless the same was said of the same place; two errors of one kind in
  /// one place are one mistake, seen from two sides.
  func report(_ diagnostic: Diagnostic) {
    let place = diagnostic.place.map(key)
    let isPlacedError = place != nil && diagnostic.severity == .error
    if isPlacedError, let place { wrongPlaces.insert(place) }
    let key = "\(diagnostic.code) \(place ?? "") \(isPlacedError ? "" : diagnostic.message)"
    if seen.insert(key).inserted { diagnostics.append(diagnostic) }
  }

  /// Takes an error in.
  func error(
    _ code: String, _ message: String, at place: SourcePlace, label: String? = nil,
    notes: [Diagnostic.Note] = [], help: String? = nil
  ) {
    report(
      Diagnostic(
        .error, code: code, message, at: place, label: label, notes: notes, help: help))
  }

  /// Takes a warning in.
  func warning(
    _ code: String, _ message: String, at place: SourcePlace, label: String? = nil,
    notes: [Diagnostic.Note] = [], help: String? = nil
  ) {
    report(
      Diagnostic(
        .warning, code: code, message, at: place, label: label, notes: notes, help: help))
  }
}
