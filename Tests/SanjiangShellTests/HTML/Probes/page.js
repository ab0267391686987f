await pause(50);
// Tables
const table = one('section > .scroll > table');
const cells = (column, from = table) => all('tbody tr', from).filter((row) => !row.hidden)
  .map((row) => row.cells[column].textContent);
const head = (column, from = table) => one('thead tr', from).cells[column];
const asCame = cells(3).join();
one('button', head(1)).click();
same('a head sorts', head(1).getAttribute('aria-sort'), 'ascending');
same('numbers in texts by their size', cells(1)[1], '青政办〔2021〕29号 二/2');
one('button', head(1)).click();
same('and the other way', cells(1)[0], '青政办〔2021〕29号 二/40');
one('button', head(1)).click();
same('and as the rows came', cells(3).join(), asCame);
same('which the head says', head(1).getAttribute('aria-sort'), 'none');
const partners = all('section > .scroll > table')[1];
one('button', head(1, partners)).click();
const sorted = cells(1, partners).map(Number);
check('numbers by their value', sorted.every((n, i) => i === 0 || sorted[i - 1] <= n), sorted.join());
same('numbers stand at the right', getComputedStyle(head(1, partners)).textAlign, 'right');
one('button', head(0, partners)).click();
same('what is empty comes last', cells(0, partners).at(-1), '');
const filter = one('.title input');
type(filter, 'LEAD 二/3');
same('rows are filtered by all words', cells(1).length, 5);
same('and counted', one('.title [data-rows]').textContent, '5 of 40 rows');
filter.focus();
press('Escape');
same('Esc shows all rows', cells(1).length, 40);
check('the head stays in sight', getComputedStyle(head(0)).position === 'sticky');
one('section > .scroll').scrollTop = 300;
const [frame, top] = [one('section > .scroll'), head(0)].map((e) => e.getBoundingClientRect().top);
check('also when scrolled', Math.abs(top - frame) < 3, top - frame);

// Names
for (const button of all('button, a')) {
  if ((button.getAttribute('aria-label') ?? button.textContent).trim() !== '') continue;
  check('each button has a name', false, button.outerHTML);
}
for (const input of all('input')) {
  check('each field has a name', input.getAttribute('aria-label'), input.outerHTML);
}
check('no element has a handler or a style', all('*').every((element) => [...element.attributes]
  .every((attribute) => !attribute.name.startsWith('on') && (attribute.name !== 'style'
    || element.closest('svg')))));

// Light and dark
const theme = one('#theme');
const colours = () => getComputedStyle(document.body);
const paper = colours().backgroundColor;
for (const turn of ['light', 'dark']) {
  same('the theme', document.documentElement.dataset.theme, turn);
  const swatch = document.createElement('i');
  document.body.append(swatch);
  const colour = (name) => {
    swatch.className = '';
    swatch.style.color = `var(--${name})`;
    return getComputedStyle(swatch).color;
  };
  for (const ink of ['ink', 'quiet', 'accent']) {
    for (const ground of ['paper', 'card', 'tint']) {
      const ratio = contrast(colour(ink), colour(ground));
      check(`${ink} can be read on ${ground} (${turn})`, ratio >= 4.5, ratio);
    }
  }
  check(`what is found can be read (${turn})`, contrast(colour('ink'), colour('mark')) >= 4.5);
  for (const sign of ['control', ...[0, 1, 2, 3, 4, 5, 6, 7].map((n) => `kind-${n}`)]) {
    const ratio = contrast(colour(sign), colour('card'));
    check(`${sign} can be seen (${turn})`, ratio >= 3, ratio);
  }
  swatch.remove();
  theme.click();
}
same('the theme comes back', colours().backgroundColor, paper);

// Languages
const words = () => all('[data-word]').map((element) => element.textContent);
check('every word is there', words().every((word) => word && !word.includes('undefined')));
const english = words().join();
const documents = () => all('td:not([data-zh])').map((cell) => cell.textContent).join();
const names = documents();
one('#language').click();
same('the page speaks Chinese', document.documentElement.lang, 'zh-Hans');
same('heads do', head(1).textContent, '事项');
same('titles do', one('#picture-title').textContent, '关系图');
same('counts do', one('.title [data-rows]').textContent, '40 行');
check('every word is there in Chinese', words().every((word) => word && !/undefined|\{/.test(word)));
same('what documents say stays', documents(), names);
same('what the program says does not', cells(0)[0], '参加');
same('names are marked as Chinese', one('h1').lang, 'zh-Hans');
one('#language').click();
same('the page speaks English again', words().join(), english);
