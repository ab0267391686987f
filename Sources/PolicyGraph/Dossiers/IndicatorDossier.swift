import DocumentExtraction
import TripleStore

/// What an analyst asks first about a figure: what it is to be, who answers for it, and what other
/// documents say.
public struct IndicatorDossier: Sendable, Hashable {
  /// What one document says.
  public struct Figure: Sendable, Hashable {
    /// The indicator.
    public var item: WorkItem
    /// The title of its document.
    public var title: String
    /// The figure that it starts from, where a table gives both.
    public var baseline: WorkItem?
    /// Who leads, takes part and is responsible, as nodes.
    public var parties: [Role: [Term]]
    /// The same by their printed names.
    public var partyNames: [Role: [String]]
  }

  /// Two documents that set different figures.
  public struct Difference: Sendable, Hashable {
    /// The smaller figure.
    public var first: WorkItem
    /// The larger figure.
    public var second: WorkItem
    /// Whether they exclude each other: both exact, and for the same year.
    public var isContradiction: Bool
  }

  /// The indicator that was asked for; nil where a measure was.
  public var indicator: Figure?
  /// What the figures measure; nil for an indicator that measures nothing known.
  public var measure: Term?
  /// The printed name of the indicator or the measure.
  public var name: String
  /// Other names of the measure.
  public var aliases: [String]
  /// Who answers for the indicator.
  public var answerers: [Answerer]
  /// The headings of the sections that it stands in, the outermost first.
  public var sections: [String]
  /// What was guessed in reading the indicator.
  public var guesses: [String]
  /// What all documents say of the measure, by the year, then the document's date.
  public var figures: [Figure]
  /// Where documents differ.
  public var differences: [Difference]

  /// The figures to reach.
  public var targets: [Figure] { figures.filter { !$0.item.isObserved } }
  /// The base values and results.
  public var observed: [Figure] { figures.filter(\.item.isObserved) }
}
