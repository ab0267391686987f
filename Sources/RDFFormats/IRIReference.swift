/// An IRI taken apart, to resolve one against another.
///
/// Source: RFC 3986, sections 5.2 and 5.3.
struct IRIReference {
  var scheme: [UInt8]?
  var authority: [UInt8]?
  var path: [UInt8]
  var query: [UInt8]?
  var fragment: [UInt8]?

  init(_ bytes: some Sequence<UInt8>) {
    var rest = ArraySlice(Array(bytes))
    scheme = Self.takeScheme(from: &rest)
    if let hash = rest.firstIndex(of: 0x23) {
      fragment = Array(rest[(hash + 1)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: 0x3F) {
      query = Array(rest[(mark + 1)...])
      rest = rest[..<mark]
    }
    if rest.starts(with: [0x2F, 0x2F]) {
      let body = rest.dropFirst(2)
      let end = body.firstIndex(of: 0x2F) ?? body.endIndex
      authority = Array(body[..<end])
      rest = body[end...]
    }
    path = Array(rest)
  }

  /// Whether `bytes` begin with a scheme and a colon.
  static func isAbsolute(_ bytes: some Sequence<UInt8>) -> Bool {
    var isFirst = true
    for byte in bytes {
      if byte == 0x3A { return !isFirst }
      let isLetter = CharacterClasses.isLetter(UInt32(byte))
      guard isLetter || (!isFirst && isSchemeByte(byte)) else { return false }
      isFirst = false
    }
    return false
  }

  /// This reference seen from `base`.
  func resolved(against base: IRIReference) -> IRIReference {
    var target = self
    if scheme != nil {
      target.path = Self.withoutDots(path)
      return target
    }
    target.scheme = base.scheme
    if authority != nil {
      target.path = Self.withoutDots(path)
      return target
    }
    target.authority = base.authority
    if path.isEmpty {
      target.path = base.path
      target.query = query ?? base.query
    } else if path.first == 0x2F {
      target.path = Self.withoutDots(path)
    } else {
      target.path = Self.withoutDots(base.merged(with: path))
    }
    return target
  }

  /// The reference as text again.
  var bytes: [UInt8] {
    var result: [UInt8] = []
    if let scheme { result += scheme + [0x3A] }
    if let authority { result += [0x2F, 0x2F] + authority }
    result += path
    if let query { result += [0x3F] + query }
    if let fragment { result += [0x23] + fragment }
    return result
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    CharacterClasses.isLetter(UInt32(byte)) || CharacterClasses.isDigit(UInt32(byte))
      || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  private static func takeScheme(from rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard isAbsolute(rest), let colon = rest.firstIndex(of: 0x3A) else { return nil }
    let scheme = Array(rest[..<colon])
    rest = rest[(colon + 1)...]
    return scheme
  }

  private func merged(with reference: [UInt8]) -> [UInt8] {
    if authority != nil, path.isEmpty { return [0x2F] + reference }
    guard let slash = path.lastIndex(of: 0x2F) else { return reference }
    return path[...slash] + reference
  }

  /// The path without `.` and `..` segments.
  private static func withoutDots(_ path: [UInt8]) -> [UInt8] {
    let isRooted = path.first == 0x2F
    var kept: [ArraySlice<UInt8>] = []
    let segments = path.split(separator: 0x2F, omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment.elementsEqual([0x2E]) {
        if isLast { kept.append([]) }
      } else if segment.elementsEqual([0x2E, 0x2E]) {
        if kept.count > (isRooted ? 1 : 0) { kept.removeLast() }
        if isLast { kept.append([]) }
      } else {
        kept.append(segment)
      }
    }
    return Array(kept.joined(separator: [0x2F]))
  }
}
