}

run().catch((error) => problems.push(`the probe stopped: ${error.stack}`)).finally(() => {
  const report = document.createElement('pre');
  report.id = 'report';
  report.textContent = encodeURIComponent(JSON.stringify({ problems, findings }));
  document.body.append(report);
});
