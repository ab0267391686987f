extension DocumentDossier {
  /// Passes everything.
  mutating func pass(_ cursor: inout PackingCursor) {
    passReferences(&cursor)
    passHeader(&cursor)
    cursor.pass(&sections)
    cursor.pass(&tasks)
    cursor.pass(&indicators)
    cursor.pass(&abbreviations)
    cursor.pass(&definitions)
    cursor.pass(&appointments)
    cursor.pass(&events)
    cursor.pass(&regions)
    cursor.pass(&standingParties)
    cursor.pass(&passages)
    cursor.pass(&warnings)
  }

  /// Passes what citations are linked by, which comes first so that it can be read alone.
  mutating func passReferences(_ cursor: inout PackingCursor) {
    cursor.pass(&number)
    cursor.pass(&title)
    cursor.pass(&subject)
    cursor.pass(&citations)
  }

  private mutating func passHeader(_ cursor: inout PackingCursor) {
    cursor.pass(&issuer)
    cursor.pass(&date)
    cursor.pass(&jurisdiction)
    cursor.pass(&sources)
    cursor.pass(&indexNumber)
    cursor.pass(&status)
    cursor.pass(&topics)
    cursor.pass(&addressees)
    cursor.pass(&validFrom)
    cursor.pass(&validTo)
  }
}

extension Passage: Packable {
  static var blank: Passage { Passage(source: "", first: 0, last: 0) }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&source)
    cursor.pass(&first)
    cursor.pass(&last)
  }
}

extension ReadingWarning: Packable {
  static var blank: ReadingWarning { ReadingWarning(code: "", message: "", passage: .blank) }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&code)
    cursor.pass(&message)
    cursor.pass(&passage)
  }
}
