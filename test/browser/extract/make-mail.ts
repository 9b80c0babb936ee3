import { join } from './make-zip.ts';

/** Bytes or words as base64, in lines as mail has them. */
export const base64 = (bytes: Uint8Array | string) =>
  btoa(
    typeof bytes === 'string' ? String.fromCharCode(...new TextEncoder().encode(bytes)) : String.fromCharCode(...bytes),
  ).replace(/(.{76})/g, '$1\r\n');

/** The usual headers. */
export const HEAD = [
  'Received: from mx.herald.example by inbox.example; Tue, 21 May 2024 10:05:09 +0000',
  'Received: from desk.herald.example by mx.herald.example; Tue, 21 May 2024 10:05:03 +0000',
  'From: "Mara Tell" <mara@herald.example>',
  'To: Ilan Korvat <ilan@sarvania.example>, desk@sarvania.example',
  'Subject: =?utf-8?Q?The_stations_=E2=80=93_what_we_know?=',
  'Date: Tue, 21 May 2024 12:05:00 +0200',
  'Message-ID: <1@herald.example>',
  'MIME-Version: 1.0',
];

/** A message with these headers after the usual ones. */
export const message = (headers: readonly string[], body: Uint8Array | string, head: readonly string[] = HEAD) =>
  join([...head, ...headers, '', ''].join('\r\n'), typeof body === 'string' ? body.replace(/\r?\n/g, '\r\n') : body);

/** The header and the body of a message of several parts. */
export const multipart = (kind: string, parts: readonly string[]) => ({
  header: `Content-Type: multipart/${kind}; boundary="b-${kind}"`,
  body: `${parts.map((part) => `--b-${kind}\r\n${part}\r\n`).join('')}--b-${kind}--\r\n`,
});

/** One part of a message. */
export const part = (headers: string, body: string) => `${headers}\r\n\r\n${body}`;

/** A sentence that is long enough to be a story. */
export const WORDS =
  'The committee said on Tuesday that the stations will be delivered in the spring, and that all questions have been settled with the government.';
