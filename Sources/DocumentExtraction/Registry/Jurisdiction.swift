/// The region whose body issued a document, in which its short names are to be read.
///
/// 省科技厅 is Qinghai's in a document of Qinghai, of 西宁市 or of 大通县, and Jiangsu's in a document
/// of Jiangsu.
public struct Jurisdiction: Sendable, Hashable {
  /// The official full name, `青海省`; it is the scope in the keys of groups and officials.
  public let name: String
  /// The code of the nearest region that the registry knows: the region itself, or the one that
  /// holds it when only its form says that it is one (`南京市` of `南京市鼓楼区`).
  public let regionCode: String
  /// Whether the registry knows the region itself.
  public let isRegistered: Bool

  /// Creates a jurisdiction.
  public init(name: String, regionCode: String, isRegistered: Bool = true) {
    self.name = name
    self.regionCode = regionCode
    self.isRegistered = isRegistered
  }

  /// China as a whole: the scope of the State Council and its ministries.
  public static let nation = Jurisdiction(name: "中华人民共和国", regionCode: "100000")
}
