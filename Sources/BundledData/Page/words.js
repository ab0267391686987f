// What the page says, in both languages, besides the words that are written in it. What documents
// say is never translated.

const words = {
  en: {
    tools: 'Page',
    otherLanguage: '中文',
    dark: 'Dark',
    light: 'Light',
    print: 'Print',
    rows: '{n} rows',
    row: '1 row',
    rowsOf: '{n} of {all} rows',
    filter: 'Filter the rows',
    foldAll: 'Fold all',
    unfoldAll: 'Unfold all',
    sortHint: 'Sort by {name}',
    picture: 'Picture',
    pictureIs: 'Picture of {n} things and {m} connections; the tables below say the same in words',
    keys: 'Arrows go from thing to thing, Enter selects, Esc lets go, Shift and an arrow move a'
      + ' thing, + − 0 zoom.',
    hint: 'Select a thing to see what it is connected to. Things and the background can be dragged;'
      + ' after a click into the picture the wheel zooms.',
    search: 'Search the picture',
    found: '{n} found',
    kinds: 'Kinds',
    reasons: 'Connections',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit',
    anew: 'Arrange anew',
    part: '{n} of {all} things are drawn, the nearest and best connected first.',
    drawMore: 'Draw {n}',
    listOf: '{name}, {kind}, connections: {n}',
    kindAndCount: '{kind}, connections: {n}',
    best: 'Best connected',
    details: 'What is chosen',
    letGo: 'Close',
  },
  zh: {
    tools: '页面',
    otherLanguage: 'English',
    dark: '深色',
    light: '浅色',
    print: '打印',
    rows: '{n} 行',
    row: '1 行',
    rowsOf: '{all} 行中的 {n} 行',
    filter: '筛选',
    foldAll: '全部折叠',
    unfoldAll: '全部展开',
    sortHint: '按“{name}”排序',
    picture: '关系图',
    pictureIs: '关系图：{n} 个节点，{m} 条联系；下面的表格用文字说明同样的内容',
    keys: '方向键在节点间移动，回车选中，Esc 取消，Shift 加方向键移动节点，+ − 0 缩放。',
    hint: '选中一个节点，查看它与什么相联系。节点和背景都可以拖动；点一下图，再用滚轮缩放。',
    search: '在图中查找',
    found: '找到 {n} 个',
    kinds: '类别',
    reasons: '联系',
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '全图',
    anew: '重新布局',
    part: '共 {all} 个节点，图中画出 {n} 个，离主题近的、联系多的在前。',
    drawMore: '画出 {n} 个',
    listOf: '{name}，{kind}，{n} 条联系',
    kindAndCount: '{kind}，{n} 条联系',
    best: '联系最多',
    details: '选中的节点',
    letGo: '关闭',
  },
};

// Kinds of things; the place of a kind in this list is its colour and its shape.
const kinds = [
  'document', 'unit', 'task', 'official', 'region', 'indicator', 'event', 'group', 'fact', 'rule',
  'value', 'measure', 'section', 'citation', 'source', 'appointment', 'participation', 'department',
  'passage', 'term', 'node', 'condition', 'absent', 'missing fact', 'succession',
];

// What kinds, labels and details of the picture are called in Chinese, as the page says it.
const terms = new Map();
