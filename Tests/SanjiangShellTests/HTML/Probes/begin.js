// What the probes have in common.
const findings = [];
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const one = (selector, from = document) => from.querySelector(selector);
const check = (name, right, seen = '') => {
  findings.push({ name, right: Boolean(right), seen: String(seen) });
};
const same = (name, seen, wanted) => check(name, seen === wanted, `${seen} instead of ${wanted}`);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const press = (key, options = {}) => document.activeElement.dispatchEvent(
  new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
const type = (input, text) => {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};
const point = (target, kind, x, y, pointerId = 1) => target.dispatchEvent(new PointerEvent(kind, {
  pointerId, clientX: x, clientY: y, bubbles: true, cancelable: true, pointerType: 'mouse',
}));
const middle = (element) => {
  const box = element.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
};
/** Puts a pointer down on an element, moves it by so much, and lifts it. */
const dragBy = (element, dx, dy, at = middle(element)) => {
  const [x, y] = at;
  point(element, 'pointerdown', x, y);
  for (const part of [0.3, 0.7, 1]) point(element, 'pointermove', x + dx * part, y + dy * part);
  point(element, 'pointerup', x + dx, y + dy);
};
const numbers = (element) => element.getAttribute('transform').match(/-?[\d.]+/g).map(Number);
const nodes = () => all('[data-node]');
const shown = () => nodes().filter((node) => node.style.display !== 'none');
const places = () => nodes().map((node) => node.getAttribute('transform')).join(' ');
const scene = () => one('#canvas > svg > g');
const contrast = (a, b) => {
  const light = (colour) => {
    const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const [x, y] = [light(a), light(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

async function run() {
