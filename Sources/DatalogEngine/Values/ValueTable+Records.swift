// Records and values of algebraic data types: lists of words, each list once.

extension ValueTable {
  /// The word of `nil`.
  var nullWord: Word { scalar(.null, 0) }

  /// The word of a record.
  ///
  /// - Parameters:
  ///   - fields: The words of the fields.
  ///   - branch: The text of the branch's name; nil for a record without one.
  /// - Returns: The same word for the same branch and fields.
  /// - Complexity: O(*n*) in the number of fields.
  func word(record fields: [Word], branch: Word?) -> Word {
    let name = branch?.rawValue ?? Word.none
    var hasher = ByteHash32(seed: UInt32(ValueEntry.Form.record.rawValue))
    hasher.combine(UInt64(name))
    for field in fields { hasher.combine(UInt64(field.rawValue)) }
    let hash = hasher.value
    return intern(hash: hash) { entry in
      entry.form == .record && Int(entry.extra) == fields.count
        && isRecord(at: Int(entry.payload), name, fields)
    } adding: {
      let start = recordWords.count
      recordWords.append(name)
      for field in fields { recordWords.append(field.rawValue) }
      return ValueEntry(
        payload: UInt64(start), extra: UInt32(truncatingIfNeeded: fields.count), hash: hash,
        form: .record)
    }
  }

  private func isRecord(at start: Int, _ name: UInt32, _ fields: [Word]) -> Bool {
    recordWords[start] == name
      && fields.indices.allSatisfy { recordWords[start + 1 + $0] == fields[$0].rawValue }
  }

  /// The number of fields of a record, and its branch; nil where the word is something else.
  func shape(of word: Word) -> (branch: Word?, count: Int)? {
    guard word.rawValue != Word.none, word.isEntry,
      entries[word.entryIndex].form == .record
    else { return nil }
    let entry = entries[word.entryIndex]
    let name = recordWords[Int(entry.payload)]
    return (name == Word.none ? nil : Word(rawValue: name), Int(entry.extra))
  }

  /// A field of a word for which ``shape(of:)`` gives more than `index` fields.
  func field(_ index: Int, of word: Word) -> Word {
    Word(rawValue: recordWords[Int(entries[word.entryIndex].payload) + 1 + index])
  }

  /// The field of a record that has a certain branch and number of fields; nil for other words.
  func field(_ index: Int, of word: Word, branch: Word?, count: Int) -> Word? {
    guard let shape = shape(of: word), shape.branch == branch, shape.count == count else {
      return nil
    }
    return field(index, of: word)
  }

  /// A record as it is printed: `[1, [2, nil]]`, `$Circle(5)`, `$Point`.
  ///
  /// A loop with a stack of its own, so that no list is too long.
  ///
  /// - Parameters:
  ///   - word: The record.
  ///   - limit: The most bytes to make; what would be longer ends in `…`.
  ///   - printed: How what is no record is printed.
  /// - Returns: The text.
  /// - Complexity: O(*n*) in the length of the text.
  func text(
    ofRecord word: Word, limit: Int = mostTextBytes, printed: (Word) -> String
  ) -> String {
    var text = ""
    var waiting: [PrintStep] = [.value(word)]
    while let step = waiting.popLast() {
      guard text.utf8.count <= limit else { return text + "…" }
      switch step {
      case .text(let mark): text += mark
      case .value(let word):
        guard let shape = shape(of: word) else {
          text += isNull(word) ? "nil" : printed(word)
          continue
        }
        if let branch = shape.branch { text += "$\(self.text(of: branch) ?? "")" }
        if shape.branch != nil, shape.count == 0 { continue }
        text += shape.branch == nil ? "[" : "("
        waiting.append(.text(shape.branch == nil ? "]" : ")"))
        for index in (0..<shape.count).reversed() {
          waiting.append(.value(field(index, of: word)))
          if index > 0 { waiting.append(.text(", ")) }
        }
      }
    }
    return text
  }

  /// Whether a word is `nil`.
  func isNull(_ word: Word) -> Bool {
    word.isEntry && entries[word.entryIndex].form == .null
  }

  private enum PrintStep {
    case text(String)
    case value(Word)
  }
}
