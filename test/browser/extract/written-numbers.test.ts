import { describe, expect, it } from 'vitest';
import { readDocument } from './extract.ts';
import { makeZip } from './make-zip.ts';

/** The same words in each format: a year with a note's number, a power, a fraction. */
const MATH = 'xmlns="http://www.w3.org/1998/Math/MathML"';

async function readDocx(body: string): Promise<string> {
  const made = await makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: 'word/document.xml',
      bytes: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body><w:p>${body}</w:p></w:body></w:document>`,
    },
  ]);
  return (await readDocument(made, 'a.docx')).draft.text;
}

async function readOdt(body: string, objects: readonly { name: string; bytes: string }[] = []): Promise<string> {
  const made = await makeZip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', isStored: true },
    {
      name: 'content.xml',
      bytes: `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style></office:automatic-styles><office:body><office:text><text:p>${body}</text:p></office:text></office:body></office:document-content>`,
    },
    ...objects,
  ]);
  return (await readDocument(made, 'a.odt')).draft.text;
}

const readRtfText = async (body: string) => (await readDocument(`{\\rtf1\\ansi ${body}\\par}`, 'a.rtf')).draft.text;
const readHtml = async (body: string) =>
  (await readDocument(`<!doctype html><html lang="en"><body><p>${body}</p></body></html>`, 'a.html')).draft.text;

describe('digits above the line', () => {
  it('are superscript ones, so that a note’s number is no part of a year', async () => {
    const run = (words: string, align = '') =>
      `<w:r><w:rPr>${align ? `<w:vertAlign w:val="${align}"/>` : ''}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
    const expected = 'In 2019³ it was 12 km², CO2 10⁻⁶, as the 21st said.';
    expect(
      await readDocx(
        `${run('In 2019')}${run('3', 'superscript')}${run(' it was 12 km')}${run('2', 'superscript')}${run(', CO')}${run('2', 'subscript')}${run(' 10')}${run('-6', 'superscript')}${run(', as the 21')}${run('st', 'superscript')}${run(' said.')}`,
      ),
    ).toBe(expected);
    const span = (words: string, style: string) => `<text:span text:style-name="${style}">${words}</text:span>`;
    expect(
      await readOdt(
        `In 2019${span('3', 'T1')} it was 12 km${span('2', 'T1')}, CO${span('2', 'T2')} 10${span('-6', 'T1')}, as the 21${span('st', 'T1')} said.`,
      ),
    ).toBe(expected);
    expect(
      await readRtfText(
        'In 2019{\\super 3} it was 12 km\\super 2\\nosupersub , CO{\\sub 2} 10{\\up6 -6}, as the 21{\\super st} said.',
      ),
    ).toBe(expected);
    expect(
      await readHtml(
        'In 2019<sup>3</sup> it was 12 km<sup>2</sup>, CO<sub>2</sub> 10<sup>-6</sup>, as the 21<sup>st</sup> said.',
      ),
    ).toBe(expected);
  });

  it('stay plain in brackets, which part them from the word', async () => {
    expect(await readHtml('It was said twice<sup><a href="#n">[12]</a></sup> at least.')).toBe(
      'It was said twice[12] at least.',
    );
  });
});

describe('formulas', () => {
  const omml =
    '<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f><m:r><m:t>+</m:t></m:r><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:rad><m:radPr/><m:deg/><m:e><m:r><m:t>a+1</m:t></m:r></m:e></m:rad></m:oMath>';
  const mathml = `<math ${MATH}><semantics><mrow><mfrac><mn>3</mn><mn>4</mn></mfrac><mo>+</mo><msup><mi>x</mi><mn>2</mn></msup><msqrt><mi>a</mi><mo>+</mo><mn>1</mn></msqrt></mrow><annotation encoding="application/x-tex">\\frac34</annotation></semantics></math>`;

  it('are read in one line: a fraction is no other number', async () => {
    expect(await readDocx(`<w:r><w:t xml:space="preserve">It is </w:t></w:r>${omml}`)).toBe('It is 3/4+x²√(a+1)');
    expect(await readHtml(`It is ${mathml} of all.`)).toBe('It is 3/4 + x²√(a + 1) of all.');
    const frame = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>';
    const object = { name: 'Object 1/content.xml', bytes: mathml };
    expect(await readOdt(`It is ${frame} of all.`, [object])).toBe('It is 3/4 + x²√(a + 1) of all.');
    expect(
      await readRtfText(
        'It is {\\mmath{\\*\\moMath{\\mf{\\mnum{\\mr 3}}{\\mden{\\mr 4}}}{\\msSup{\\me{\\mr x}}{\\msup{\\mr 2}}}}} of all.',
      ),
    ).toBe('It is 3/4x² of all.');
  });

  it('keep the limits of sums and the indices of names', async () => {
    const sum =
      '<m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:sSub><m:e><m:r><m:t>a</m:t></m:r></m:e><m:sub><m:r><m:t>i</m:t></m:r></m:sub></m:sSub></m:e></m:nary></m:oMath>';
    expect(await readDocx(sum)).toBe('∑_(i=1)^n a_i');
    const limits = `<math ${MATH}><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>a</mi><mi>i</mi></msub></math>`;
    expect(await readHtml(`It is ${limits}.`)).toBe('It is ∑_(i = 1)^na_i.');
  });
});
