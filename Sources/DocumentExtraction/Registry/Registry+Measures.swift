extension Registry {
  /// The key of the measure that an indicator's name means, in normalised form.
  ///
  /// 全省常住人口城镇化率 and 常住人口城镇化率 are one measure, and so are 保险深度（保费收入/地区生产总值） and 保险深度:
  /// the scope in front and the explanation in brackets behind do not count, GDP reads as
  /// 地区生产总值. A registered alias gives its measure's key.
  ///
  /// - Parameter name: The indicator's name without the figure.
  /// - Returns: The key of the measure's IRI.
  /// - Complexity: O(*l*) in the length of the name.
  public func measureKey(of name: String) -> String {
    let key = MeasureName.normalised(withoutProvince(name))
    return measureKeys[key] ?? key.text
  }

  /// A name without the province that it begins with: 常住人口城镇化率 of 青海省常住人口城镇化率.
  private func withoutProvince(_ name: String) -> String {
    let scalars = NameKey(name).scalars
    let leading = leadingRegions(in: scalars, date: nil)
    guard leading.regions.count == 1, let province = leading.regions.first,
      province.tier == "provincial", scalars.count > leading.end + 2,
      scalars[leading.end - 1] == province.officialName.unicodeScalars.last
    else { return name }
    return String(scalars[leading.end...])
  }
}
