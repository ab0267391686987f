await pause(50);
check('the screen is narrow', innerWidth <= 520, innerWidth);
const widest = all('body *').filter((element) => !element.closest('.scroll, svg, .skip'))
  .map((element) => element.getBoundingClientRect()).reduce((most, box) => Math.max(most, box.right), 0);
check('nothing is wider', widest <= innerWidth + 1, `${widest} of ${innerWidth}`);
same('the page does not scroll sideways', document.documentElement.scrollWidth,
  document.documentElement.clientWidth);
check('the panel is below the picture',
  one('#panel').getBoundingClientRect().top >= one('#canvas').getBoundingClientRect().bottom);
check('buttons are large enough for a finger',
  all('button:not(.sort, .panel button)').every((button) => button.getBoundingClientRect().height >= 24
    || button.offsetParent === null));
