import { ratioText, type Figure } from './figure.ts';

const HEAD = ['measured', 'value', 'ratio', 'against', 'goal', ''] as const;

const cellsOf = ({ name, value, ratio, baseline, goal }: Figure): readonly string[] => [
  name,
  value,
  ratio === null ? '' : ratioText(ratio),
  baseline,
  goal?.text ?? '',
  goal === undefined ? '' : goal.met ? 'met' : 'MISSED',
];

/** Value and ratio stand to the right, so that digits line up. */
const isNumeric = (column: number): boolean => column === 1 || column === 2;

/** Prints all figures in columns; a part's name stands above its own. */
export function printTable(parts: ReadonlyMap<string, readonly Figure[]>): void {
  const rows = [...parts.values()].flat().map(cellsOf);
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        isNumeric(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  console.log(`\n${line(HEAD)}`);
  for (const [part, figures] of parts) {
    console.log(`── ${part}`);
    for (const figure of figures) console.log(line(cellsOf(figure)));
  }
}
