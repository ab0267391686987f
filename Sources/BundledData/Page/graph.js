// The picture: what is in it, what its things look like, and where they are on the screen.

/** What is drawn now; the other files that deal with the picture change it. */
const picture = {
  nodes: [],
  pairs: [],
  view: { x: 0, y: 0, k: 1 },
  width: 900,
  height: 600,
  isMoved: false,
  hiddenKinds: new Set(),
  hiddenReasons: new Set(),
  chosen: null,
  hovered: null,
  current: null,
};

const shapes = [
  'M-7,-10H3L8,-5V10H-7Z',
  'M-9,-8H9V8H-9Z',
  'M0,-11L11,0L0,11L-11,0Z',
  'M-9,0A9,9 0 1 1 9,0A9,9 0 1 1 -9,0Z',
  'M-10,0L-5,-9H5L10,0L5,9H-5Z',
  'M0,-10L10,8H-10Z',
  'M0,-10L10,-3L6,9H-6L-10,-3Z',
  'M-9,-4L-4,-9H4L9,-4V4L4,9H-4L-9,4Z',
];

/** The number of a kind's colour and shape. */
function kindNumber(kind) {
  const place = kinds.indexOf(kind);
  return place < 0 ? shapes.length - 1 : place % shapes.length;
}

/** The character cells that a text takes; Chinese and emoji take two each. */
function cells(text) {
  let sum = 0;
  for (const sign of text) sum += sign.codePointAt(0) > 0x2e7f ? 2 : 1;
  return sum;
}

/** A text in at most `most` lines of so many cells, the last one cut with an ellipsis. */
function linesOf(text, width, most) {
  const lines = [''];
  for (const sign of text.replace(/\s+/g, ' ').trim()) {
    if (cells(lines.at(-1) + sign) > width) {
      if (lines.length === most) {
        lines.push(lines.pop().slice(0, -1) + '…');
        break;
      }
      // A number stays whole: 二/25 is not to be read as 二/2.
      const line = lines.pop();
      const blank = sign === ' ' ? -1 : line.lastIndexOf(' ');
      if (blank > 0) lines.push(line.slice(0, blank), line.slice(blank + 1));
      else lines.push(line, '');
    }
    lines.push(lines.pop() + sign);
  }
  return lines;
}

/** Takes the first `limit` things of the data into the picture, and what connects them. */
function takeUp(data, limit) {
  const byName = new Map();
  picture.nodes = data.nodes.slice(0, limit).map((node) => ({ ...node, x: 0, y: 0, pairs: [] }));
  picture.nodes.forEach((node, index) => {
    node.index = index;
    node.lines = linesOf(node.label, 26, 2);
    byName.set(node.id, node);
  });
  const pairs = new Map();
  for (const edge of data.edges) {
    const [from, to] = [byName.get(edge.from), byName.get(edge.to)];
    if (!from || !to) continue;
    const key = `${from.index}>${to.index}`;
    if (!pairs.has(key)) pairs.set(key, { from, to, reasons: [], key });
    const { label, detail } = edge;
    pairs.get(key).reasons.push({ label, name: plainLabel(label), detail });
  }
  picture.pairs = [...pairs.values()];
  for (const pair of picture.pairs) {
    pair.isBent = pair.from !== pair.to && pairs.has(`${pair.to.index}>${pair.from.index}`);
    pair.from.pairs.push(pair);
    if (pair.to !== pair.from) pair.to.pairs.push(pair);
  }
}

/** The thing at the other end. */
function otherEnd(pair, node) {
  return pair.from === node ? pair.to : pair.from;
}

/** How far the label of a thing reaches to either side on the screen. */
function labelReach(node) {
  return Math.max(...node.lines.map(cells)) * (node.focus ? 3.6 : 3.1);
}

/** Gives every thing the place that it has at first. */
function arrangePicture() {
  const boxes = picture.nodes.map((node) => ({
    w: Math.max(16, labelReach(node) + 4), h: 17 + 7.5 * node.lines.length,
  }));
  const links = picture.pairs.map((pair) => [pair.from.index, pair.to.index]);
  arrange(boxes, links, room()).forEach((point, index) => Object.assign(picture.nodes[index], point));
}

/** Makes the elements of everything that is drawn. */
function makeElements(svg) {
  picture.links = draw('g', { 'aria-hidden': 'true' }, picture.pairs.map(pairElement));
  picture.things = draw('g', {}, picture.nodes.map(nodeElement));
  picture.scene = draw('g', {}, [picture.links, picture.things]);
  picture.arrows = ['arrow', 'arrow-lit'].map(arrow);
  svg.replaceChildren(draw('defs', {}, picture.arrows), picture.scene);
  setCurrent(picture.nodes[0]);
}

function arrow(id) {
  return draw(
    'marker', {
      id, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto',
      markerUnits: 'userSpaceOnUse',
    }, draw('path', { d: 'M0,0L8,4L0,8Z' }));
}

function pairElement(pair) {
  pair.path = draw('path');
  pair.text = draw('text', { 'dominant-baseline': 'middle' });
  pair.element = draw('g', { class: 'link' }, [pair.path, pair.text]);
  return pair.element;
}

function nodeElement(node) {
  const number = kindNumber(node.kind);
  const shape = draw('path', { class: `shape kind-${number}`, d: shapes[number] });
  const text = draw('text', {}, node.lines.map((line, index) => draw(
    'tspan', { x: 0, y: (node.focus ? 31 : 25) + 14 * index }, line)));
  node.element = draw('g', { class: node.focus ? 'node focus' : 'node', role: 'button' }, [
    draw('circle', { class: 'halo', r: 17 }), shape, draw('circle', { class: 'ring', r: 14 }),
    text, draw('title', {}, node.label),
  ]);
  node.element.dataset.node = node.index;
  node.element.setAttribute('tabindex', '-1');
  node.element.setAttribute('aria-pressed', 'false');
  return node.element;
}

/** Draws a thing, and what hangs on it, where it is. */
function place(node) {
  placeNode(node);
  node.pairs.forEach(placePair);
}

/** Draws everything where it is; signs and labels have the same size at every scale. */
function placeAll() {
  clearLabels();
  picture.nodes.forEach(placeNode);
  picture.pairs.forEach(placePair);
}

function placeNode(node) {
  const { k } = picture.view;
  node.element.setAttribute(
    'transform', `translate(${(node.x * k).toFixed(1)},${(node.y * k).toFixed(1)})`);
}

function placePair(pair) {
  const { k } = picture.view;
  const [from, to] = [pair.from, pair.to].map((node) => ({ x: node.x * k, y: node.y * k }));
  const set = (d, x, y) => {
    pair.path.setAttribute('d', d);
    pair.text.setAttribute('x', x.toFixed(1));
    pair.text.setAttribute('y', y.toFixed(1));
  };
  const point = (x, y) => `${x.toFixed(1)},${y.toFixed(1)}`;
  if (pair.from === pair.to) {
    const { x, y } = from;
    set(
      `M${point(x + 8, y - 12)}C${point(x + 40, y - 50)} ${point(x - 40, y - 50)}`
        + ` ${point(x - 8, y - 12)}`,
      x, y - 44);
    return;
  }
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const bend = pair.isBent ? 22 : 0;
  const [mx, my] = [(from.x + to.x) / 2 - uy * bend, (from.y + to.y) / 2 + ux * bend];
  const start = Math.min(rim(pair.from, ux, uy), length / 3);
  const end = Math.min(rim(pair.to, -ux, -uy), length / 2);
  set(
    `M${point(from.x + ux * start, from.y + uy * start)}`
      + `Q${point(mx, my)} ${point(to.x - ux * end, to.y - uy * end)}`,
    mx + (uy * bend) / 2, my - (ux * bend) / 2);
}

/** How far from the middle of a thing a line ends that leaves it in a direction: beyond its label. */
function rim(node, dx, dy) {
  const least = (node.focus ? 21 : 15) * signSize();
  const [above, reach] = [node.focus ? 18 : 12, labelReach(node)];
  if (!node.isLabelled || dy <= 0 || above * Math.abs(dx) > reach * dy) return least;
  const below = above + 4 + 14 * node.lines.length;
  return Math.max(least, Math.min(below / dy, reach / (Math.abs(dx) || 0.001)));
}

/** How large the signs of things are; small where many have to share little room. */
function signSize() {
  return Math.min(1, Math.max(0.35, picture.view.k * 2.2));
}

// What is seen of it

/** Moves the whole picture to where `picture.view` says. */
function applyShift() {
  const { x, y } = picture.view;
  picture.scene.setAttribute('transform', `translate(${x.toFixed(2)},${y.toFixed(2)})`);
}

/** Moves and scales the whole picture as `picture.view` says. */
function applyView() {
  picture.svg.style.setProperty('--size', signSize().toFixed(2));
  for (const marker of picture.arrows) {
    marker.setAttribute('markerWidth', (8 * signSize()).toFixed(1));
    marker.setAttribute('markerHeight', (8 * signSize()).toFixed(1));
  }
  applyShift();
  placeAll();
}

// So many of the first things have a label also where it lies on signs.
const leastLabels = 12;

/** Shows as many labels as lie on no sign and no other label, the more important ones first. */
function clearLabels() {
  const { k } = picture.view;
  const size = 9 * signSize();
  const shown = picture.nodes.filter((node) => !node.isHidden);
  const taken = [];
  const signs = shown.map((node) => ({
    l: node.x * k - size, r: node.x * k + size, t: node.y * k - size, b: node.y * k + size, node,
  }));
  shown.forEach((node, index) => {
    if (index === leastLabels) taken.push(...signs);
    const [x, y, reach] = [node.x * k, node.y * k, labelReach(node)];
    const below = node.focus ? 18 : 12;
    const box = { l: x - reach, r: x + reach, t: y + below, b: y + below + 14 * node.lines.length };
    const isFree = node.focus || taken.every((other) => other.node === node
      || other.l >= box.r || box.l >= other.r || other.t >= box.b || box.t >= other.b);
    if (isFree) taken.push(box);
    node.isLabelled = isFree;
    node.element.classList.toggle('unlabelled', !isFree);
  });
}

/** Scales by `factor` so that the point of the screen stays where it is. */
function zoom(factor, x = picture.width / 2, y = picture.height / 2) {
  const { view } = picture;
  const k = Math.min(5, Math.max(0.03, view.k * factor));
  view.x = x - ((x - view.x) * k) / view.k;
  view.y = y - ((y - view.y) * k) / view.k;
  view.k = k;
  picture.isMoved = true;
  applyView();
}

/** The room for the middles of things: labels reach out at the sides, buttons stand below. */
function room() {
  const reach = Math.max(30, ...picture.nodes.slice(0, 90).map(labelReach));
  return {
    width: picture.width - 2 * Math.min(picture.width / 8, reach), height: picture.height - 120,
  };
}

function range(values) {
  return [Math.min(...values), Math.max(...values)];
}

/** Shows everything that is not filtered away. */
function fit() {
  const nodes = picture.nodes.filter((node) => !node.isHidden);
  if (nodes.length === 0) return;
  const [left, right] = range(nodes.map((node) => node.x));
  const [top, bottom] = range(nodes.map((node) => node.y));
  const { width, height } = room();
  const k = Math.min(1.4, width / (right - left + 1), height / (bottom - top + 1));
  picture.view = {
    k, x: picture.width / 2 - (k * (left + right)) / 2, y: 30 + height / 2 - (k * (top + bottom)) / 2,
  };
  picture.isMoved = false;
  applyView();
}

/** Moves the picture so that a thing is well inside of it. */
function bringIntoView(node) {
  const { view, width, height } = picture;
  const [x, y] = [view.x + node.x * view.k, view.y + node.y * view.k];
  view.x += Math.min(Math.max(x, Math.min(90, width / 4)), width - Math.min(90, width / 4)) - x;
  view.y += Math.min(Math.max(y, 40), height - 90) - y;
  applyShift();
}

function setSize(width, height) {
  picture.width = width;
  picture.height = height;
  picture.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
}

/** The size of the picture is that of its place on the screen. */
function measure() {
  const { clientWidth, clientHeight } = picture.svg;
  if (!clientWidth || !clientHeight || leavePaper) return;
  setSize(clientWidth, clientHeight);
  if (!picture.isMoved && picture.scene) fit();
}

/** Draws the first `limit` things from the start. */
function startDrawing(data, limit) {
  picture.chosen = null;
  picture.hovered = null;
  measure();
  takeUp(data, limit);
  arrangePicture();
  makeElements(picture.svg);
  picture.isMoved = false;
  describeNodes();
  makeFilters();
  applyFilters();
  search();
  showPanel();
  fit();
}

function describeNodes() {
  for (const node of picture.nodes) {
    node.element.setAttribute('aria-label', say('listOf', {
      name: node.label, kind: term(node.kind), n: node.pairs.length,
    }));
  }
  for (const pair of picture.pairs) labelPair(pair);
}

/** Writes on a line why it is there, as far as the reasons are shown. */
function labelPair(pair) {
  const shown = pair.reasons.filter((reason) => !picture.hiddenReasons.has(reason.name))
    .map((reason) => reason.label);
  pair.text.textContent = linesOf([...new Set(shown)].map(term).join(', '), 30, 1)[0];
}
