// The picture under the hand: pointers, the wheel, keys.

/** The pointers that are down: where each began, where it is, and the thing under it. */
const pointers = new Map();
// A pointer that moved less was a click.
const leastDrag = 4;

/** Where an event is, in the units of the picture. */
function pointOf(event) {
  const box = picture.svg.getBoundingClientRect();
  const scale = picture.width / (box.width || 1);
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}

/** The thing that an event is on, or null. */
function nodeOf(event) {
  const element = event.target.closest?.('[data-node]');
  return element ? picture.nodes[element.dataset.node] : null;
}

function pointerDown(event) {
  if (event.pointerType === 'mouse' && event.button !== 0) return;
  const point = pointOf(event);
  pointers.set(event.pointerId, { ...point, fromX: point.x, fromY: point.y, node: nodeOf(event) });
}

function pointerMove(event) {
  const pointer = pointers.get(event.pointerId);
  if (!pointer) return;
  const point = pointOf(event);
  const others = [...pointers.values()].filter((other) => other !== pointer);
  if (others.length > 0) {
    pinch(pointer, point, others[0]);
  } else if (pointer.isDrag || distance(point, { x: pointer.fromX, y: pointer.fromY }) >= leastDrag) {
    pointer.isDrag = true;
    drag(pointer.node, point.x - pointer.x, point.y - pointer.y);
  } else {
    return;
  }
  pointer.x = point.x;
  pointer.y = point.y;
  event.preventDefault();
}

function distance(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function pinch(pointer, point, other) {
  pointer.isDrag = true;
  other.isDrag = true;
  picture.view.x += (point.x - pointer.x) / 2;
  picture.view.y += (point.y - pointer.y) / 2;
  zoom(distance(point, other) / (distance(pointer, other) || 1), (point.x + other.x) / 2, (point.y + other.y) / 2);
}

/** Moves a thing, or the picture where there is none. */
function drag(node, dx, dy) {
  if (node) {
    node.x += dx / picture.view.k;
    node.y += dy / picture.view.k;
    clearLabels();
    place(node);
  } else {
    picture.view.x += dx;
    picture.view.y += dy;
    applyShift();
  }
  picture.isMoved = true;
}

function pointerUp(event) {
  const pointer = pointers.get(event.pointerId);
  pointers.delete(event.pointerId);
  if (!pointer || pointer.isDrag || event.type === 'pointercancel') return;
  choose(pointer.node === picture.chosen ? null : pointer.node);
  if (pointer.node) setCurrent(pointer.node);
}

function wheel(event) {
  // The page is scrolled, unless the picture was clicked into or two fingers are spread on a pad.
  if (!picture.isEntered && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const { x, y } = pointOf(event);
  const lines = event.deltaMode === 1 ? 16 : 1;
  zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0015)), x, y);
}

// Keys

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function keyDown(event) {
  const node = nodeOf(event);
  if (!node || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!keyOn(node, event)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Does what a key on a thing asks for; false where it asks for nothing. */
function keyOn(node, event) {
  const arrowKey = arrows[event.key];
  if (arrowKey && event.shiftKey) {
    drag(node, arrowKey[0] * 12, arrowKey[1] * 12);
  } else if (arrowKey) {
    step(node, arrowKey);
  } else if (event.key === 'Enter' || event.key === ' ') {
    choose(node === picture.chosen ? null : node);
  } else if (event.key === 'Escape') {
    picture.hovered = null;
    choose(null);
  } else if (event.key === 'Home') {
    go(picture.nodes.find((each) => !each.isHidden));
  } else if (event.key === '+' || event.key === '=') {
    zoom(1.25);
  } else if (event.key === '-') {
    zoom(0.8);
  } else if (event.key === '0') {
    fit();
  } else {
    return false;
  }
  return true;
}

/** Goes to the thing that is nearest in a direction. */
function step(node, [dx, dy]) {
  let best = null;
  let least = Infinity;
  for (const other of picture.nodes) {
    if (other === node || other.isHidden) continue;
    const [x, y] = [other.x - node.x, other.y - node.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (along <= 1 || aside > along * 3) continue;
    if (along + 2 * aside < least) {
      least = along + 2 * aside;
      best = other;
    }
  }
  go(best);
}

function go(node) {
  if (!node) return;
  setCurrent(node);
  node.element.focus({ preventScroll: true });
  bringIntoView(node);
}

/** Listens to everything that is done to the picture. */
function listen(svg) {
  svg.addEventListener('pointerdown', pointerDown);
  addEventListener('pointermove', pointerMove, { passive: false });
  addEventListener('pointerup', pointerUp);
  addEventListener('pointercancel', pointerUp);
  addEventListener('pointerdown', (event) => { picture.isEntered = svg.contains(event.target); });
  svg.addEventListener('wheel', wheel, { passive: false });
  svg.addEventListener('keydown', keyDown);
  const hover = (event) => {
    const node = nodeOf(event);
    if (node === picture.hovered || [...pointers.values()].some((pointer) => pointer.isDrag)) return;
    picture.hovered = node;
    light();
  };
  svg.addEventListener('pointerover', hover);
  svg.addEventListener('focusin', hover);
  for (const type of ['pointerleave', 'focusout']) {
    svg.addEventListener(type, () => {
      picture.hovered = null;
      light();
    });
  }
}
