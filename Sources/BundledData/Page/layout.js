// Where the things of a picture stand. Nothing is left to chance: the same picture each time.

/**
 * Places things so that what is connected is near: forces after Fruchterman and Reingold, "Graph
 * Drawing by Force-directed Placement" (1991), from a start on a spiral in the order of the things,
 * then labels are moved apart.
 *
 * `boxes` holds the half width and half height that each thing takes on the screen with its label;
 * `links` holds pairs of indices; `sheet` is the width and height that there is for all. Returns the
 * coordinates, around the first thing.
 */
function arrange(boxes, links, sheet) {
  const count = boxes.length;
  const spacing = 100;
  const points = boxes.map((_, index) => ({
    x: spacing * 0.7 * Math.sqrt(index) * Math.cos(index * 2.399963),
    y: spacing * 0.7 * Math.sqrt(index) * Math.sin(index * 2.399963),
    dx: 0,
    dy: 0,
  }));
  const rounds = Math.round(Math.min(400, Math.max(50, 3e7 / (count * count + 1))));
  for (let round = 0; round < rounds; round += 1) {
    repel(points, spacing);
    attract(points, links, spacing);
    move(points, spacing * 0.6 * (1 - round / rounds) + 1);
  }
  fillSheet(points, sheet);
  // Where all labels would have no room whatever is done, it is enough that no shape is covered.
  const area = boxes.reduce((sum, { w, h }) => sum + 4 * w * h, 0);
  const hasRoom = area < 0.55 * sheet.width * sheet.height;
  const taken = hasRoom ? boxes : boxes.map(() => ({ w: 11, h: 11 }));
  for (let round = 0; round < 4 && count <= 400; round += 1) {
    const { scale } = extent(points, sheet);
    separate(points, taken.map(({ w, h }) => ({ w: w / scale, h: h / scale })));
  }
  return points.map(({ x, y }) => ({ x: x - (points[0]?.x ?? 0), y: y - (points[0]?.y ?? 0) }));
}

/** How much the points take, and the scale at which they fill the sheet. */
function extent(points, sheet) {
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const width = Math.max(...xs) - Math.min(...xs) + 1;
  const height = Math.max(...ys) - Math.min(...ys) + 1;
  return { width, height, scale: Math.min(1.2, sheet.width / width, sheet.height / height) };
}

/** Draws the points out along the longer side of the sheet. */
function fillSheet(points, sheet) {
  const { width, height } = extent(points, sheet);
  const stretch = (sheet.width / sheet.height) * (height / width);
  for (const point of points) {
    point.x *= Math.min(1.6, Math.max(1, stretch));
    point.y *= Math.min(1.6, Math.max(1, 1 / stretch));
  }
}

function repel(points, spacing) {
  for (let i = 0; i < points.length; i += 1) {
    const a = points[i];
    // A weak pull to the middle keeps together what nothing connects.
    a.dx -= a.x * 0.08;
    a.dy -= a.y * 0.08;
    for (let j = i + 1; j < points.length; j += 1) {
      const b = points[j];
      const x = a.x - b.x || 0.01;
      const y = a.y - b.y || 0.01;
      const force = (spacing * spacing) / (x * x + y * y + 1);
      a.dx += x * force;
      a.dy += y * force;
      b.dx -= x * force;
      b.dy -= y * force;
    }
  }
}

function attract(points, links, spacing) {
  for (const [from, to] of links) {
    const [a, b] = [points[from], points[to]];
    const x = b.x - a.x;
    const y = b.y - a.y;
    const force = Math.sqrt(x * x + y * y) / spacing;
    a.dx += x * force;
    a.dy += y * force;
    b.dx -= x * force;
    b.dy -= y * force;
  }
}

/** Moves every thing along the force on it, no farther than `most`. */
function move(points, most) {
  for (const point of points) {
    const length = Math.sqrt(point.dx * point.dx + point.dy * point.dy) || 1;
    const step = Math.min(length, most) / length;
    point.x += point.dx * step;
    point.y += point.dy * step;
    point.dx = 0;
    point.dy = 0;
  }
}

/** Moves boxes that overlap apart, along the way that is shorter. */
function separate(points, boxes) {
  for (let round = 0; round < 80; round += 1) {
    let isDone = true;
    for (let i = 0; i < points.length; i += 1) {
      for (let j = i + 1; j < points.length; j += 1) {
        if (push(points[i], points[j], boxes[i], boxes[j])) isDone = false;
      }
    }
    if (isDone) return;
  }
}

function push(a, b, box, other) {
  const x = b.x - a.x;
  const y = b.y - a.y;
  const across = box.w + other.w - Math.abs(x);
  const down = box.h + other.h - Math.abs(y);
  if (across <= 0 || down <= 0) return false;
  if (across < down) {
    const shift = ((x < 0 ? -1 : 1) * across) / 2;
    a.x -= shift;
    b.x += shift;
  } else {
    const shift = ((y < 0 ? -1 : 1) * down) / 2;
    a.y -= shift;
    b.y += shift;
  }
  return true;
}
