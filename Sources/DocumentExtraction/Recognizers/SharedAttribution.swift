/// The attributions of all items, those that close a list of items given to the item above them.
///
/// ```
/// （二）加强固废综合利用
/// 1.建设再生资源基地。
/// 2.推广建材。
/// （责任单位：市发展改革委、市住房城乡建设局）
/// ```
///
/// Here both sub-items are one task's. So it is where only the last of several items has an
/// attribution, on a line of its own, and no item of its style has one that others follow; where the
/// attribution stands behind the last item's text, the same must be so at two places or more.
/// `以上工作由甲局负责` always speaks of the item above.
enum SharedAttribution {
  /// What stands at one place of the outline.
  private struct Siblings: Hashable {
    var parent: Int
    var style: Ordinal.Style
  }

  /// The attribution of each item of an outline.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func attributions(of outline: Outline) -> [ItemAttribution] {
    var result = outline.nodes.map {
      ItemAttribution(outline.paragraphs[$0.paragraphs], outline.signs[$0.paragraphs])
    }
    var previous: PrintedAttribution?
    for index in result.indices where !result[index].printed.isEmpty {
      result[index].printed.fillDittos(from: previous)
      previous = result[index].printed
    }
    let lists = lists(of: outline)
    var followed: Set<Ordinal.Style> = []
    var closing: [Ordinal.Style: Int] = [:]
    for list in lists {
      let style = outline.nodes[list[0]].ordinal.style
      if list.dropLast().contains(where: { !result[$0].printed.entries.isEmpty }) {
        followed.insert(style)
      } else if list.count > 1, !result[list[list.count - 1]].printed.entries.isEmpty {
        closing[style, default: 0] += 1
      }
    }
    for list in lists {
      guard let last = list.last, let parent = outline.nodes[last].parent,
        !result[last].printed.entries.isEmpty, result[parent].printed.entries.isEmpty
      else { continue }
      let style = outline.nodes[last].ordinal.style
      let isOwnLine = result[last].start == nil
      let isShared =
        result[last].speaksOfAbove
        || list.count > 1 && !followed.contains(style) && (isOwnLine || closing[style] ?? 0 > 1)
      if isShared { result[parent].add(result[last].handedOver()) }
    }
    return result
  }

  /// The items that stand in one item and are numbered in one style, in order.
  private static func lists(of outline: Outline) -> [[Int]] {
    var places: [Siblings: Int] = [:]
    var lists: [[Int]] = []
    for (index, node) in outline.nodes.enumerated() {
      guard let parent = node.parent else { continue }
      let siblings = Siblings(parent: parent, style: node.ordinal.style)
      if let place = places[siblings] {
        lists[place].append(index)
      } else {
        places[siblings] = lists.count
        lists.append([index])
      }
    }
    return lists
  }
}
