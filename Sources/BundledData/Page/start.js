// What happens when the page is there.

function startPicture(source) {
  const { total, drawing, chinese } = JSON.parse(source.textContent);
  learn(chinese);
  const first = 300;
  picture.svg = draw('svg', {
    role: 'application', 'aria-labelledby': 'picture-is', 'aria-describedby': 'picture-keys',
  });
  byId('canvas').prepend(picture.svg);
  byId('picture').hidden = false;
  listen(picture.svg);
  byId('zoom-in').addEventListener('click', () => zoom(1.25));
  byId('zoom-out').addEventListener('click', () => zoom(0.8));
  byId('fit').addEventListener('click', fit);
  byId('anew').addEventListener('click', () => {
    arrangePicture();
    fit();
  });
  listenToSearch(byId('search'));
  byId('more').addEventListener('click', () => {
    startDrawing(drawing, drawing.nodes.length);
    sayHowMuch(total, drawing.nodes.length);
  });
  startDrawing(drawing, first);
  whenSpoken(() => {
    sayHowMuch(total, drawing.nodes.length);
    describeNodes();
    sayFound();
    showPanel();
  });
  new ResizeObserver(measure).observe(byId('canvas'));
}

function listenToSearch(input) {
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') goToFound();
    if (event.key !== 'Escape') return;
    input.value = '';
    search();
    choose(null);
  });
}

/** Says how much of everything is drawn, and offers more where the page holds more. */
function sayHowMuch(total, held) {
  const drawn = picture.nodes.length;
  const links = picture.pairs.reduce((sum, pair) => sum + pair.reasons.length, 0);
  byId('part').textContent = drawn < total ? say('part', { n: drawn, all: total }) : '';
  byId('more').hidden = drawn >= held;
  byId('more').textContent = say('drawMore', { n: held });
  byId('picture-is').textContent = say('pictureIs', { n: drawn, m: links });
}

for (const table of document.querySelectorAll('table')) equipTable(table);
for (const section of document.querySelectorAll('.outline')) equipOutline(section);
const drawingSource = byId('drawing');
if (drawingSource) startPicture(drawingSource);
startPage();
