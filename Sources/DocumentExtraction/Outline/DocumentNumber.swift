/// The number of a document, 发文字号: `青政办〔2021〕29号`, or the number of an order.
enum DocumentNumber {
  /// The number that makes up a whole line, in its canonical form, or nil.
  ///
  /// - Parameter text: The line, blanks dropped; brackets around the number and a label such as
  ///   发文字号 before it do not matter.
  /// - Returns: The number with 〔〕 and half-width digits.
  static func whole(_ text: [Unicode.Scalar]) -> String? {
    guard text.count >= 5, text.count <= 40 else { return nil }
    var body = text[...]
    if let first = body.first, let last = body.last, opening(first), closing(last) {
      body = body.dropFirst().dropLast()
    }
    guard body.last == "号" else { return nil }
    return bracketedYear(body) ?? order(body)
  }

  /// The serial that stands below the name of an order or announcement, `第707号`, `（2021年第12号）`,
  /// `第九号`, as it ends the whole number; or nil.
  static func serial(_ text: [Unicode.Scalar]) -> String? {
    guard text.count >= 3, text.count <= 14 else { return nil }
    var body = text[...]
    if let first = body.first, let last = body.last, opening(first), closing(last) {
      body = body.dropFirst().dropLast()
    }
    guard body.last == "号", let mark = body.firstIndex(of: "第"), mark + 1 < body.endIndex - 1
    else { return nil }
    let year = body[..<mark]
    guard year.isEmpty || year.hasYearEnd && year.count == 5 else { return nil }
    let digits = body[(mark + 1)..<(body.endIndex - 1)]
    guard digits.allSatisfy(\.isDigit) || ChineseNumeral.value(of: digits) != nil else {
      return nil
    }
    return String(body)
  }

  /// `机关代字〔年份〕序号号`.
  private static func bracketedYear(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    guard let open = text.firstIndex(where: opening), open > text.startIndex,
      open - text.startIndex <= 16
    else { return nil }
    let year = text[(open + 1)...].prefix { $0.isDigit }
    guard year.count == 4, year.endIndex < text.endIndex, closing(text[year.endIndex]) else {
      return nil
    }
    var rest = text[(year.endIndex + 1)...].dropLast()
    if rest.first == "第" { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.count <= 5, rest.allSatisfy(\.isDigit) else { return nil }
    let agency = text[text.startIndex..<open]
    guard agency.allSatisfy({ $0.isHan || $0.isLatinLetter }) else { return nil }
    return String(agency) + "〔" + String(year) + "〕" + String(rest) + "号"
  }

  /// `某某令第123号`, `2023年第15号` after 公告.
  private static func order(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    guard let mark = text.lastIndex(of: "第"), mark > text.startIndex else { return nil }
    let digits = text[(mark + 1)...].dropLast()
    guard !digits.isEmpty, digits.count <= 4, digits.allSatisfy(\.isDigit) else { return nil }
    let agency = text[text.startIndex..<mark]
    guard agency.last == "令" || agency.hasYearEnd && agency.count > 6,
      agency.allSatisfy({ $0.isHan || $0.isDigit })
    else { return nil }
    return String(agency) + "第" + String(digits) + "号"
  }

  private static func opening(_ scalar: Unicode.Scalar) -> Bool {
    let folded = scalar.folded
    return folded == "〔" || folded == "[" || folded == "(" || folded == "【" || folded == "〖"
  }

  private static func closing(_ scalar: Unicode.Scalar) -> Bool {
    let folded = scalar.folded
    return folded == "〕" || folded == "]" || folded == ")" || folded == "】" || folded == "〗"
  }
}

extension ArraySlice where Element == Unicode.Scalar {
  /// Whether it ends in a year, as in 公告2023年.
  fileprivate var hasYearEnd: Bool {
    last == "年" && count >= 5 && dropLast().suffix(4).allSatisfy(\.isDigit)
  }
}
