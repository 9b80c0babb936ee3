import { expect, test } from 'vitest';
import { FRAME_POLICY, PAGE_POLICY, PRINT_POLICY } from '../../../electron/content-policy.ts';

test('The page runs shipped scripts only and reaches nothing but the app', () => {
  expect(PAGE_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; " +
      "img-src 'self' blob: data:; font-src 'self'; media-src blob:; connect-src 'self'; worker-src 'self'; " +
      "frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types dateline-workers",
  );
});

test('The extraction frame runs its script in an opaque origin and reaches nothing', () => {
  expect(FRAME_POLICY).toBe(
    "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
      "require-trusted-types-for 'script'; trusted-types dateline-extract dateline-parts default; sandbox allow-scripts",
  );
});

test('A document that is printed has inline styles and shipped fonts, and neither scripts nor images', () => {
  expect(PRINT_POLICY).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'",
  );
});

test('No policy allows eval or addresses of the network', () => {
  for (const policy of [PAGE_POLICY, FRAME_POLICY, PRINT_POLICY]) {
    expect(policy).not.toMatch(/unsafe-eval|https?:|wss?:|\*/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  }
});
