// Beside the picture: the filters, the search, and what there is to say of the thing that is chosen.

// Filters

function makeFilters() {
  picture.hiddenKinds.clear();
  picture.hiddenReasons.clear();
  const things = counted(picture.nodes.map((node) => node.kind));
  const reasons = counted(picture.pairs.flatMap((pair) => pair.reasons.map((r) => r.name)));
  fillFilter(byId('kinds'), things, picture.hiddenKinds, true);
  fillFilter(byId('reasons'), reasons, picture.hiddenReasons, false);
}

/** The different texts and how often each comes, the most frequent first. */
function counted(texts) {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function fillFilter(box, counts, hidden, hasIcons) {
  const most = 14;
  const shown = counts.slice(0, most).reduce((sum, [, count]) => sum + count, 0);
  const whole = counts.reduce((sum, [, count]) => sum + count, 0);
  // Filters that concern little of the picture are of no use.
  box.hidden = counts.length < 2 || shown < whole / 2;
  box.replaceChildren(box.querySelector('legend'), ...counts.slice(0, most).map(([text, count]) => {
    const name = make('span', { 'data-en': text, 'data-zh': terms.get(text) ?? text }, term(text));
    const chip = make('button', { type: 'button', class: 'chip', 'aria-pressed': 'true' }, [
      ...(hasIcons ? [icon(text)] : []), name, ` ${count}`,
    ]);
    chip.addEventListener('click', () => {
      const isShown = hidden.delete(text);
      if (!isShown) hidden.add(text);
      chip.setAttribute('aria-pressed', String(isShown));
      applyFilters();
      if (!picture.isMoved) fit();
    });
    return chip;
  }));
}

function icon(kind) {
  const number = kindNumber(kind);
  return draw('svg', { viewBox: '-11 -11 22 22', 'aria-hidden': 'true' },
    draw('path', { class: `kind-${number}`, d: shapes[number] }));
}

/** Hides what the filters do not want, and things that nothing connects any more. */
function applyFilters() {
  const { hiddenKinds, hiddenReasons } = picture;
  for (const pair of picture.pairs) {
    pair.isHidden = hiddenKinds.has(pair.from.kind) || hiddenKinds.has(pair.to.kind)
      || pair.reasons.every((reason) => hiddenReasons.has(reason.name));
    pair.element.style.display = pair.isHidden ? 'none' : '';
    labelPair(pair);
  }
  for (const node of picture.nodes) {
    const isLost = node.pairs.length > 0 && node.pairs.every((pair) => pair.isHidden);
    node.isHidden = hiddenKinds.has(node.kind) || (isLost && !node.focus);
    node.element.style.display = node.isHidden ? 'none' : '';
  }
  const lines = picture.pairs.filter((pair) => !pair.isHidden).length;
  picture.svg.classList.toggle('crowded', lines > 36);
  if (picture.current?.isHidden) setCurrent(picture.nodes.find((node) => !node.isHidden));
  if (picture.chosen?.isHidden) choose(null);
  placeAll();
  light();
}

// Search

/** Marks what holds the text that is looked for. */
function search() {
  const wanted = folded(byId('search').value.trim());
  picture.found = wanted === '' ? [] : picture.nodes.filter(
    (node) => folded(`${node.label}\n${node.detail}`).includes(wanted));
  for (const node of picture.nodes) node.element.classList.remove('found');
  for (const node of picture.found) node.element.classList.add('found');
  picture.nextFound = 0;
  sayFound();
}

function sayFound() {
  const isAsked = byId('search').value.trim() !== '';
  byId('found').textContent = isAsked ? say('found', { n: picture.found.length }) : '';
}

/** Chooses what was found, one after the other. */
function goToFound() {
  const shown = picture.found.filter((node) => !node.isHidden);
  if (shown.length === 0) return;
  const node = shown[picture.nextFound % shown.length];
  picture.nextFound += 1;
  choose(node);
  setCurrent(node);
  bringIntoView(node);
}

// Choice

/** Makes a thing the one that is told about; null lets go of it. */
function choose(node) {
  const before = picture.chosen;
  picture.chosen = node;
  for (const each of [before, node]) {
    each?.element.classList.toggle('chosen', each === node);
    each?.element.setAttribute('aria-pressed', String(each === node));
  }
  light();
  showPanel();
}

/** Makes a thing the one that Tab leads to. */
function setCurrent(node) {
  picture.current?.element.setAttribute('tabindex', '-1');
  picture.current = node ?? null;
  node?.element.setAttribute('tabindex', '0');
}

/** Lights up what is pointed at or chosen, with all that is connected to it. */
function light() {
  const middle = picture.hovered ?? picture.chosen;
  picture.svg.classList.toggle('lighting', Boolean(middle));
  const near = new Set([middle]);
  for (const pair of picture.pairs) {
    const isLit = Boolean(middle) && !pair.isHidden && (pair.from === middle || pair.to === middle);
    pair.element.classList.toggle('lit', isLit);
    if (isLit) near.add(otherEnd(pair, middle));
  }
  for (const node of picture.nodes) node.element.classList.toggle('lit', near.has(node));
}

/** Tells about the thing that is chosen, or how to choose one. */
function showPanel() {
  const node = picture.chosen;
  const panel = byId('panel');
  panel.classList.toggle('overview', !node);
  if (!node) {
    showOverview(panel);
    return;
  }
  const close = make('button', { type: 'button', class: 'chip' }, say('letGo'));
  close.addEventListener('click', () => {
    choose(null);
    node.element.focus();
  });
  panel.replaceChildren(
    make('p', { class: 'kind' }, term(node.kind)), make('h3', {}, make('bdi', {}, node.label)),
    ...(node.detail ? [make('p', {}, make('bdi', {}, term(node.detail)))] : []),
    make('ul', {}, node.pairs.flatMap((pair) => pair.reasons.map((r) => entry(pair, r, node)))),
    close);
}

/** What can be done, and where to begin. */
function showOverview(panel) {
  const ends = (node) => node.pairs.reduce((sum, pair) => sum + pair.reasons.length, 0);
  const best = picture.nodes.map((node) => ({ node, count: ends(node) }))
    .sort((a, b) => b.count - a.count).slice(0, 10);
  panel.replaceChildren(
    make('p', { class: 'hint' }, say('hint')), make('p', { class: 'hint' }, say('keys')),
    make('h3', {}, say('best')),
    make('ul', {}, best.map(({ node, count }) => make('li', {}, [
      leadTo(node), make('span', {}, say('kindAndCount', { kind: term(node.kind), n: count })),
    ]))));
}

/** A button that chooses a thing. */
function leadTo(node) {
  const button = make('button', { type: 'button' }, make('bdi', {}, node.label || '—'));
  button.addEventListener('click', () => {
    if (node.isHidden) return;
    choose(node);
    setCurrent(node);
    bringIntoView(node);
    node.element.focus({ preventScroll: true });
  });
  return button;
}

function entry(pair, reason, node) {
  const sign = pair.from === node ? '→' : '←';
  const button = leadTo(otherEnd(pair, node));
  const place = reason.detail ? [make('span', {}, make('bdi', {}, reason.detail))] : [];
  return make('li', {}, [make('span', {}, `${sign} ${term(reason.label)}`), button, ...place]);
}
