/**
 * A grade as stored: `scale:code` such as `admiralty-reliability:B`, `admiralty-credibility:2`, `icd203:likely`, or one of
 * the two empties that are no judgment. *Cannot be judged* is a code of its scale (F, 6), not an empty.
 */
export type Grade = 'not-graded' | 'does-not-apply' | `${string}:${string}`;
