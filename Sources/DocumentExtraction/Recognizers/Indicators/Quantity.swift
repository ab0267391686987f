/// A number with its unit of measure and how it is meant: `62％左右`, `2—3个`, `1200万人次以上`.
struct Quantity: Sendable {
  var value: String
  var upperValue: String?
  var unit: String?
  var comparator: IndicatorFact.Comparator
  /// Offset of the first character in the text it was read from.
  var start: Int
  /// Offset after the last one.
  var end: Int

  /// Reads the quantity that begins at `start`.
  ///
  /// - Parameters:
  ///   - text: What to read.
  ///   - start: Where a number stands.
  ///   - comparator: What a word before it, such as 超过, says.
  /// - Returns: The quantity, or nil where the digits belong to a name such as `5G` or `PM2.5`.
  static func read(
    _ text: ScalarText, at start: Int, comparator: IndicatorFact.Comparator = .eq
  ) -> Quantity? {
    guard stands(in: text, at: start), let low = number(text, at: start) else { return nil }
    var quantity = Quantity(
      value: low.digits, unit: nil, comparator: comparator, start: start, end: low.end)
    var afterLow = low.end
    if let end = unitEnd(text, at: afterLow) { afterLow = end }
    if let high = upper(text, at: low.end) ?? upper(text, at: afterLow) {
      quantity.upperValue = high.digits
      quantity.comparator = .range
      quantity.end = high.end
    }
    if let end = unitEnd(text, at: quantity.end) {
      quantity.unit = text[quantity.end..<end].string
      quantity.end = end
    }
    quantity.readQualifier(text)
    return quantity
  }

  /// Whether a quantity, and no name such as `5G`, begins at `start`.
  static func stands(in text: ScalarText, at start: Int) -> Bool {
    guard let end = numberEnd(text, at: start) else { return false }
    return !isPartOfName(text, from: start, to: end)
  }

  /// The number behind a dash at `offset`.
  private static func upper(_ text: ScalarText, at offset: Int) -> (digits: String, end: Int)? {
    let dash = text.length(of: rangeMarks, at: offset)
    return dash > 0 ? number(text, at: offset + dash) : nil
  }

  /// The quantity with 约, 超 and the like in front of it.
  func withWordBefore(in text: ScalarText) -> Quantity {
    guard
      let (word, meaning) = Self.forewords.first(where: { word, _ in
        text.has(word, at: start - word.unicodeScalars.count)
      })
    else { return self }
    var quantity = self
    quantity.start -= word.unicodeScalars.count
    if comparator == .eq { quantity.comparator = meaning }
    return quantity
  }

  private static let forewords: [(word: String, comparator: IndicatorFact.Comparator)] = [
    ("大约", .approx), ("约", .approx), ("近", .approx), ("超", .gt), ("逾", .gt),
  ]

  /// Reads 以上, 左右 and the like behind the unit.
  private mutating func readQualifier(_ text: ScalarText) {
    guard let word = text.match(Self.qualifiers, at: end) else { return }
    if comparator == .eq { comparator = word.value }
    end += word.count
  }

  private static let qualifiers = PhraseTable<IndicatorFact.Comparator>([
    ("及以上", .ge), ("以上", .ge), ("及以内", .le), ("以内", .le), ("之内", .le),
    ("及以下", .le), ("以下", .le), ("左右", .approx), ("上下", .approx), ("内", .le),
  ])
  private static let rangeMarks = PhraseSet(["—", "–", "-", "~", "至"])

  private static func number(_ text: ScalarText, at start: Int) -> (digits: String, end: Int)? {
    guard let end = numberEnd(text, at: start) else { return nil }
    let digits = text[start..<end].scalars.map(ScalarText.fold).filter { $0 != "," }
    return (String(digits[...]), end)
  }

  /// Where the number that begins at `start` ends: `1,200.5`.
  private static func numberEnd(_ text: ScalarText, at start: Int) -> Int? {
    guard text.isDigit(at: start) else { return nil }
    var offset = start
    while let scalar = text.folded(at: offset) {
      let separates = (scalar == "." || scalar == ",") && text.isDigit(at: offset + 1)
      guard scalar.isDigit || separates else { break }
      offset += 1
    }
    return offset
  }

  /// Whether digits are glued to letters (5G, A4, PM2.5) or count a year.
  private static func isPartOfName(_ text: ScalarText, from start: Int, to end: Int) -> Bool {
    func isLetter(_ offset: Int) -> Bool {
      guard let scalar = text.folded(at: offset) else { return false }
      return ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
    }
    if isLetter(start - 1) { return true }
    if isLetter(end) { return unitEnd(text, at: end) == nil }
    return end - start == 4 && text.folded(at: end) == "年" && text.folded(at: start + 2) != "."
      && text.folded(at: end + 1) != "均"
  }

  /// Where the unit of measure at `offset` ends: a magnitude, a measure word, and perhaps `／` with
  /// another; nil where none stands there.
  private static func unitEnd(_ text: ScalarText, at offset: Int) -> Int? {
    var end = offset + magnitudeLength(text, at: offset)
    let word = text.length(of: measureWords, at: end)
    guard word > 0 else { return end > offset ? end : nil }
    end += word
    while text.length(of: joints, at: end) > 0 {
      let next = end + 1 + magnitudeLength(text, at: end + 1)
      let further = text.length(of: measureWords, at: next)
      guard further > 0 else { break }
      end = next + further
    }
    if text.folded(at: end) == "(", text.folded(at: end + 2) == ")",
      text.length(of: measureWords, at: end + 1) > 0
    {
      end += 3
    }
    return end
  }

  private static func magnitudeLength(_ text: ScalarText, at offset: Int) -> Int {
    var end = offset
    while let scalar = text.folded(at: end), magnitudes.contains(scalar) { end += 1 }
    return end - offset
  }

  private static let magnitudes: ScalarSet = "万亿千百"
  private static let joints = PhraseSet(["/", "·", "*"])
  private static let measureWords = PhraseSet([
    "个百分点", "百分点", "平方公里", "平方千米", "立方米", "平方米", "千瓦时", "千瓦", "公里", "公顷",
    "公斤", "千克", "微克", "毫克", "人次", "场次", "人天", "床位", "分钟", "小时", "吨标准煤", "标准煤", "美元", "吨", "元", "人",
    "户",
    "个", "家", "套", "件", "项", "张", "岁", "年", "所", "座", "条", "次", "处", "只", "辆", "台", "亩", "米", "倍",
    "度", "名", "种", "位", "支", "天", "门", "艘", "架", "头", "株", "场", "届", "批", "块", "间", "栋", "片", "册",
    "例", "期", "伏", "瓦", "升", "克", "%", "‰", "kWh", "kW", "MW", "GW", "km", "m2", "m3", "kg", "mm",
  ])
}
