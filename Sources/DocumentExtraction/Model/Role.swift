/// What a party has to do with a task or indicator.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// 牵头.
  case lead
  /// 参加, 配合.
  case participant
  /// 负责, or a bare list.
  case responsible
}
