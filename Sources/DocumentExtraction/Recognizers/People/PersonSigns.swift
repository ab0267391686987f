/// What a character may be in a text that names persons, as far as it alone tells.
///
/// A text is looked up once, and then most of its characters are passed over without a look into
/// the lists of words: a sign that stands for words is made from these very words, of which the
/// character may be the first.
struct PersonSigns: OptionSet, Sendable {
  let rawValue: UInt32

  private init(bit: UInt32) { rawValue = 1 << bit }
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A Chinese character.
  static let han = PersonSigns(bit: 0)
  /// A dot between the pieces of a name.
  static let dot = PersonSigns(bit: 1)
  /// What names are written with: a Chinese character or a dot.
  static let nameCharacter = PersonSigns(bit: 2)
  /// A mark that is no letter of any script.
  static let mark = PersonSigns(bit: 3)

  /// A surname of one character.
  static let surname = PersonSigns(bit: 4)
  /// A character of Tibetan, Mongolian, Uyghur and Kazakh names.
  static let minoritySound = PersonSigns(bit: 5)
  /// A character of foreign names.
  static let foreignSound = PersonSigns(bit: 6)
  /// A character of either.
  static let sound = PersonSigns(bit: 7)
  /// A character that hardly stands in a name.
  static let unlikely = PersonSigns(bit: 8)
  /// The beginning of a word that looks like a name.
  static let ordinaryWord = PersonSigns(bit: 9)
  /// The beginning of a surname of several characters.
  static let compoundSurname = PersonSigns(bit: 10)
  /// The beginning of a Japanese surname.
  static let japaneseSurname = PersonSigns(bit: 11)

  /// What ends a stretch in which a title can stand, or the beginning of a verb that does.
  static let titleBoundary = PersonSigns(bit: 12)
  /// The beginning of the word of a post.
  static let post = PersonSigns(bit: 13)
  /// The beginning of a word with which the sentence goes on after a name.
  static let continuation = PersonSigns(bit: 14)
  /// A character with which it goes on and which also stands in names.
  static let weakContinuation = PersonSigns(bit: 15)
  /// The beginning of what says that someone comes to a place.
  static let arrival = PersonSigns(bit: 16)
  /// A character behind which a name can begin.
  static let nameOpening = PersonSigns(bit: 17)
  /// The end of a verb behind which a name can begin.
  static let verbEnd = PersonSigns(bit: 18)
  /// The beginning of a verb that says what someone does.
  static let role = PersonSigns(bit: 19)

  /// The beginning of a quotation or title.
  static let opening = PersonSigns(bit: 20)
  /// Its end.
  static let closing = PersonSigns(bit: 21)
  /// The beginning of a bracket.
  static let openingBracket = PersonSigns(bit: 22)
  /// Its end.
  static let closingBracket = PersonSigns(bit: 23)
  /// The end of a sentence.
  static let stop = PersonSigns(bit: 24)
  /// The end of a clause.
  static let comma = PersonSigns(bit: 25)

  /// The beginning of a word before a place.
  static let preposition = PersonSigns(bit: 26)
  /// The beginning of a verb that tells of an accident.
  static let incident = PersonSigns(bit: 27)
}

extension PersonSigns {
  /// The signs of a character.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  init(_ scalar: Unicode.Scalar, in table: UnsafeBufferPointer<UInt32>) {
    let value = scalar.value
    self =
      value < 0x1_0000
      ? PersonSigns(rawValue: table[Int(value)])
      : value >= 0x2_0000 ? [.han, .nameCharacter] : []
  }

  /// The signs of each character of a text in half width.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func signs(of text: [Unicode.Scalar]) -> [PersonSigns] {
    table.withBits { table in
      text.withUnsafeBufferPointer { text in
        [PersonSigns](unsafeUninitializedCapacity: text.count) { signs, count in
          for offset in text.indices {
            signs.initializeElement(at: offset, to: PersonSigns(text[offset], in: table))
          }
          count = text.count
        }
      }
    }
  }

  /// The characters of each sign.
  private static let characters: [(PersonSigns, ScalarSet)] = [
    ([.dot, .nameCharacter], PersonNameForm.dots), (.mark, "。、,;:()“”《》 "),
    (.surname, PersonNameForm.surnames), ([.minoritySound, .sound], PersonNameForm.minoritySounds),
    ([.foreignSound, .sound], PersonNameForm.foreignSounds), (.unlikely, PersonNameForm.unlikely),
    (.titleBoundary, PersonReader.marks), (.post, "长"),
    (.weakContinuation, NameBoundary.characters), (.arrival, NameBoundary.moves),
    (.nameOpening, PersonMentions.beforeNames), (.role, RoleVerbs.making),
    (.opening, "“《"), (.closing, "”》"), (.openingBracket, "("), (.closingBracket, ")"),
    (.stop, "。;!?"), (.comma, ","),
  ]

  /// The words of each sign.
  private static let words: [(PersonSigns, [WordList])] = [
    (.ordinaryWord, [PersonNameForm.words]), (.compoundSurname, [PersonNameForm.compoundSurnames]),
    (.japaneseSurname, [PersonNameForm.japaneseSurnames]), (.titleBoundary, [PersonReader.verbs]),
    (.post, [PostWords.strong, PostWords.weak]), (.continuation, [NameBoundary.words]),
    (.role, [RoleVerbs.joining] + RoleVerbs.verbs.map(\.words)),
    (.preposition, [EventPlace.held, EventPlace.gone, EventPlace.visiting]),
    (.incident, [EventPlace.happening]),
  ]

  private static let table: ScalarTable = {
    var table = ScalarTable()
    let han = PersonSigns([.han, .nameCharacter]).rawValue
    for value in [0x3400...0x4DBF, 0x4E00...0x9FFF].joined() {
      if let scalar = Unicode.Scalar(UInt32(value)) { table.insert(scalar, han) }
    }
    for (sign, set) in characters { table.insert(set.members, sign.rawValue) }
    for (sign, lists) in words {
      for list in lists { table.insert(list.firstCharacters, sign.rawValue) }
    }
    table.insert(PersonMentions.verbsBeforeNames.lastCharacters, PersonSigns.verbEnd.rawValue)
    return table
  }()
}
