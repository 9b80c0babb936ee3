import { describe, expect, it } from 'vitest';
import { readDocument } from './extract.ts';

const STORY =
  '<p>The committee said on Tuesday that the stations will be delivered in the spring, and that all questions have been settled with the government.</p>'.repeat(
    4,
  );
const meta = (name: string, content: string) =>
  name.startsWith('og:') || name.startsWith('article:')
    ? `<meta property="${name}" content="${content}">`
    : `<meta name="${name}" content="${content}">`;
const linked = (fields: Readonly<Record<string, unknown>>) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

async function titleOf(head: string, headline: string) {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><article>${headline}${STORY}</article></body></html>`;
  const { draft } = await readDocument(html, 'page.html');
  return draft.title;
}

describe('the ending of a title', () => {
  it('is dropped where it is any of the outlet’s names, be it the site’s, the publisher’s or that of the app', async () => {
    const head = [
      meta('og:site_name', 'Northern Herald'),
      meta('application-name', 'NHN'),
      meta('og:title', 'Radar stations reach Osterby | NHN'),
      linked({ headline: 'Radar stations reach Osterby – Sarvania Media', publisher: { name: 'Sarvania Media' } }),
      '<title>Radar stations reach Osterby - Northern Herald</title>',
    ].join('');
    expect((await titleOf(head, '')).value).toBe('Radar stations reach Osterby');
  });

  it('is dropped where it is the section in which the article stands, also before the outlet’s name', async () => {
    const head = [
      meta('og:site_name', 'Northern Herald'),
      meta('article:section', 'Coast &amp; Harbour'),
      meta('og:title', 'Radar stations reach Osterby - Coast &amp; Harbour - Northern Herald'),
    ].join('');
    expect((await titleOf(head, '')).value).toBe('Radar stations reach Osterby');
  });

  it('stays where it only resembles a section', async () => {
    const head = [
      meta('article:section', 'Harbours'),
      meta('og:title', 'Who pays for the radar - a harbour asks'),
    ].join('');
    expect((await titleOf(head, '')).value).toBe('Who pays for the radar - a harbour asks');
  });

  it('stays where all places give it, JSON-LD among them, although the headline shown has none', async () => {
    const title = 'Radar stations reach Osterby – what the harbour says';
    const head = `${meta('og:title', title)}${meta('twitter:title', title)}${linked({ headline: title })}<title>${title}</title>`;
    const found = await titleOf(head, '<h1>Radar stations reach Osterby</h1>');
    expect(found.value).toBe(title);
    expect(found.others).toContainEqual({
      value: 'Radar stations reach Osterby',
      evidence: { from: 'visible', detail: 'h1' },
    });
  });

  it('is dropped where JSON-LD does not have it', async () => {
    const title = 'Radar stations reach Osterby – what the harbour says';
    const head = `${meta('og:title', title)}${meta('twitter:title', title)}<title>${title}</title>${linked({ headline: 'Radar stations reach Osterby' })}`;
    expect((await titleOf(head, '<h1>Radar stations reach Osterby</h1>')).value).toBe('Radar stations reach Osterby');
  });
});

describe('the title of a running report', () => {
  const newest = 'Liveticker: Tide Brigade leaves the northern headland';
  const whole = 'Talks about the Häfen in the live ticker from 21 to 27 October';
  const running = (path: string, headline: string) =>
    titleOf(
      `<link rel="canonical" href="https://herald.example/${path}">${meta('og:title', newest)}${linked({ headline })}<title>${newest}</title>`,
      `<h1>${newest}</h1>`,
    );

  it('is the one after which its address is called, not the newest entry', async () => {
    const found = await running('news/talks-about-the-haefen-in-the-live-ticker-from-21-to-27-october,UMx1', whole);
    expect(found).toMatchObject({ value: whole, evidence: { from: 'json-ld' } });
    expect(found.others.map(({ value }) => value)).toContain(newest);
  });

  it('is the headline shown where the address is called after neither', async () => {
    expect((await running('news/4711', whole)).value).toBe(newest);
  });

  it('is the headline shown where nothing says that the page is one', async () => {
    const headline = 'Talks about the harbours will end on Friday in Osterby';
    expect((await running('news/talks-about-the-harbours-will-end-on-friday-in-osterby', headline)).value).toBe(newest);
  });
});
