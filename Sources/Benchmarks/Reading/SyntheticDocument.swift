/// Documents of places that do not exist, made up from a seed: of the kinds and sizes that
/// governments publish, forty kilobytes on average, each with a number of its own.
///
/// Most are plans whose items have an attribution each; there are lists and tables of indicators,
/// notices of appointment, chronicles, and opinions that are running text.
struct SyntheticDocument {
  private var random: SeededNumbers
  private let number: Int
  private let place: String
  private var lines: [String] = []

  /// The text of a document.
  ///
  /// - Parameters:
  ///   - number: Its number among the generated ones.
  ///   - seed: Another seed gives other texts.
  /// - Returns: The text.
  static func text(number: Int, seed: UInt64) -> String {
    var document = SyntheticDocument(number: number, seed: seed)
    switch number % 10 {
    case 0: document.addAppointments()
    case 1: document.addChronicle()
    case 2, 3: document.addOpinion()
    case 4: document.addIndicators()
    default: document.addPlan()
    }
    return document.lines.joined(separator: "\n") + "\n"
  }

  private init(number: Int, seed: UInt64) {
    self.number = number
    random = SeededNumbers(seed &* 1_000_003 &+ UInt64(number))
    place = SyntheticWords.places[number % SyntheticWords.places.count]
  }

  // MARK: - Kinds of documents

  private mutating func addHead(_ title: String) {
    lines.append("\(place)人民政府办公室关于印发\(title)的通知")
    lines.append("\(place.prefix(1))政办〔\(2015 + number % 11)〕\(number)号")
    lines += ["", "各县（市、区）人民政府，市政府各部门："]
    lines.append("    《\(title)》已经市政府同意，现印发给你们，请结合实际认真组织实施。")
    lines += [
      "", "\(place)人民政府办公室", "\(2015 + number % 11)年\(number % 12 + 1)月\(number % 28 + 1)日",
    ]
    lines += ["", title, ""]
    addParagraphs(6)
  }

  private mutating func addPlan() {
    addHead("\(place)\(pick(SyntheticWords.fields))三年行动方案")
    var item = 0
    for section in 1...(4 + random.below(5)) {
      lines.append(
        "\(SyntheticWords.numeral(section))、\(pick(SyntheticWords.verbs))\(pick(SyntheticWords.fields))"
      )
      addParagraphs(3)
      for _ in 0..<(4 + random.below(6)) {
        item += 1
        lines.append(
          "\(item).\(pick(SyntheticWords.verbs))\(pick(SyntheticWords.fields))。\(sentences(7))\(attribution())"
        )
      }
    }
  }

  private mutating func addIndicators() {
    addHead("\(place)\(pick(SyntheticWords.fields))发展规划")
    addParagraphs(20)
    lines.append("一、主要指标")
    for item in 1...40 {
      lines.append(
        "\(item).到2025年，\(pick(SyntheticWords.measures))达到\(10 + random.below(89))%以上。（预期性）（牵头单位：\(unit())）"
      )
    }
    lines.append("二、指标分解")
    lines.append("指标\t单位\t2020年\t2025年\t责任单位")
    for _ in 0..<40 {
      let base = 10 + random.below(50)
      lines.append(
        "\(pick(SyntheticWords.measures))\t%\t\(base)\t\(base + random.below(30))\t\(unit())")
    }
    lines.append("三、保障措施")
    addParagraphs(40)
  }

  private mutating func addAppointments() {
    lines.append("\(place)人民政府关于人员任免职的通知")
    lines.append("\(place.prefix(1))政人〔\(2015 + number % 11)〕\(number)号")
    lines += ["", "各县（市、区）人民政府，市政府各部门：", "    经研究，决定：", ""]
    for _ in 0..<200 {
      let verb = random.below(2) == 0 ? "任命" : "免去"
      let mark = verb == "任命" ? "为" : "的"
      let end = verb == "任命" ? "（试用期一年）" : "职务"
      lines.append("    \(verb)\(person())\(mark)\(unit())\(pick(SyntheticWords.posts))\(end)；")
    }
    lines.append("    以上同志的任免职手续按有关规定办理。")
    lines += ["", "\(place)人民政府", "2024年\(number % 12 + 1)月\(number % 28 + 1)日"]
  }

  private mutating func addChronicle() {
    lines.append("\(place)人民政府\(2015 + number % 11)年\(number % 12 + 1)月份大事记")
    for day in 1...28 {
      for _ in 0..<3 {
        lines.append(
          "●\(number % 12 + 1)月\(day)日  市委副书记、市长\(person())主持召开会议，研究\(pick(SyntheticWords.fields))工作，市领导\(person())、\(person())出席。\(sentences(3))"
        )
      }
    }
  }

  private mutating func addOpinion() {
    addHead("关于\(pick(SyntheticWords.verbs))\(pick(SyntheticWords.fields))的实施意见")
    for section in 1...6 {
      lines.append(
        "\(SyntheticWords.numeral(section))、\(pick(SyntheticWords.verbs))\(pick(SyntheticWords.fields))"
      )
      for part in 1...3 {
        lines.append(
          "（\(SyntheticWords.numeral(part))）\(pick(SyntheticWords.verbs))\(pick(SyntheticWords.fields))。\(sentences(6))"
        )
        addParagraphs(4)
      }
    }
  }

  // MARK: - Parts

  private mutating func addParagraphs(_ count: Int) {
    for _ in 0..<count { lines.append("    " + sentences(4)) }
  }

  private mutating func sentences(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      text +=
        pick(SyntheticWords.openings) + pick(SyntheticWords.verbs) + pick(SyntheticWords.fields)
      switch random.below(24) {
      case 0: text += "，按照《\(pick(SyntheticWords.fields))条例》有关规定执行"
      case 1: text += "，到2025年\(pick(SyntheticWords.measures))达到\(10 + random.below(89))%"
      case 2: text += "，支持\(pick(SyntheticWords.places))先行先试"
      case 3: text += "，落实国办发〔2020〕\(1 + random.below(60))号文件要求"
      default: text += "，" + pick(SyntheticWords.clauses)
      }
      text += "，" + pick(SyntheticWords.clauses) + "。"
    }
    return text
  }

  private mutating func attribution() -> String {
    switch random.below(4) {
    case 0: "（牵头单位：\(unit())；配合单位：\(unit())、\(unit())）"
    case 1: "（\(unit())牵头，\(unit())、\(unit())等部门配合）"
    case 2: "（\(unit())、\(unit())，各县（市、区）人民政府按职责分工负责）"
    default: "（责任单位：\(unit())、\(unit())；完成时限：2025年12月底前）"
    }
  }

  private mutating func unit() -> String { "市" + pick(SyntheticWords.units) }

  private mutating func person() -> String {
    pick(SyntheticWords.surnames) + pick(SyntheticWords.givenNames)
  }

  private mutating func pick(_ words: [String]) -> String { words[random.below(words.count)] }
}
