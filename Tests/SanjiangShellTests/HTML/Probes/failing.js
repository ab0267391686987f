check('fails', false);
setTimeout(() => { throw new Error('thrown on purpose'); });
const style = document.createElement('style');
style.textContent = 'body { display: none }';
document.head.append(style);
await pause(50);
