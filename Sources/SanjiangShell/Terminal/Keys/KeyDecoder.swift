/// Makes keys of the bytes that a terminal sends for them.
///
/// Bytes come in portions of any size; the result does not depend on how they are cut. The spellings
/// are those of xterm, the VT100, rxvt, tmux and the Linux console; a sequence that means nothing is
/// passed over.
struct KeyDecoder {
  /// What was read of something longer.
  private enum State {
    case ground
    /// After Esc.
    case escape
    /// After Esc and `O`.
    case single
    /// After Esc and `[`.
    case sequence
    /// After Esc, `[` and `[`, as the Linux console begins its function keys.
    case console
    /// Inside a character of several bytes.
    case character(length: Int)
    /// Inside a text that is pasted.
    case paste
  }

  private var state = State.ground
  /// The bytes of the sequence, the character or the paste so far.
  private var gathered: [UInt8] = []
  /// Whether an Esc came before the sequence or the character.
  private var isAlt = false
  /// The keys that are complete.
  private var keys: [Key] = []

  /// No sequence is longer than this.
  private static let longestSequence = 32
  /// What ends a paste.
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Whether an Esc may be the beginning of something, or the key itself.
  var isWaiting: Bool {
    switch state {
    case .ground, .paste: false
    case .escape, .single, .sequence, .console, .character: true
    }
  }

  /// Takes bytes.
  ///
  /// - Parameter bytes: What the terminal sent.
  /// - Returns: The keys that they complete.
  /// - Complexity: O(*n*) in their number.
  mutating func keys(from bytes: some Sequence<UInt8>) -> [Key] {
    for byte in bytes { take(byte) }
    defer { keys = [] }
    return keys
  }

  /// Decides that nothing more of a sequence will come, because time has passed.
  ///
  /// - Returns: The keys that what was gathered stands for.
  mutating func giveUpWaiting() -> [Key] {
    let begun = state
    guard isWaiting else { return [] }
    state = .ground
    switch begun {
    case .escape: keys.append(.named(.escape, isAlt ? .alt : []))
    case .single: keys.append(.alt("O"))
    case .sequence where gathered.isEmpty: keys.append(.alt("["))
    case .character: add(Self.damaged)
    default: break
    }
    reset()
    defer { keys = [] }
    return keys
  }

  private mutating func reset() {
    state = .ground
    gathered = []
    isAlt = false
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeFirst(byte)
    case .escape: takeAfterEscape(byte)
    case .single: finish(KeySequence.single(byte))
    case .console: reset()
    case .sequence: takeInSequence(byte)
    case .character(let length): takeInCharacter(byte, length: length)
    case .paste: takeInPaste(byte)
    }
  }
}

// MARK: - Sequences

extension KeyDecoder {
  private mutating func takeFirst(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x20..<0x7F: add(Unicode.Scalar(byte))
    case 0xC2..<0xE0: begin(byte, length: 2)
    case 0xE0..<0xF0: begin(byte, length: 3)
    case 0xF0..<0xF5: begin(byte, length: 4)
    case 0x80...: add(Self.damaged)
    default: keys.append(KeySequence.control(byte))
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      // Esc, or the Alt of a sequence that begins here.
      if isAlt { keys.append(.named(.escape)) }
      isAlt = true
    case UInt8(ascii: "["): state = .sequence
    case UInt8(ascii: "O"): state = .single
    case 0x0D, 0x0A: finish(.named(.enter, .alt))
    case 0x08, 0x7F: finish(.named(.backspace, .alt))
    case 0x00..<0x20:
      keys.append(.named(.escape))
      reset()
      takeFirst(byte)
    default:
      state = .ground
      isAlt = true
      takeFirst(byte)
    }
  }

  private mutating func takeInSequence(_ byte: UInt8) {
    if byte == UInt8(ascii: "["), gathered.isEmpty {
      state = .console
    } else if (0x40..<0x7F).contains(byte) || byte == UInt8(ascii: "$") {
      endSequence(byte)
    } else if (0x20..<0x40).contains(byte), gathered.count < Self.longestSequence {
      gathered.append(byte)
    } else {
      reset()
      take(byte)
    }
  }

  private mutating func endSequence(_ final: UInt8) {
    if final == UInt8(ascii: "~"), gathered == Array("200".utf8) {
      reset()
      state = .paste
      return
    }
    finish(KeySequence.key(parameters: gathered, final: final))
  }

  private mutating func finish(_ key: Key?) {
    switch key {
    case .named(let name, let modifiers)? where isAlt:
      keys.append(.named(name, modifiers.union(.alt)))
    case let key?: keys.append(key)
    case nil: break
    }
    reset()
  }
}

// MARK: - Text

extension KeyDecoder {
  /// What stands for bytes that are no text.
  private static let damaged: Unicode.Scalar = "\u{FFFD}"

  private mutating func begin(_ byte: UInt8, length: Int) {
    gathered = [byte]
    state = .character(length: length)
  }

  private mutating func takeInCharacter(_ byte: UInt8, length: Int) {
    guard (0x80..<0xC0).contains(byte) else {
      add(Self.damaged)
      return take(byte)
    }
    gathered.append(byte)
    guard gathered.count == length else { return }
    let text = String(decoding: gathered, as: UTF8.self).unicodeScalars
    add(text.count == 1 ? text[text.startIndex] : Self.damaged)
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    // The control characters above ASCII would act on the screen.
    if !(0x80..<0xA0).contains(scalar.value) {
      keys.append(isAlt ? .alt(Character(scalar)) : .text(String(scalar)))
    }
    reset()
  }

  private mutating func takeInPaste(_ byte: UInt8) {
    gathered.append(byte)
    if byte == 0x03 {
      // No terminal lets Ctrl-C through in a paste; somebody wants to be rid of it.
      reset()
      keys.append(.control("c"))
    } else if byte == Self.pasteEnd.last, gathered.reversed().starts(with: Self.pasteEnd.reversed())
    {
      let text = PastedText.text(of: gathered.dropLast(Self.pasteEnd.count))
      reset()
      keys.append(.paste(text))
    }
  }
}
