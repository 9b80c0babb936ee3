import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../../shared/model/article-draft.ts';
import duskPng from '../../fixtures/pictures/dusk.png?inline';
import { readDocument, textsOf } from './extract.ts';

const sentences = Array.from(
  { length: 6 },
  (_, index) =>
    `On day ${index + 1} the committee said that the stations will be delivered in the spring, and that all questions have been settled with the government of Sarvania.`,
);
const STORY = sentences.map((words) => `<p>${words}</p>`).join('');
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Radar stations reach Osterby</title></head><body>${body}</body></html>`;

async function read(body: string): Promise<ArticleDraft> {
  return (await readDocument(page(body), 'page.html')).draft;
}
const furnitureOf = (draft: ArticleDraft, words: string) => {
  const index = textsOf(draft).findIndex((text) => text.includes(words));
  if (index < 0) throw new Error(`no block with “${words}”`);
  return draft.blocks[index]?.furniture ?? null;
};

describe('what stands above a story', () => {
  const menu = ['World', 'Coast', 'Money', 'Weather', 'Sport'].map((name) => `<li><a href="/${name}">${name}</a></li>`);

  it('is left out where it is the site’s menu, and the headline below it stands once', async () => {
    const draft = await read(
      `<article><a href="#main">Skip to content</a><ul>${menu.join('')}</ul><h1>Radar stations reach Osterby</h1>${STORY}</article>`,
    );
    expect(textsOf(draft)).toEqual(['Radar stations reach Osterby', ...sentences]);
  });

  it('stays where it says what kind of text this is', async () => {
    const draft = await read(`<article><p>Opinion</p><h1>Radar stations reach Osterby</h1>${STORY}</article>`);
    expect(textsOf(draft)).toContain('Opinion');
  });

  it('does not take a row of links inside of the story along, which is dimmed', async () => {
    const links = ['The agreement', 'The boats', 'The harbour'].map((name) => `<p><a href="/${name}">${name}</a></p>`);
    const draft = await read(
      `<article><h1>Radar stations reach Osterby</h1>${STORY}${links.join('')}<p>Last of all the chairman thanked the guard for its patience.</p></article>`,
    );
    expect(furnitureOf(draft, 'The boats')?.kind).toBe('related');
    expect(furnitureOf(draft, 'Last of all')).toBeNull();
  });
});

describe('the description of a picture that the file does not hold', () => {
  const figure = (alt: string, caption: string) =>
    `<figure><img src="radar.jpg" alt="${alt}">${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
  const around = (inside: string, below = '') =>
    read(
      `<article><h1>Radar stations reach Osterby</h1>${STORY}${inside}${STORY.replaceAll('day', 'night')}${below}</article>`,
    );

  it('is left out where a caption beside it says what the picture shows', async () => {
    const draft = await around(
      figure('A man stands before a grey tower', 'The first station on the headland on Monday'),
    );
    expect(draft.text).not.toContain('A man stands');
    expect(furnitureOf(draft, 'The first station')?.kind).toBe('caption');
  });

  it('stays where nothing else does', async () => {
    const draft = await around(figure('A man stands before a grey tower', ''));
    expect(furnitureOf(draft, 'A man stands')?.kind).toBe('caption');
  });

  it('is left out after the end of the story, where it is that of another one', async () => {
    const draft = await around('', '<div><img src="boat.jpg" alt="A ferry in the harbour of Meridal"></div>');
    expect(draft.text).not.toContain('A ferry');
  });

  it('stays with a picture that the file holds, caption or not', async () => {
    const draft = await around(
      figure('A man stands before a grey tower', 'The first station on the headland').replace('radar.jpg', duskPng),
    );
    expect(furnitureOf(draft, 'A man stands')?.kind).toBe('caption');
    expect(draft.blocks.find(({ kind }) => kind === 'image')?.image).toBeDefined();
  });
});

describe('words that no reader of the page saw', () => {
  it.each(['hidden', 'style="display: none"', 'style="color:red;visibility:hidden"'])(
    'are left out: %s',
    async (how) => {
      const draft = await read(
        `<article><h1>Radar stations reach Osterby</h1>${STORY}<p ${how}>Your vote for this story has been counted, thank you very much.</p></article>`,
      );
      expect(draft.text).not.toContain('Your vote');
      expect(draft.text).toContain(sentences[5]);
    },
  );
});

describe('a box that the page itself names', () => {
  const within = (box: string, story = STORY) =>
    read(`<article><h1>Radar stations reach Osterby</h1>${STORY}${box}${story.replaceAll('day', 'night')}</article>`);

  it.each([
    [
      'newsletter',
      '<div class="NewsletterBox_inner"><p>Få morgenens vigtigste historier fra havnen hver dag klokken seks.</p></div>',
    ],
    [
      'newsletter',
      '<div class="c-donation"><p>Havnen læser os gratis, og det skal den blive ved med hver eneste dag.</p></div>',
    ],
    [
      'related',
      '<div class="story__related-articles"><p>Skibene ved kysten sejler igen efter uvejret i mandags.</p></div>',
    ],
    [
      'cookies',
      '<div class="embed-consent"><p>Her vises en film, så snart De har sagt ja til det nederst på siden.</p></div>',
    ],
  ])('is furniture in any language: %s', async (kind, box) => {
    const draft = await within(box);
    const words = /<p>(.{20})/.exec(box)?.[1] ?? '';
    expect(furnitureOf(draft, words)).toMatchObject({ kind });
    expect(furnitureOf(draft, 'On night 3')).toBeNull();
  });

  it('names the box in its rule', async () => {
    const draft = await within(
      '<div class="c-newsletter"><p>Få morgenens vigtigste historier fra havnen hver dag klokken seks.</p></div>',
    );
    expect(furnitureOf(draft, 'Få morgenens')?.rule).toBe('stands in a box that the page names “c-newsletter”');
  });

  it.each(['paywall', 'ad-container', 'newsletter-story-paragraph'])(
    'is the story where most of the story stands in boxes named “%s”',
    async (name) => {
      const draft = await read(
        `<article><h1>Radar stations reach Osterby</h1>${sentences.map((words) => `<div class="${name}"><p>${words}</p></div>`).join('')}</article>`,
      );
      expect(draft.blocks.filter(({ furniture }) => furniture !== null)).toEqual([]);
      expect(draft.text).toContain(sentences[3]);
    },
  );
});
