/**
 * A passage and the chain that a careful reader would give it. The passage stands between ⟦ and ⟧, or is the whole text. The chain is
 * written from the origin on: links "kind name verb" (no verb is "said"), "+" beside, ">" the next step, and "| denies" for the stance.
 * Kinds: p person, o office, a agency, n outlet, b broadcaster, c channel, g official body, u unnamed group. Empty: nothing is proposed.
 */
export type PassageCase = readonly [text: string, chain: string];
