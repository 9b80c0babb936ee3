import { Check, X } from 'lucide-react';
import type { Cause } from '../../../shared/attribution/attribution-reading.ts';
import styles from './card.module.css';
import type { OpenProposal } from './card-proposals.ts';

/** What the fields of a card ask about its proposals. */
export interface ProposalActs {
  readonly onAccept: (proposal: OpenProposal) => void;
  readonly onReject: (proposal: OpenProposal) => void;
  /** Brings the words that caused a proposal into sight. */
  readonly onShow: (cause: Cause) => void;
}

/** Says below a field that its content is a proposal and which words caused it; they lead to their place in the text. */
export function ProposalLine(
  props: ProposalActs & {
    readonly proposal: OpenProposal | null;
    /** What is proposed, for the buttons' names: `date`, `link 2`. */
    readonly what: string;
  },
) {
  const { proposal, what } = props;
  if (!proposal) return null;
  return (
    <div className={styles.proposal}>
      <span className={styles.because}>
        proposed{proposal.causes.length > 0 ? ' because of' : ''}
        <CauseWords causes={proposal.causes} onShow={props.onShow} />
      </span>
      <button
        type="button"
        className={styles.verdict}
        aria-label={`Accept ${what}`}
        title="Accept (↵ in the field)"
        onClick={() => props.onAccept(proposal)}
      >
        <Check aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.verdict}
        aria-label={`Reject ${what}`}
        title="Reject (Alt ⌫ in the field)"
        onClick={() => props.onReject(proposal)}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  );
}

/** Words of the article that caused a proposal; each leads to its place in the text. */
export function CauseWords(props: { readonly causes: readonly Cause[]; readonly onShow: (cause: Cause) => void }) {
  return props.causes.map((cause) => (
    <button
      key={`${cause.start} ${cause.end}`}
      type="button"
      className={styles.cause}
      title="Show these words in the text"
      onClick={() => props.onShow(cause)}
    >
      <q dir="auto">{shorten(cause.text)}</q>
    </button>
  ));
}

/** Longer words are cut in the middle of the line, UTF-16 units; their place shows them whole. */
const MOST_SHOWN = 48;

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN).trimEnd()}…`;
}
