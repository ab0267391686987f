import Foundation

/// Random numbers that are the same for the same seed, on every machine.
///
/// A property is tested once per seed, so that a failing run names the seed that fails:
///
/// ```swift
/// @Test("sorting changes no element", arguments: SeededGenerator.seeds(20))
/// func sorting(seed: UInt64) {
///   var generator = SeededGenerator(seed: seed)
///   let size = Int.random(in: 0...100, using: &generator)
///   …
/// }
/// ```
///
/// The algorithm is SplitMix64 (Steele, Lea, Flood: *Fast Splittable Pseudorandom Number
/// Generators*, 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator; the same seed gives the same numbers.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number, any of the 2^64.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Seeds, as the arguments of a parametrised test: the first third of so many, but two where there
  /// are two; all of them where `SANJIANG_SEEDS` says `all`.
  ///
  /// - Parameter count: How many there are in a long run.
  /// - Returns: The seeds, from 1.
  public static func seeds(_ count: Int) -> [UInt64] {
    allSeeds(areAllWanted ? count : max(min(count, 2), (count + 2) / 3))
  }

  /// The seeds 1 to `count`, for what has to be seen in all of them together.
  ///
  /// - Parameter count: How many.
  /// - Returns: The seeds.
  public static func allSeeds(_ count: Int) -> [UInt64] { (1...UInt64(count)).map { $0 } }

  private static let areAllWanted = ProcessInfo.processInfo.environment["SANJIANG_SEEDS"] == "all"

  /// True once in `chances` times.
  ///
  /// - Parameter chances: A positive number.
  /// - Returns: Whether it is one of those times.
  public mutating func isOneIn(_ chances: Int) -> Bool {
    Int.random(in: 0..<chances, using: &self) == 0
  }
}
