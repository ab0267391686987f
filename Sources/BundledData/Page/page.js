// The language and the light of the page, and how the other files make elements.

const root = document.documentElement;
let language = 'en';
const languageListeners = [];

/** The element of that id. */
function byId(id) {
  return document.getElementById(id);
}

/** A new element; `content` is a text or a list of texts and elements, never markup. */
function make(name, attributes = {}, content = []) {
  return filled(document.createElement(name), attributes, content);
}

/** A new element of a drawing. */
function draw(name, attributes = {}, content = []) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, content);
}

function filled(element, attributes, content) {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...[content].flat());
  return element;
}

/** What a key of `words` says in the language of the page. */
function say(key, values = {}) {
  return words[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/**
 * A label without what differs from one place to another: how often it holds (`cites ×2`,
 * `leads 3 items of`), when (`succeeds (2018-11)`), whether it is inferred.
 */
function plainLabel(label) {
  return label.replace(/ ×\d+/, '').replace(/ \((inferred|[^()]*\d[^()]*)\)$/, '')
    .replace(/\b\d+ (item|task|event|time)s?\b/, '$1s');
}

/** The same of a label in Chinese. */
function plainChinese(label) {
  return label.replace(/ ×\d+/, '').replace(/（(推断|[^（）]*\d[^（）]*)）$/, '').replace(/ \d+ [项次]/, '');
}

/** Takes in what the words of a picture are called in Chinese. */
function learn(chinese) {
  for (const [english, text] of Object.entries(chinese)) {
    terms.set(plainLabel(english), plainChinese(text));
    terms.set(english, text);
  }
}

/** A term of the program in the language of the page; what is no term stays as it is. */
function term(text) {
  return language === 'zh' && terms.has(text) ? terms.get(text) : text;
}

/** How many rows, in words. */
function rowCount(shown, all) {
  if (shown !== all) return say('rowsOf', { n: shown, all });
  return all === 1 ? say('row') : say('rows', { n: all });
}

/** A text in the form in which texts are compared. */
function folded(text) {
  return text.normalize('NFKC').toLowerCase();
}

/** Runs `listener` now and whenever the language changes. */
function whenSpoken(listener) {
  languageListeners.push(listener);
  listener();
}

function speak(next) {
  language = next;
  root.lang = next === 'zh' ? 'zh-Hans' : 'en';
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = say(element.dataset.word, element.dataset);
  }
  for (const element of document.querySelectorAll('[data-word-label]')) {
    element.setAttribute('aria-label', say(element.dataset.wordLabel));
    if (element.placeholder !== undefined) element.placeholder = say(element.dataset.wordLabel);
  }
  for (const element of document.querySelectorAll('[data-zh]')) {
    element.textContent = element.dataset[language];
  }
  for (const element of document.querySelectorAll('[data-rows]')) {
    element.textContent = rowCount(+(element.dataset.shown ?? element.dataset.rows), +element.dataset.rows);
  }
  for (const listener of languageListeners) listener();
}

function firstLanguage() {
  if (Object.hasOwn(words, root.dataset.language)) return root.dataset.language;
  const known = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => Object.hasOwn(words, tag));
  return known ?? 'en';
}

function showTheme(theme) {
  root.dataset.theme = theme;
  const button = byId('theme');
  button.dataset.word = theme === 'dark' ? 'light' : 'dark';
  button.textContent = say(button.dataset.word);
}

function startPage() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let isChosen = false;
  showTheme(dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', () => {
    if (!isChosen) showTheme(dark.matches ? 'dark' : 'light');
  });
  byId('theme').addEventListener('click', () => {
    isChosen = true;
    showTheme(root.dataset.theme === 'dark' ? 'light' : 'dark');
  });
  byId('language').addEventListener('click', () => speak(language === 'zh' ? 'en' : 'zh'));
  byId('print').addEventListener('click', () => print());
  byId('tools').hidden = false;
  speak(firstLanguage());
}
