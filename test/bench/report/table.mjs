/** The run as text for people: one line per figure, then what it was measured on. */
export function asTable({ figures, machine, versions, settings, seed, engine }) {
  const rows = figures.map((figure) => [
    figure.name,
    figure.facts === null ? '' : count(figure.facts),
    side(figure.subject, figure.unit),
    figure.against === null ? '' : side(figure.against, figure.unit),
    figure.ratio === null ? '' : ratio(figure.ratio),
    aim(figure.aim),
    figure.met === null ? '' : figure.met ? 'met' : 'NOT MET',
  ]);
  const head = ['figure', 'facts', 'measured', 'against', 'ratio', 'aim', ''];
  return [
    aligned([head, ...rows]),
    '',
    `machine: ${words(machine)}`,
    `versions: ${words(versions)}`,
    ...(settings === null ? [] : [`files: ${words(settings)}`]),
    `engine ${engine}, seed ${seed}`,
    '',
  ].join('\n');
}

function side({ what, median }, unit) {
  return `${what}: ${quantity(median)} ${unit}`;
}

function quantity(value) {
  if (value >= 100) return count(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function ratio(value) {
  return value >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}

function count(value) {
  return value.toLocaleString('en', { maximumFractionDigits: 0 });
}

function aim(wanted) {
  if (wanted === null) return '';
  return 'atLeast' in wanted ? `≥ ${wanted.atLeast}` : `≤ ${wanted.atMost}`;
}

function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function words(facts) {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
