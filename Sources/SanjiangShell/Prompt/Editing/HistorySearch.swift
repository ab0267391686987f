/// A search through the history that goes on with every key.
struct HistorySearch {
  /// What is looked for.
  private(set) var wanted = ""
  /// Whether the last step found nothing.
  private(set) var isFailing = false
  /// Whether the last step went to later entries.
  private(set) var isForward: Bool
  /// What was typed before the search.
  let original: EditBuffer
  /// Which entry is shown, as many as there are for none.
  private var place: Int
  private let entries: [String]

  /// Begins a search.
  init(in entries: [String], from original: EditBuffer, isForward: Bool) {
    self.entries = entries
    self.original = original
    self.isForward = isForward
    place = entries.count
  }

  /// The entry that was found, with the cursor where the text begins; nil for none yet.
  var found: EditBuffer? {
    guard entries.indices.contains(place) else { return nil }
    var buffer = EditBuffer(entries[place])
    let start = SoughtText(wanted).place(in: entries[place]) ?? 0
    let before = String(decoding: Array(entries[place].utf8.prefix(start)), as: UTF8.self)
    buffer.move(to: before.count)
    return buffer
  }

  /// What to show in the place of the prompt.
  var prompt: String {
    "\(isFailing ? "no " : "")\(isForward ? "later" : "earlier") `\(wanted)`: "
  }

  /// Looks for more; the entry that is shown may still fit.
  mutating func append(_ text: String) {
    wanted += text
    look(from: place)
  }

  /// Looks for less, from the latest entry again.
  mutating func removeLast() {
    guard !wanted.isEmpty else { return }
    wanted.removeLast()
    place = entries.count
    isFailing = false
    if !wanted.isEmpty { look(from: place) }
  }

  /// Looks for the next entry, earlier or later.
  mutating func step(isForward: Bool) {
    self.isForward = isForward
    if !wanted.isEmpty { look(from: isForward ? place + 1 : place - 1) }
  }

  private mutating func look(from start: Int) {
    let sought = SoughtText(wanted)
    let start = min(max(-1, start), entries.count)
    let match =
      isForward
      ? entries[max(0, start)...].firstIndex(where: sought.isPart)
      : entries[..<min(start + 1, entries.count)].lastIndex(where: sought.isPart)
    isFailing = match == nil
    if let match { place = match }
  }
}
