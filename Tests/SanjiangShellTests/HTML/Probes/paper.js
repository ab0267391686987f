await pause(50);
const drawing = one('#canvas > svg');
const label = (node) => all('text', node)
  .filter((text) => getComputedStyle(text).display !== 'none').map((text) => text.textContent).join('');
const before = { places: places(), frame: drawing.getAttribute('viewBox') };
check('on the screen some names have no room', shown().some((node) => label(node) === ''));
dispatchEvent(new Event('beforeprint'));
check('on paper every thing has a name or a number', shown().every(
  (node) => label(node) !== '' || one('title', node).textContent.trim() === ''));
const numbered = all('text.number').map((text) => text.textContent);
same('what is numbered is listed below', all('.key li').length, numbered.length);
const names = new Set(nodes().map((node) => one('title', node).textContent || '—'));
check('by its name', all('.key li').every((item) => names.has(item.textContent)));
same('numbers go up from one', numbered.map(Number).sort((a, b) => a - b).join(),
  numbered.map((_, index) => index + 1).join());
same('the sheet is as wide as paper', drawing.viewBox.baseVal.width, 1000);
check('and no higher', drawing.viewBox.baseVal.height <= 1250, drawing.viewBox.baseVal.height);
check('more names have room there', all('.node:not(.unlabelled)').length >= 20,
  all('.node:not(.unlabelled)').length);
dispatchEvent(new Event('beforeprint'));
same('to print twice changes nothing', all('.key li').length, numbered.length);
dispatchEvent(new Event('afterprint'));
same('afterwards the list is gone', all('.key, text.number').length, 0);
same('everything is where it was', places(), before.places);
same('and as large', drawing.getAttribute('viewBox'), before.frame);
