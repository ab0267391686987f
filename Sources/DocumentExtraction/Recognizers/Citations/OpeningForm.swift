/// What tells the opening of a document and its guiding idea from its measures.
enum OpeningForm {
  /// Whether a paragraph begins the first section: 一、…, 第一章 ….
  static func beginsSection(_ text: [Unicode.Scalar]) -> Bool {
    sections.begins(text) && !articles.begins(text)
  }

  /// Whether a paragraph states the guiding idea or the general demands, where the documents to be
  /// carried out are named.
  static func statesGuidingIdea(_ text: [Unicode.Scalar]) -> Bool {
    ideas.occurs(in: text, 0..<min(16, text.count))
  }

  private static let sections: WordList = "一、 一, 一. 第一章 第一节 1. 1、 (一)"
  private static let articles: WordList = "第一条"
  private static let ideas: WordList = "指导思想 总体要求 总体思路 总体考虑 基本思路"
}
