/// Recognises lines that belong to a government's site and not to the document that it shows: the
/// way to the page, its buttons, links to other pages, and what stands at the foot of every page.
enum SiteFurniture {
  /// The lines of the documents.
  ///
  /// - Parameter lines: The lines of one source, a saved page or a text copied from one.
  /// - Returns: The lines without buttons, and without what stands behind the last document.
  /// - Complexity: O(*n*) in the number of characters.
  static func removed(from lines: [RepairedLine]) -> [RepairedLine] {
    let first = lines.indices.first { isButton(lines[$0].scalars) || isFoot(lines[$0].scalars) }
    guard let first else { return lines }
    var result = Array(lines[..<first])
    result.reserveCapacity(lines.count)
    for index in first..<lines.count {
      let line = lines[index]
      if isButton(line.scalars) { continue }
      if isFoot(line.scalars), hasText(result) {
        while let last = result.last, isAboveFoot(last) { result.removeLast() }
        guard lines[(index + 1)...].contains(where: { isNumber($0) }) else { break }
        continue
      }
      result.append(line)
    }
    return result
  }

  /// Whether a line is one of buttons, or shows the way to the page.
  private static func isButton(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count <= 60, text.last != "。" else { return false }
    if let button = bareButtons.match(in: text, at: 0), button.count == text.count { return true }
    if text.first == "首", text.hasPrefix("首页"),
      text.contains(where: { $0 == ">" || $0 == "》" || $0 == "/" })
    {
      return true
    }
    return buttons.firstMatch(in: text) != nil && MetadataHeader.fields(of: text).isEmpty
  }

  /// Whether nothing of a document follows a line: links to others, or whose site it is.
  private static func isFoot(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count <= 200, text.last != "。" else { return false }
    if let mark = links.match(in: text, at: 0) {
      let rest = text[mark.count...]
      return rest.isEmpty || rest.first?.folded == ":" || mark.scalars.last == "篇"
    }
    return owners.firstMatch(in: text) != nil
  }

  /// Whether a line above the foot of a page says who runs the site.
  private static func isAboveFoot(_ line: RepairedLine) -> Bool {
    line.count <= 60 && line.scalars.last != "。" && !line.traits.contains(.isTableRow)
      && operators.match(in: line.scalars, at: 0) != nil
  }

  /// Whether the lines so far have running text.
  private static func hasText(_ lines: [RepairedLine]) -> Bool {
    lines.contains { LayoutProfile.isClosing($0.scalars.last) || $0.traits.contains(.isTableRow) }
  }

  private static func isNumber(_ line: RepairedLine) -> Bool {
    line.count <= 40 && line.scalars.last == "号" && DocumentNumber.whole(line.scalars) != nil
  }

  private static let buttons = PhraseSet([
    "扫一扫", "打印本页", "【打印", "打印】", "关闭窗口", "【关闭", "关闭】", "关闭本页", "字体:", "【字体", "字号:",
    "字体大小", "分享到", "分享至", "当前位置", "您的位置", "所在位置", "现在的位置", "浏览次数", "阅读次数", "访问量",
    "点击数", "收藏本页", "返回顶部", "无障碍", "设为首页", "加入收藏", "保护视力色", "我要纠错", "打印|关闭", "打印关闭",
  ])
  /// Buttons with nothing beside them on their line.
  private static let bareButtons = PhraseSet([
    "返回", "返回首页", "返回列表", "返回上页", "返回上一页", "首页", "打印", "关闭", "收藏", "分享", "下载", "纠错",
    "打印页面", "关闭页面", "长者模式", "关怀版", "字号", "正文", "全文", "大中小",
  ])
  private static let links = PhraseSet([
    "相关链接", "相关文档", "相关附件", "相关解读", "相关阅读", "相关政策", "相关文件", "相关信息", "相关新闻", "延伸阅读",
    "解读材料", "政策解读", "上一篇", "下一篇", "推荐阅读", "最新文件", "友情链接",
  ])
  private static let owners = PhraseSet([
    "版权所有", "ICP备", "ICP证", "公网安备", "网站标识码", "网站地图", "Copyright", "copyright",
  ])
  private static let operators = PhraseSet([
    "主办", "承办", "协办", "联系电话", "联系我们", "地址", "邮编", "技术支持", "网站", "维护", "运维", "关于我们",
  ])
}
