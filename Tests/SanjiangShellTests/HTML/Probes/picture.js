await pause(50);
same('every thing is drawn', nodes().length, 150);
check('every thing has a place', nodes().every((node) => numbers(node).every(Number.isFinite)));
check('nothing that names hold was run', window.wasRun === undefined);
const texts = nodes().map((node) => one('title', node).textContent);
check('names are drawn as they are', texts.includes('<\/script><script>window.wasRun = true<\/script>'));
same('an edge to what is not there is left out', all('.link').length, 151);
check('nothing is undefined', !one('#picture').textContent.includes('undefined'));
check('the picture is inside its frame', shown().every((node) => {
  const [box, frame] = [one('.shape', node), one('#canvas')].map((e) => e.getBoundingClientRect());
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top
    && box.bottom <= frame.bottom;
}));
const boxes = nodes().map((node) => one('.shape', node).getBoundingClientRect());
const overlaps = boxes.flatMap((a, i) => boxes.slice(i + 1).filter(
  (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
same('no shape lies on another', overlaps.length, 0);

// Search
const search = one('#search');
type(search, '第4');
same('search marks what it finds', all('.node.found').length, 11);
check('and tells how many', one('#found').textContent.startsWith('11'), one('#found').textContent);
search.focus();
press('Enter');
same('Enter chooses what was found', all('.node.chosen').length, 1);
const first = one('#panel h3').textContent;
press('Enter');
check('Enter again goes on', one('#panel h3').textContent !== first, first);
press('Escape');
same('Esc ends the search', search.value + all('.node.found, .node.chosen').length, '0');
type(search, '详见第140页');
same('details are searched too', all('.node.found').length, 1);
type(search, '');

// Filters
const [kind] = all('#kinds .chip');
const before = shown().length;
kind.click();
same('a filter is off', kind.getAttribute('aria-pressed'), 'false');
check('and hides things', shown().length < before, shown().length);
kind.click();
same('and on again', shown().length, before);
same('kinds that are named like parts of the language', all('#kinds .chip').length, 6);
const reasons = all('#reasons .chip');
same('each reason has a filter', reasons.length, 5);
for (const chip of reasons) chip.click();
same('without reasons only what the page is about is left', shown().length, 1);
same('Tab leads to what is left', one('[data-node][tabindex="0"]').dataset.node, '0');
for (const chip of reasons) chip.click();
same('all is there again', shown().length, before);

// Pointers
const initial = places();
const node = nodes()[5];
const [x, y] = numbers(node);
const zoomed = () => {
  const [[ax, ay], [bx, by]] = [nodes()[100], nodes()[120]].map(numbers);
  return Math.hypot(ax - bx, ay - by);
};
const scale = zoomed();
dragBy(one('.shape', node), 30, -20);
const [movedX, movedY] = numbers(node);
check('a thing follows the pointer', Math.abs(movedX - x - 30) < 0.2
  && Math.abs(movedY - y + 20) < 0.2, `${movedX - x}, ${movedY - y}`);
same('a thing that was dragged is not chosen', all('.node.chosen').length, 0);
one('#anew').click();
same('arranged anew it is the same picture', places(), initial);
const [viewX] = numbers(scene());
dragBy(one('#canvas > svg'), 40, 0, [one('#canvas').getBoundingClientRect().left + 5, 0]);
check('the background takes the picture along', Math.abs(numbers(scene())[0] - viewX - 40) < 0.1);
dragBy(one('.shape', node), 1, 1);
check('a click chooses', node.classList.contains('chosen') && one('#panel h3'));
same('what is chosen says so', node.getAttribute('aria-pressed'), 'true');
check('its neighbours are lit', all('.link.lit').length > 0 && all('.node:not(.lit)').length > 0);
check('its connections are told with their places', one('#panel li').textContent.includes('004_7cd0.txt:'));
one('#panel li button').click();
check('a connection leads on', !node.classList.contains('chosen') && all('.node.chosen').length === 1);
dragBy(one('#canvas > svg'), 0, 0, [one('#canvas').getBoundingClientRect().left + 5, 0]);
same('a click beside it lets go', all('.node.chosen').length, 0);
point(document.body, 'pointerdown', 1, 1, 9);
point(document.body, 'pointerup', 1, 1, 9);
const wheel = () => one('#canvas > svg').dispatchEvent(new WheelEvent('wheel', {
  deltaY: -200, clientX: 300, clientY: 300, bubbles: true, cancelable: true,
}));
const calm = zoomed();
check('the wheel scrolls the page', wheel() && zoomed() === calm);
point(one('#canvas > svg'), 'pointerdown', 300, 300);
point(one('#canvas > svg'), 'pointerup', 300, 300);
check('after a click it zooms', !wheel() && zoomed() > calm);
const wide = zoomed();
point(one('#canvas > svg'), 'pointerdown', 300, 300, 1);
point(one('#canvas > svg'), 'pointerdown', 400, 300, 2);
point(one('#canvas > svg'), 'pointermove', 500, 300, 2);
check('two fingers zoom', Math.abs(zoomed() / wide - 2) < 0.05, zoomed() / wide);
point(one('#canvas > svg'), 'pointerup', 300, 300, 1);
point(one('#canvas > svg'), 'pointerup', 500, 300, 2);
one('#zoom-out').click();
check('a button zooms out', zoomed() < wide * 2);
one('#fit').click();
check('and one shows all', Math.abs(zoomed() - scale) < 0.5);
point(one('.shape', node), 'pointerover', ...middle(node));
check('what is pointed at is lit', node.classList.contains('lit') && one('.lighting'));
point(one('#canvas > svg'), 'pointerleave', 0, 0);
check('and no longer when left', !one('.lighting'));

// Keys
same('Tab leads to one thing', all('[data-node][tabindex="0"]').length, 1);
one('[data-node][tabindex="0"]').focus();
const start = document.activeElement;
press('ArrowRight');
check('an arrow goes on', document.activeElement !== start && document.activeElement.dataset.node);
check('to the right', numbers(document.activeElement)[0] > numbers(start)[0]);
press('ArrowDown');
press('Enter');
same('Enter chooses', document.activeElement.getAttribute('aria-pressed'), 'true');
press('Escape');
check('Esc lets go', all('.node.chosen').length === 0 && !one('.lighting'));
const [keyX] = numbers(document.activeElement);
press('ArrowRight', { shiftKey: true });
check('Shift and an arrow move a thing', numbers(document.activeElement)[0] > keyX);
const keyScale = zoomed();
press('+');
check('+ zooms in', zoomed() > keyScale);
press('0');
check('0 shows all', Math.abs(zoomed() - scale) < 0.5);
press('Home');
same('Home goes to what the page is about', document.activeElement.dataset.node, '0');
check('each thing says what it is', nodes().every((each) => each.getAttribute('aria-label')));
