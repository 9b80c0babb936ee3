import { measureTimelineCase } from './timeline-case.ts';

/** `node test/bench/run.mjs timeline-app [events]`: the timeline of a large case in the built app. */
const [events = 100_000] = process.argv.slice(2).map(Number);
const times = await measureTimelineCase(events);
console.log(`${events.toLocaleString('en')} events, ${(events * 1.5).toLocaleString('en')} claims and clips`);
console.table(Object.fromEntries(Object.entries(times).map(([name, value]) => [name, Math.round(value)])));
