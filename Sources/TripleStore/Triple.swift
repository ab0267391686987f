/// The number by which one store's dictionary knows a term.
///
/// Numbers are given in order of first appearance and never given twice; two stores number
/// differently. The numbers stay below 2^31, so that an engine can use the upper half of the
/// 32-bit space for values of its own.
public struct TermID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The number.
  public let rawValue: UInt32

  /// Creates an id from its number.
  @inlinable
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The order of the numbers, which is that of first appearance.
  @inlinable
  public static func < (left: TermID, right: TermID) -> Bool { left.rawValue < right.rawValue }
}

/// A statement: subject, predicate, object, by their ids.
public struct Triple: Hashable, Sendable {
  /// The subject.
  public var subject: TermID
  /// The predicate.
  public var predicate: TermID
  /// The object.
  public var object: TermID

  /// Creates a triple.
  @inlinable
  public init(_ subject: TermID, _ predicate: TermID, _ object: TermID) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

/// What to look for: each position bound to a term or left open.
public struct TriplePattern: Hashable, Sendable {
  /// The subject, or nil for any.
  public var subject: TermID?
  /// The predicate, or nil for any.
  public var predicate: TermID?
  /// The object, or nil for any.
  public var object: TermID?

  /// Creates a pattern; what is not named is open.
  @inlinable
  public init(subject: TermID? = nil, predicate: TermID? = nil, object: TermID? = nil) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}
