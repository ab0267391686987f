/// One cell of a terminal's screen.
public struct TerminalCell: Equatable, Sendable {
  /// What stands in it with its combining marks; empty for the second cell of a wide character.
  public var text = " "
  /// The colours and weights it was written with.
  public var style = TerminalStyle()

  /// Whether it is the second cell of a wide character.
  public var isContinuation: Bool { text.isEmpty }
}

/// The colours and weights that text is written with.
public struct TerminalStyle: Equatable, Hashable, Sendable {
  /// A colour as a program asks for it.
  public enum Colour: Equatable, Hashable, Sendable {
    /// One of the 16 or 256 of the terminal's palette.
    case palette(Int)
    /// One of its own.
    case rgb(Int, Int, Int)
  }

  /// Weights and lines, by their numbers: 1 bold, 2 dim, 3 italic, 4 underlined, 7 inverse.
  public var attributes: Set<Int> = []
  /// The colour of the text, nil for the terminal's own.
  public var foreground: Colour?
  /// The colour behind it, nil for the terminal's own.
  public var background: Colour?

  /// A style of which each part is as said.
  public init(
    attributes: Set<Int> = [], foreground: Colour? = nil, background: Colour? = nil
  ) {
    (self.attributes, self.foreground, self.background) = (attributes, foreground, background)
  }

  /// Whether nothing was asked for.
  public var isPlain: Bool { self == TerminalStyle() }

  /// Changes it as `CSI … m` asks.
  mutating func apply(_ parameters: [Int]) {
    var rest = parameters[...]
    if rest.isEmpty { rest = [0] }
    while let code = rest.popFirst() {
      switch code {
      case 0: self = TerminalStyle()
      case 1...9: attributes.insert(code)
      case 22: attributes.subtract([1, 2])
      case 23...29: attributes.remove(code - 20)
      case 30...37: foreground = .palette(code - 30)
      case 90...97: foreground = .palette(code - 82)
      case 38: foreground = Self.colour(&rest)
      case 39: foreground = nil
      case 40...47: background = .palette(code - 40)
      case 100...107: background = .palette(code - 92)
      case 48: background = Self.colour(&rest)
      case 49: background = nil
      default: break
      }
    }
  }

  private static func colour(_ rest: inout ArraySlice<Int>) -> Colour? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().map { .palette($0) }
    case 2:
      let parts = rest.prefix(3)
      rest = rest.dropFirst(3)
      guard let red = parts.first, let blue = parts.last, parts.count == 3 else { return nil }
      return .rgb(red, parts[parts.startIndex + 1], blue)
    default: return nil
    }
  }
}
