import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { addEvent, editEvent, readEvent } from '../../../renderer/db/events.ts';
import { useLive } from '../../../renderer/db/use-live.ts';
import { openAgain, openFreshCase, origin } from './case-fixture.ts';

const seen: string[] = [];

function Title(props: { readonly db: CaseDatabase; readonly id: string }) {
  const detail = useLive(() => readEvent(props.db, props.id), [props.db, props.id], 'loading');
  const title = detail === 'loading' ? detail : (detail?.event.title ?? 'gone');
  seen.push(`${props.id === 'none' ? 'none' : 'event'}: ${title}`);
  return <p>{title}</p>;
}

test('A live read follows writes of any connection, and never shows the answer to an earlier question', async () => {
  const db = await openFreshCase();
  const other = await openAgain(db);
  const event = await addEvent(db, origin, { title: 'Visit', kind: 'visit' });
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  root.render(<Title db={db} id={event.id} />);
  await expect.poll(() => host.textContent).toBe('Visit');
  expect(seen[0]).toBe('event: loading');
  await editEvent(other, origin, event.id, { title: 'Talks' });
  await expect.poll(() => host.textContent).toBe('Talks');
  root.render(<Title db={db} id="none" />);
  await expect.poll(() => host.textContent).toBe('gone');
  expect(seen.filter((line) => line.startsWith('none'))).not.toContain('none: Talks');
  root.unmount();
  host.remove();
});
