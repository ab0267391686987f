// What readers of files use: terms straight from bytes, without a `String` for each.

extension TermDictionary {
  /// The id of an IRI, which is added if it is new.
  ///
  /// - Parameter bytes: The IRI as UTF-8, without angle brackets.
  /// - Returns: Its id.
  /// - Complexity: O(*m*) in the number of bytes.
  public mutating func id(forIRI bytes: Span<UInt8>) -> TermID {
    bytes.withUnsafeBytes { intern(Key(kind: .iri, header: .empty, text: $0)) }
  }

  /// The id of an IRI, which is added if it is new and right.
  ///
  /// - Parameters:
  ///   - text: The IRI as UTF-8, without angle brackets.
  ///   - isRight: Asked of an IRI that is not known yet.
  /// - Returns: Its id; nil where it is new and not right.
  /// - Complexity: O(*m*) in the number of bytes.
  package mutating func id(
    forIRI text: UnsafeBufferPointer<UInt8>, ifNew isRight: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> TermID? {
    let key = Key(kind: .iri, header: .empty, text: UnsafeRawBufferPointer(text))
    let hash = hash(of: key)
    let slot = current.slot(of: key, hash)
    if let known = current.id(in: slot) { return known }
    if !older.isEmpty, let known = olderID(of: key, hash) { return known }
    return isRight(text) ? add(key, hash, at: slot) : nil
  }

  /// The id of a blank node, which is added if it is new.
  ///
  /// - Parameter label: Its label as UTF-8, without `_:`.
  /// - Returns: Its id.
  /// - Complexity: O(*m*) in the number of bytes.
  public mutating func id(forBlank label: Span<UInt8>) -> TermID {
    label.withUnsafeBytes { intern(Key(kind: .blank, header: .empty, text: $0)) }
  }

  /// The id of a literal of type `xsd:string`, which is added if it is new.
  ///
  /// - Parameter text: The text as UTF-8, escapes resolved.
  /// - Returns: Its id.
  /// - Complexity: O(*m*) in the number of bytes.
  public mutating func id(forText text: Span<UInt8>) -> TermID {
    text.withUnsafeBytes { intern(Key(kind: .text, header: .empty, text: $0)) }
  }

  /// The id of a literal with a datatype, which is added if it is new.
  ///
  /// - Parameters:
  ///   - lexicalForm: The literal's text as UTF-8, escapes resolved.
  ///   - datatype: The id of the datatype's IRI.
  /// - Returns: Its id.
  /// - Complexity: O(*m*) in the number of bytes.
  public mutating func id(forLiteral lexicalForm: Span<UInt8>, datatype: TermID) -> TermID {
    if isStringDatatype(datatype) { return id(forText: lexicalForm) }
    return lexicalForm.withUnsafeBytes { text in
      withUnsafeBytes(of: datatype.rawValue.littleEndian) { header in
        intern(Key(kind: .typedLiteral, header: header, text: text))
      }
    }
  }

  /// The id of a text with a language tag, which is added if it is new.
  ///
  /// - Parameters:
  ///   - text: The text as UTF-8, escapes resolved.
  ///   - language: The tag; capital letters are made small.
  /// - Returns: Its id.
  /// - Complexity: O(*m*) in the number of bytes.
  public mutating func id(forText text: Span<UInt8>, language: Span<UInt8>) -> TermID {
    let header = Self.header(forLanguage: language)
    return text.withUnsafeBytes { text in
      header.withUnsafeBytes { intern(Key(kind: .taggedText, header: $0, text: text)) }
    }
  }

  /// The id of an IRI, nil if no triple ever named it.
  ///
  /// - Parameter bytes: The IRI as UTF-8, without angle brackets.
  /// - Returns: Its id.
  /// - Complexity: O(*m*) in the number of bytes.
  public func id(ofIRI bytes: Span<UInt8>) -> TermID? {
    bytes.withUnsafeBytes { find(Key(kind: .iri, header: .empty, text: $0)) }
  }

  /// The id of a literal of type `xsd:string`, nil if no triple ever named it.
  ///
  /// - Parameter bytes: The text as UTF-8.
  /// - Returns: Its id.
  /// - Complexity: O(*m*) in the number of bytes.
  public func id(ofText bytes: Span<UInt8>) -> TermID? {
    bytes.withUnsafeBytes { find(Key(kind: .text, header: .empty, text: $0)) }
  }

  /// The id of a literal with a datatype, nil if no triple ever named it.
  ///
  /// - Parameters:
  ///   - lexicalForm: The literal's text as UTF-8.
  ///   - datatype: The id of the datatype's IRI.
  /// - Returns: Its id.
  /// - Complexity: O(*m*) in the number of bytes.
  public func id(ofLiteral lexicalForm: Span<UInt8>, datatype: TermID) -> TermID? {
    if isStringDatatype(datatype) { return id(ofText: lexicalForm) }
    return lexicalForm.withUnsafeBytes { text in
      withUnsafeBytes(of: datatype.rawValue.littleEndian) { header in
        find(Key(kind: .typedLiteral, header: header, text: text))
      }
    }
  }

  /// Whether the term is the IRI of `xsd:string`, literals of which are stored as plain texts.
  private func isStringDatatype(_ id: TermID) -> Bool {
    // Asked for every typed literal; the length alone mostly answers it.
    encoded(id).text.count == Literal.stringDatatype.utf8.count
      && withLexicalForm(of: id) { $0.elementsEqual(Literal.stringDatatype.utf8) }
  }

  /// The length of the tag, seven bits a byte, and the tag in small letters.
  static func header(forLanguage tag: Span<UInt8>) -> [UInt8] {
    var header: [UInt8] = []
    var length = tag.count
    while length >= 0x80 {
      header.append(UInt8(length & 0x7F) | 0x80)
      length >>= 7
    }
    header.append(UInt8(length))
    for index in tag.indices {
      let byte = tag[index]
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      header.append(isCapital ? byte + 32 : byte)
    }
    return header
  }
}

extension UnsafeRawBufferPointer {
  /// No bytes.
  static var empty: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
}
