// The page on paper: nothing is folded away, and every thing of the picture has its name.

// A sheet in the units of the picture: as wide as labels are still large enough to be read, and as
// high as the things need, at most one page.
const sheetWidth = 1000;
const [leastSheet, mostSheet] = [420, 1250];
// So much more than the labels take is needed for lines and gaps between them.
const sheetGap = 3;

let leavePaper = null;

function goToPaper() {
  if (leavePaper) return;
  const folded = [...document.querySelectorAll('.outline details:not([open])')];
  for (const part of folded) part.open = true;
  const restorePicture = picture.scene ? pictureToPaper() : () => {};
  leavePaper = () => {
    for (const part of folded) part.open = false;
    restorePicture();
    leavePaper = null;
  };
}

/** Arranges the picture for a sheet; what comes back arranges it as it was. */
function pictureToPaper() {
  const { view, width, height, isMoved, hovered } = picture;
  const points = picture.nodes.map(({ x, y }) => ({ x, y }));
  picture.hovered = null;
  setSize(sheetWidth, sheetHeight());
  if (!isMoved) arrangePicture();
  fit();
  const added = numberRest();
  return () => {
    for (const element of added) element.remove();
    picture.nodes.forEach((node, index) => Object.assign(node, points[index]));
    Object.assign(picture, { view, isMoved, hovered });
    setSize(width, height);
    applyView();
  };
}

/** The height at which the labels have room. */
function sheetHeight() {
  const things = picture.nodes.filter((node) => !node.isHidden)
    .reduce((sum, node) => sum + 2 * labelReach(node) * (30 + 14 * node.lines.length), 0);
  const isCrowded = picture.svg.classList.contains('crowded');
  const reasons = isCrowded ? 0 : picture.pairs.filter((pair) => !pair.isHidden)
    .reduce((sum, pair) => sum + 5.5 * cells(pair.text.textContent) * 30, 0);
  const area = things + reasons;
  return Math.min(mostSheet, Math.max(leastSheet, Math.round((sheetGap * area) / sheetWidth)));
}

/** Numbers the things whose names have no room, and lists them below; all that was added. */
function numberRest() {
  const rest = picture.nodes.filter((node) => !node.isHidden && !node.isLabelled);
  if (rest.length === 0) return [];
  const numbers = rest.map((node, index) => draw(
    'text', { class: 'number', y: (-11 * signSize() - 2).toFixed(1) }, String(index + 1)));
  rest.forEach((node, index) => node.element.append(numbers[index]));
  const list = make('ol', { class: 'key' }, rest.map((node) => make('li', {}, node.label || '—')));
  byId('canvas').after(list);
  return [...numbers, list];
}

addEventListener('beforeprint', goToPaper);
addEventListener('afterprint', () => leavePaper?.());
