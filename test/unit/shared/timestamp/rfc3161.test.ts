import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromHex, readAll, readDer, TAG, writeDer, writeInteger } from '../../../../shared/timestamp/der.ts';
import { readAnswer, writeRequest } from '../../../../shared/timestamp/rfc3161.ts';

const HASH = createHash('sha256').update('the last change').digest('hex');
const NONCE = fromHex('00f1e2d3c4b5a697');
const hasOpenSsl = spawnSync('openssl', ['version']).status === 0;

describe('A request', () => {
  test('is DER of version 1, the hash as SHA-256 imprint, the nonce and the wish for the certificate', () => {
    expect(Buffer.from(writeRequest(HASH, NONCE)).toString('hex')).toBe(
      `3043020101${'3031300d060960864801650304020105000420'}${HASH}${'020800f1e2d3c4b5a697'}${'0101ff'}`,
    );
  });

  test('has a length of several bytes where one is not enough', () => {
    const long = writeDer(TAG.octetString, new Uint8Array(70_000));
    expect([...long.subarray(0, 5)]).toEqual([0x04, 0x83, 0x01, 0x11, 0x70]);
    expect(readDer(long).content.length).toBe(70_000);
    expect([...writeInteger(Uint8Array.of(0, 0))]).toEqual([2, 1, 0]);
  });
});

describe('What is no answer is refused in words', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['words', new TextEncoder().encode('<html>')],
    ['a request', writeRequest(HASH, NONCE)],
    ['a length beyond its end', Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff)],
    ['an indefinite length', Uint8Array.of(0x30, 0x80, 0, 0)],
  ])('%s', (_what, bytes) => {
    expect(readAnswer(bytes)).toEqual({ status: 'refused', reason: expect.stringMatching(/RFC 3161/) });
  });

  test('an answer that grants nothing', () => {
    const status = writeDer(TAG.sequence, writeInteger(Uint8Array.of(2)));
    expect(readAnswer(writeDer(TAG.sequence, status))).toEqual({
      status: 'refused',
      reason: 'The authority did not grant the time stamp.',
    });
  });
});

describe.runIf(hasOpenSsl)('An authority made by openssl (skipped where there is none)', () => {
  let folder: string;
  const run = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-tsa-'));
    writeFileSync(
      join(folder, 'tsa.cnf'),
      `[req]\ndistinguished_name = name\nx509_extensions = tsa_cert\nprompt = no\n[name]\nCN = Time of our own\n
[tsa_cert]\nextendedKeyUsage = critical, timeStamping\nkeyUsage = critical, digitalSignature\n
[tsa]\ndefault_tsa = own\n[own]\ndir = .\nserial = ./serial\ncrypto_device = builtin\nsigner_cert = ./cert.pem\ncerts = ./cert.pem\n
signer_key = ./key.pem\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1\nordering = yes\n
tsa_name = yes\ness_cert_id_chain = no\ness_cert_id_alg = sha256\n`,
    );
    writeFileSync(join(folder, 'serial'), '01F4\n');
    const subject = ['-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'cert.pem', '-days', '2'];
    run('req', '-x509', '-config', 'tsa.cnf', ...subject);
    writeFileSync(join(folder, 'request.tsq'), writeRequest(HASH, NONCE));
    run('ts', '-reply', '-queryfile', 'request.tsq', '-config', 'tsa.cnf', '-out', 'answer.tsr');
    run('ts', '-reply', '-queryfile', 'request.tsq', '-config', 'tsa.cnf', '-token_out', '-out', 'token.tst');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('reads our request as it was meant', () => {
    const words = run('ts', '-query', '-in', 'request.tsq', '-text').toString();
    expect(words).toMatch(/Version: 1/);
    expect(words).toMatch(/Hash Algorithm: sha256/);
    expect(words).toMatch(/Nonce: 0x(00)?F1E2D3C4B5A697/);
    expect(words).toMatch(/Certificate required: yes/);
    const dump = words.replaceAll(/^\s+[0-9a-f]{4} - (.{47}).*$/gm, '$1').replaceAll(/[\s-]/g, '');
    expect(dump).toContain(HASH);
  });

  test.each(['answer.tsr', 'token.tst'])('answers with what we read again (%s)', (file) => {
    const read = readAnswer(readFileSync(join(folder, file)));
    expect(read).toMatchObject({
      status: 'read',
      value: { imprint: HASH, policy: '1.2.3.4.1', nonce: 'f1e2d3c4b5a697' },
    });
    const time = read.status === 'read' ? Date.parse(read.value.time) : 0;
    expect(Math.abs(time - Date.now())).toBeLessThan(10 * 60_000);
  });

  test('verifies its answer against the hash, as we tell people to do', () => {
    const args = ['ts', '-verify', '-digest', HASH, '-in', 'answer.tsr', '-CAfile', 'cert.pem'];
    expect(run(...args).toString() || 'Verification: OK').toMatch(/OK/);
    const other = createHash('sha256').update('another').digest('hex');
    expect(() => run('ts', '-verify', '-digest', other, '-in', 'answer.tsr', '-CAfile', 'cert.pem')).toThrow();
  });

  test('has its answer refused or read otherwise wherever it is cut', () => {
    const whole = readFileSync(join(folder, 'answer.tsr'));
    for (let length = 0; length < whole.length; length += 7)
      expect(readAnswer(whole.subarray(0, length)).status).toBe('refused');
    expect(readAll(whole)).toHaveLength(1);
  });
});
