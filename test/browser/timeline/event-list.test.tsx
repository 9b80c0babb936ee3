import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EventList } from '../../../renderer/features/timeline/EventList.tsx';
import type { ShownTimeline } from '../../../renderer/features/timeline/timeline-session.ts';
import { packRows } from '../../../shared/timeline/pack-rows.ts';
import { toColumns } from '../../../shared/timeline/row-columns.ts';
import { makeEvent, makeRows } from '../../unit/shared/timeline/rows.ts';
import '../../../renderer/ui/base.css';
import { checkFocusStays, placeOf, scrollerOf, scrollTo } from '../ui/far-rows.ts';

let root: Root;
beforeEach(() => {
  const host = document.createElement('div');
  host.style.cssText = 'display:flex;width:800px;height:500px';
  document.body.replaceChildren(host);
  root = createRoot(host);
});
afterEach(() => root.unmount());

/** Ten thousand events, one each day. */
function makeTimeline(): ShownTimeline {
  const events = Array.from({ length: 10_000 }, (_, index) =>
    makeEvent(`E${String(index + 1).padStart(5, '0')}`, new Date(index * 86_400_000).toISOString().slice(0, 10)),
  );
  return {
    question: { filter: '', lanes: 'kind' },
    columns: toColumns(packRows(makeRows(events), { locale: 'en-GB' })),
    shown: Uint32Array.from(events.keys()),
    lanes: [],
    isProvisional: false,
    bulk: null,
  };
}

function Events({ timeline }: { readonly timeline: ShownTimeline }) {
  const [chosen, setChosen] = useState(-1);
  return <EventList timeline={timeline} chosen={chosen} onSelect={setChosen} onOpen={() => undefined} />;
}

const item = (name: RegExp) => page.getByRole('listitem', { name });

test('scrolling does not take the focus from the chosen event', async () => {
  root.render(<Events timeline={makeTimeline()} />);
  await item(/^Event E00003,/).click();
  await checkFocusStays(60);
});

test('the Tab key leads into the list of events wherever it is scrolled to', async () => {
  root.render(<Events timeline={makeTimeline()} />);
  await expect.element(item(/^Event E00003,/)).toBeVisible();
  const scroller = scrollerOf(item(/^Event E00003,/).element());
  await scrollTo(scroller, 200_000);
  await userEvent.keyboard('{Tab}');
  expect(placeOf(document.activeElement)).toBe(1);
});
