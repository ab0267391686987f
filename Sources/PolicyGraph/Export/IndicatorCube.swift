import DatalogEngine
import DocumentExtraction
import TripleStore

/// Indicators as a data set of RDF Data Cube.
///
/// Source: W3C, The RDF Data Cube Vocabulary (2014); measures by the dimension `qb:measureType`.
struct IndicatorCube {
  /// A figure of an indicator.
  struct Figure {
    var indicator: Term
    var key: Key
    var value: Term

    /// Reads the row of an answer; nil where a part of it is nothing that a cube can hold.
    init?(_ row: [String: AnswerValue]) {
      guard let indicator = row["i"]?.node, let measure = row["m"]?.node,
        let document = row["d"]?.node, let value = row["v"]?.statedTerm,
        case .literal(let year)? = row["y"]?.statedTerm
      else { return nil }
      self.indicator = indicator
      self.value = value
      key = Key(document: document, year: year.lexicalForm, measure: measure)
    }
  }

  /// The place of an observation: its values in the dimensions.
  struct Key: Hashable {
    var document: Term
    var year: String
    var measure: Term
  }

  private let figures: [Figure]

  /// Takes the figures that are alone at their places, and alone of their indicators.
  init(_ all: [Figure]) {
    let places = Dictionary(grouping: all, by: \.key).filter { $0.value.count == 1 }
    let indicators = Dictionary(grouping: all, by: \.indicator).filter { $0.value.count == 1 }
    figures = all.filter { places[$0.key] != nil && indicators[$0.indicator] != nil }
  }

  private static let set = Term.iri(NodeKind.root + "cube:indicators")
  private static let structure = Term.iri(NodeKind.root + "cube:indicators/structure")
  private static let document = Vocabulary.iri("inDocument")
  private static let year = SharedVocabulary.dimensions + "refPeriod"

  private static func cube(_ word: String) -> String { SharedVocabulary.dataCube + word }

  /// The statements; none where there is no figure.
  var statements: [(subject: Term, predicate: String, object: Term)] {
    if figures.isEmpty { return [] }
    var statements = Self.description + components
    for figure in figures {
      guard case .iri(let measure) = figure.key.measure else { continue }
      let year = Literal(figure.key.year, datatype: SharedVocabulary.datatypes + "gYear")
      statements += [
        (figure.indicator, Self.cube("dataSet"), Self.set),
        (figure.indicator, Self.cube("measureType"), figure.key.measure),
        (figure.indicator, measure, figure.value),
        (figure.indicator, Self.document, figure.key.document),
        (figure.indicator, Self.year, .literal(year)),
      ]
    }
    return statements
  }

  /// What the set is, and what its dimensions are.
  private static var description: [(subject: Term, predicate: String, object: Term)] {
    let (type, range) = (Vocabulary.type, SharedVocabulary.rdfs + "range")
    let label = SharedVocabulary.rdfs + "label"
    return [
      (set, type, .iri(cube("DataSet"))), (set, cube("structure"), structure),
      (set, label, .literal(Literal("indicators of policy documents", language: "en"))),
      (set, label, .literal(Literal("政策文件的指标", language: "zh"))),
      (structure, type, .iri(cube("DataStructureDefinition"))),
      (.iri(document), type, .iri(cube("DimensionProperty"))),
      (.iri(document), range, .iri(Vocabulary.iri("Document"))),
      (.iri(year), type, .iri(cube("DimensionProperty"))),
      (.iri(year), range, .iri(SharedVocabulary.datatypes + "gYear")),
      (.iri(cube("measureType")), type, .iri(cube("DimensionProperty"))),
      (.iri(cube("measureType")), range, .iri(cube("MeasureProperty"))),
      (.iri(Vocabulary.iri("unitOfMeasure")), type, .iri(cube("AttributeProperty"))),
    ]
  }

  /// The components of the structure: dimensions, the unit, and every measure.
  private var components: [(subject: Term, predicate: String, object: Term)] {
    var parts: [(kind: String, property: Term)] = [
      ("dimension", .iri(Self.document)), ("dimension", .iri(Self.year)),
      ("dimension", .iri(Self.cube("measureType"))),
      ("attribute", .iri(Vocabulary.iri("unitOfMeasure"))),
    ]
    for measure in Set(figures.map(\.key.measure)) { parts.append(("measure", measure)) }
    return parts.flatMap { kind, property -> [(subject: Term, predicate: String, object: Term)] in
      guard case .iri(let iri) = property else { return [] }
      let ending = iri.split { $0 == ":" || $0 == "#" }.last ?? ""
      let node = Term.iri(NodeKind.root + "cube:indicators/" + ending)
      return [
        (Self.structure, Self.cube("component"), node),
        (node, Vocabulary.type, .iri(Self.cube("ComponentSpecification"))),
        (node, Self.cube(kind), property),
      ]
    }
  }
}
