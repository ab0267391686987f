// Explanations, whose lines can be folded away. The browser folds; this adds folding all at once.

function equipOutline(section) {
  const parts = [...section.querySelectorAll('details')].slice(1);
  if (parts.length === 0) return;
  const button = make('button', { type: 'button' });
  const isAnyOpen = () => parts.some((part) => part.open);
  const label = () => { button.textContent = say(isAnyOpen() ? 'foldAll' : 'unfoldAll'); };
  button.addEventListener('click', () => {
    const opens = !isAnyOpen();
    for (const part of parts) part.open = opens;
    label();
  });
  for (const part of parts) part.addEventListener('toggle', label);
  section.querySelector('.title').append(button);
  whenSpoken(label);
}
