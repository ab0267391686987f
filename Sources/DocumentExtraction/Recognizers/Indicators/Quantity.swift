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
    guard let low = number(text, at: start), !isPartOfName(text, from: start, to: low.end) else {
      return nil
    }
    var quantity = Quantity(
      value: low.digits, unit: nil, comparator: comparator, start: start, end: low.end)
    var afterLow = low.end
    let lowUnit = unit(text, at: afterLow)
    if let lowUnit { afterLow += lowUnit.unicodeScalars.count }
    for candidate in [low.end, afterLow] {
      guard let dash = text.first(of: rangeMarks, at: candidate),
        let high = number(text, at: candidate + dash.unicodeScalars.count)
      else { continue }
      quantity.upperValue = high.digits
      quantity.comparator = .range
      quantity.end = high.end
      break
    }
    if let unit = unit(text, at: quantity.end) {
      quantity.unit = unit
      quantity.end += unit.unicodeScalars.count
    }
    quantity.readQualifier(text)
    return quantity
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
    guard let word = text.first(of: Self.qualifiers.map(\.word), at: end) else { return }
    if comparator == .eq,
      let meaning = Self.qualifiers.first(where: { $0.word == word })?.comparator
    {
      comparator = meaning
    }
    end += word.unicodeScalars.count
  }

  private static let qualifiers: [(word: String, comparator: IndicatorFact.Comparator)] = [
    ("及以上", .ge), ("以上", .ge), ("及以内", .le), ("以内", .le), ("之内", .le),
    ("及以下", .le), ("以下", .le), ("左右", .approx), ("上下", .approx), ("内", .le),
  ]
  private static let rangeMarks = ["—", "–", "-", "~", "～", "至"]

  private static func number(_ text: ScalarText, at start: Int) -> (digits: String, end: Int)? {
    guard text.isDigit(at: start) else { return nil }
    var digits: [Unicode.Scalar] = []
    var offset = start
    while let scalar = text.folded(at: offset) {
      let separates = (scalar == "." || scalar == ",") && text.isDigit(at: offset + 1)
      guard text.isDigit(at: offset) || separates else { break }
      if scalar != "," { digits.append(scalar) }
      offset += 1
    }
    return (String(digits[...]), offset)
  }

  /// Whether digits are glued to letters (5G, A4, PM2.5) or count a year.
  private static func isPartOfName(_ text: ScalarText, from start: Int, to end: Int) -> Bool {
    func isLetter(_ offset: Int) -> Bool {
      guard let scalar = text.folded(at: offset) else { return false }
      return ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
    }
    if isLetter(start - 1) { return true }
    if isLetter(end) { return unit(text, at: end) == nil }
    return end - start == 4 && !text.has(".", at: start + 2) && text.has("年", at: end)
      && !text.has("年均", at: end)
  }

  /// The unit of measure at `offset`: a magnitude, a measure word, and perhaps `／` with another.
  private static func unit(_ text: ScalarText, at offset: Int) -> String? {
    var end = offset
    while let word = text.first(of: magnitudes, at: end) { end += word.unicodeScalars.count }
    guard let word = text.first(of: measureWords, at: end) else {
      return end > offset ? text[offset..<end].string : nil
    }
    end += word.unicodeScalars.count
    while text.first(of: ["/", "·", "*"], at: end) != nil,
      let further = text.first(of: measureWords, at: end + 1 + magnitudeLength(text, at: end + 1))
    {
      end += 1 + magnitudeLength(text, at: end + 1) + further.unicodeScalars.count
    }
    if text.has("(", at: end), text.has(")", at: end + 2),
      text.first(of: measureWords, at: end + 1) != nil
    {
      end += 3
    }
    return text[offset..<end].string
  }

  private static func magnitudeLength(_ text: ScalarText, at offset: Int) -> Int {
    var end = offset
    while let word = text.first(of: magnitudes, at: end) { end += word.unicodeScalars.count }
    return end - offset
  }

  private static let magnitudes = ["万", "亿", "千", "百"]
  /// Longer words first where one begins like another.
  private static let measureWords = [
    "个百分点", "百分点", "平方公里", "平方千米", "立方米", "平方米", "千瓦时", "千瓦", "公里", "公顷",
    "公斤", "千克", "微克", "毫克", "人次", "场次", "人天", "床位", "分钟", "小时", "吨标准煤", "标准煤", "美元", "吨", "元", "人",
    "户",
    "个", "家", "套", "件", "项", "张", "岁", "年", "所", "座", "条", "次", "处", "只", "辆", "台", "亩", "米", "倍",
    "度", "名", "种", "位", "支", "天", "门", "艘", "架", "头", "株", "场", "届", "批", "块", "间", "栋", "片", "册",
    "例", "期", "伏", "瓦", "升", "克", "%", "‰", "kWh", "kW", "MW", "GW", "km", "m2", "m3", "kg", "mm",
  ]
}
