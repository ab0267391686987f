import DocumentExtraction
import Testing

@Suite("The report on reading")
struct ExtractionReportTests {
  @Test("says nothing of nothing")
  func nothing() {
    #expect(ExtractionReport([]).text.isEmpty)
  }

  @Test("lists what was found, what was doubtful with its line, and what could not be read")
  func report() {
    var dossier = DocumentDossier(title: "关于修桥的通知")
    dossier.number = "某政发〔2020〕3号"
    dossier.sources = ["修桥.txt"]
    dossier.date = "2020-01-02"
    dossier.warnings = [
      ReadingWarning(
        code: "missing-ordinal", message: "`3．` follows number 1",
        passage: Passage(source: "修桥.txt", first: 9, last: 9))
    ]
    let unit = UnitMention(printed: "县桥梁局", key: "县桥梁局", canonical: "县桥梁局", recognisedByForm: true)
    var attribution = Attribution()
    attribution.lead = [unit, unit]
    dossier.tasks = [
      TaskFact(
        id: "1", heading: "修桥", ordinal: "1．", parent: nil, attribution: attribution, passages: [])
    ]
    let unreadable = UnreadableFile(fileName: "图.png", reason: "no text")
    #expect(
      ExtractionReport([dossier], unreadable: [unreadable]).text == """
        某政发〔2020〕3号  关于修桥的通知
          from 修桥.txt
          found: 1 tasks
          units known by their form only: 县桥梁局
          missing: an issuer
          修桥.txt:9: warning[missing-ordinal]: `3．` follows number 1

        could not be read: 1
          `图.png`: no text

        """)
  }
}
