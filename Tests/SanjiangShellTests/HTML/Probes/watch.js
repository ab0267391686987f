// Stands before everything else in the copy of a page: whatever goes wrong is written down.
window.problems = [];
addEventListener('error', (event) => problems.push(`error: ${event.message}`));
addEventListener('unhandledrejection', (event) => problems.push(`rejection: ${event.reason}`));
document.addEventListener('securitypolicyviolation', (event) => {
  problems.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
for (const level of ['error', 'warn']) {
  console[level] = (...parts) => problems.push(`${level}: ${parts.join(' ')}`);
}
