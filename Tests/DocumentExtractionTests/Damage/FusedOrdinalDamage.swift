import TestSupport

/// An ordinal fused with the year behind it, its dot lost or not: `36.2025年`.
struct FusedOrdinalDamage: TextDamage {
  var name: String { "ordinals fused with a year" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    text.lose { line in
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.count <= 3 else { return nil }
      let mark = line.dropFirst(digits.count).prefix { $0 == "." || $0 == "．" || $0 == " " }
      let rest = line.dropFirst(digits.count + mark.count)
      guard !mark.isEmpty, rest.hasPrefix("20"), rest.dropFirst(4).first == "年" else { return nil }
      return digits + (generator.isOneIn(2) ? "." : "") + rest
    }
  }
}
