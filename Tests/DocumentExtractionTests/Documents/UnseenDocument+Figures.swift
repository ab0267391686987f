import DocumentExtraction
import TextFormats

extension UnseenDocument {
  /// The figures of lists and tables that a person reads, or nil where no one was asked.
  var expectedFigures: [String]? {
    expected["indicators"]?.elements?.map { figure in
      let texts = ["id", "name", "comparator", "value", "value_text", "unit", "kind", "nature"]
      return Self.line((texts + ["horizon"]).map { figure[$0]?.text })
    }
  }

  /// The figures of lists and tables that were read.
  var foundFigures: [String] {
    dossier.indicators.filter { !$0.isProse }.map { figure in
      Self.line([
        figure.id, figure.name, figure.comparator.rawValue, figure.value, figure.valueText,
        figure.unit, figure.kind.rawValue, figure.nature?.rawValue, figure.horizon,
      ])
    }
  }

  private static func line(_ texts: [String?]) -> String {
    texts.map(plain).joined(separator: " ")
  }
}
