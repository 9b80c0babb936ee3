import { measureTimeline } from './timeline-drawing.ts';

/** `npm run bench:timeline`: the drawn timeline beside vis-timeline and beside a bare sketch on canvas. */
const lines = await measureTimeline();
printRatios(lines);
console.log(
  'Milliseconds; 1,200 by 600 pixels, twenty years; panning through two years, zooming 20 years → 3 days → 20 years.',
);
console.table(lines);

function printRatios(results: Readonly<Record<string, Record<string, number>>>): void {
  const first = (name: string) => results[name]?.['first draw'] ?? Number.NaN;
  const ratio = (one: number, other: number) => (one / other).toFixed(1);
  console.log(
    `first draw at 10,000: vis-timeline / Dateline = ${ratio(first('vis-timeline 8.5.4, 10,000'), first('Dateline, 10,000'))}`,
  );
  console.log(
    `first draw at 100,000: Dateline / bare sketch = ${ratio(first('Dateline, 100,000'), first('bare sketch, 100,000'))}`,
  );
  const window = results['Dateline, 100,000']?.['of it in the window'] ?? Number.NaN;
  console.log(`  where a worker has made the model, as in the app: ${ratio(window, first('bare sketch, 100,000'))}`);
}
