import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeArticles } from './made-up-articles.ts';

const WORDS = 900;
const MENU = 60;

/** Writes pages as outlets publish them: a head with meta and JSON-LD, menus, a story, related links and scripts; gives their paths. */
export function writePages(folder: string, count: number): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return makeArticles(count, WORDS).map(({ text, outlet }, index) => {
    const file = path.join(folder, `page-${index}.html`);
    writeFileSync(file, toPage(index, outlet, text));
    return file;
  });
}

function toPage(index: number, outlet: string, text: string): string {
  const title = `Report ${index} of the coast`;
  const published = new Date(Date.UTC(2019, 0, 1) + index * 86_400_000).toISOString();
  const links = (from: number) =>
    Array.from({ length: MENU }, (_, at) => `<li><a href="/${from + at}">Section ${from + at}</a></li>`).join('');
  const paragraphs = text
    .split('\n\n')
    .map((words) => `<p class="story__text">${words}</p>`)
    .join('\n');
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: published });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${outlet}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${outlet}">
<meta property="article:published_time" content="${published}"><link rel="canonical" href="https://news.example/${index}">
<script type="application/ld+json">${data}</script><style>${'.a{color:red}'.repeat(400)}</style></head><body>
<nav><ul>${links(0)}</ul></nav><main><article><h1>${title}</h1><div class="story">${paragraphs}</div></article>
<aside><h2>Related</h2><ul>${links(100)}</ul></aside></main><footer><ul>${links(200)}</ul></footer>
<script>${'window.q=(window.q||[]).concat([1,2,3]);'.repeat(800)}</script></body></html>`;
}
