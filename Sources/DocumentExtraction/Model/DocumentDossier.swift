/// Everything read out of one document: the Swift twin of the JSON of `sanjiang extract`.
///
/// Units stand both as printed and, once the registry has been asked, by their canonical name and
/// IRI key. Every part knows the passages it was read from.
public struct DocumentDossier: Sendable, Hashable {
  /// The document's number, `青政办〔2021〕29号`, in half-width digits and 〔〕.
  public var number: String?
  /// The full title without stray spaces.
  public var title: String
  /// The title of the plan that a 印发…的通知 issues.
  public var subject: String?
  /// The issuing unit.
  public var issuer: UnitMention?
  /// The date of signature, `2025-05-16`.
  public var date: String?
  /// Whose document it is, `青海省`: the scope in the keys of its groups and officials; nil where
  /// nothing tells.
  public var jurisdiction: String?
  /// The files it was read from, in the order of reading.
  public var sources: [String] = []
  /// 索引号.
  public var indexNumber: String?
  /// 公文时效.
  public var status: String?
  /// 主题分类, one per class.
  public var topics: [String] = []
  /// 主送: units and groups.
  public var addressees: [PartyMention] = []
  /// The day or year from which it is in force.
  public var validFrom: String?
  /// The last day or year in which it is in force.
  public var validTo: String?
  /// Outline nodes that are not tasks, in document order.
  public var sections: [SectionFact] = []
  /// Numbered items with a printed attribution.
  public var tasks: [TaskFact] = []
  /// Figures to reach.
  public var indicators: [IndicatorFact] = []
  /// What it cites.
  public var citations: [CitationFact] = []
  /// Short names it declares.
  public var abbreviations: [Abbreviation] = []
  /// Terms it defines.
  public var definitions: [DefinitionFact] = []
  /// Posts given and taken.
  public var appointments: [AppointmentFact] = []
  /// Chronicle entries.
  public var events: [EventFact] = []
  /// Regions it speaks of, by official full name in force at its date, in order of first mention.
  public var regions: [RegionMention] = []
  /// Groups that a standing rule makes responsible for every task.
  public var standingParties: [StandingParty] = []
  /// Where the whole document stands.
  public var passages: [Passage] = []
  /// What was guessed or not understood.
  public var warnings: [ReadingWarning] = []

  /// Creates a dossier with nothing but a title.
  public init(title: String) {
    self.title = title
  }
}
