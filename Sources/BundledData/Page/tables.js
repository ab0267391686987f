// Tables that can be sorted and filtered. They stand in the page already; this adds the controls.

const leastRowsToFilter = 8;

/** Adds the controls of one table. */
function equipTable(table) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  if (rows.length < 2) return;
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => equipHead(head, () => sortTable(body, rows, heads, column)));
  if (rows.length >= leastRowsToFilter) addFilter(table, rows);
}

function equipHead(head, sort) {
  const button = make('button', { type: 'button', class: 'sort' }, [...head.childNodes]);
  button.addEventListener('click', sort);
  head.append(button);
  head.setAttribute('aria-sort', 'none');
  whenSpoken(() => { button.title = say('sortHint', { name: button.textContent }); });
}

/** Sorts by a column: upwards, then downwards, then as the rows came. */
function sortTable(body, rows, heads, column) {
  const next = { none: 'ascending', ascending: 'descending', descending: 'none' };
  const direction = next[heads[column].getAttribute('aria-sort')];
  for (const head of heads) head.setAttribute('aria-sort', 'none');
  heads[column].setAttribute('aria-sort', direction);
  body.append(...(direction === 'none' ? rows : sorted(rows, column, heads, direction)));
}

function sorted(rows, column, heads, direction) {
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = heads[column].classList.contains('n') ? compareNumbers : compareTexts;
  const keyed = rows.map((row) => ({ row, key: row.cells[column].textContent }));
  // What is empty comes last in either direction.
  keyed.sort((a, b) => (a.key === '') - (b.key === '') || sign * compare(a.key, b.key));
  return keyed.map((entry) => entry.row);
}

function compareNumbers(a, b) {
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
  return x < y ? -1 : x > y ? 1 : 0;
}

// Chinese by its sound, numbers inside texts by their size.
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

function compareTexts(a, b) {
  return collator.compare(a, b);
}

function addFilter(table, rows) {
  const title = table.closest('section').querySelector('.title');
  const count = title.querySelector('[data-rows]');
  const input = make('input', { type: 'search', 'data-word-label': 'filter', autocomplete: 'off' });
  let texts = [];
  const filter = () => {
    const wanted = folded(input.value).split(/\s+/).filter(Boolean);
    rows.forEach((row, index) => {
      row.hidden = !wanted.every((word) => texts[index].includes(word));
    });
    count.dataset.shown = rows.filter((row) => !row.hidden).length;
    count.textContent = rowCount(+count.dataset.shown, rows.length);
  };
  whenSpoken(() => {
    texts = rows.map((row) => folded([...row.cells].map((cell) => cell.textContent).join('\n')));
  });
  input.addEventListener('input', filter);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    input.value = '';
    filter();
  });
  count.setAttribute('role', 'status');
  title.append(input);
}
