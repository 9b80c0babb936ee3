import { Pencil } from 'lucide-react';
import { describeChain, originsOf } from '../../../shared/attribution/chain.ts';
import { labelGrade } from '../../../shared/grading/scales.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { type ClaimContext, gradeCode } from '../../../shared/timeline/event-rows.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import type { ClaimCardsProps } from './ClaimCards.tsx';
import styles from './claim-cards.module.css';

/** One claim: its words, its passages, through whom it came, and its grades; or its form, when it is open. */
export function ClaimCard(props: ClaimCardsProps & { readonly claim: Claim; readonly setTitle: string | null }) {
  const { claim, context } = props;
  const isOpen = props.openClaimId === claim.id;
  const quotes = claim.clips.flatMap(({ clipId, role }) => {
    const clip = props.clips.get(clipId);
    return clip ? [{ clip, role }] : [];
  });
  const value = claim.slot.value.trim();
  const statement = claim.statement.trim();
  const words = value || statement || 'A claim without words yet';
  // Among accounts side by side the value stands above already.
  const heading = props.setTitle === null ? words : statement || words;
  return (
    <div
      role="listitem"
      aria-label={[props.setTitle, words].filter(Boolean).join(': ')}
      className={`${styles.claim} ${isOpen ? styles.isOpen : ''}`}
    >
      <div className={styles.claimHead}>
        <strong dir="auto">{heading}</strong>
        <Button
          kind="quiet"
          isIcon
          label={isOpen ? 'Close the claim' : `Edit the claim “${heading.slice(0, 60)}”`}
          isPressed={isOpen}
          onPress={() => props.onOpenClaim(isOpen ? null : claim.id)}
        >
          <Pencil aria-hidden="true" />
        </Button>
      </div>
      {isOpen ? (
        props.renderClaimForm(claim.id)
      ) : (
        <>
          {statement && heading !== statement ? <p dir="auto">{statement}</p> : null}
          {quotes.map(({ clip, role }) => (
            <button
              key={clip.id}
              type="button"
              className={styles.quote}
              title="Go to the passage"
              onClick={() => props.onOpenArticle(clip.articleId, clip.id)}
            >
              <q dir="auto">{clip.exact}</q>
              {role === 'supports' ? null : <span className={styles.role}>{role}</span>}
            </button>
          ))}
          <ChainWords claim={claim} context={context} />
          <div className={styles.chips}>
            <Chip kind="grade" title={gradeWords(claim, context)}>
              {gradeCode(claim, context.sourceOf) ?? 'Not graded'}
            </Chip>
            <Chip kind={claim.stance === 'denies' ? 'deny' : claim.stance === 'questions' ? 'dispute' : 'plain'}>
              {claim.stance}
            </Chip>
            {claim.likelihood === 'not-graded' ? null : <Chip>{labelGrade(claim.likelihood, props.customScales)}</Chip>}
            {claim.confidence === 'not-graded' ? null : <Chip>Confidence: {labelGrade(claim.confidence)}</Chip>}
          </div>
        </>
      )}
    </div>
  );
}

/** The chain in words with its origin in bold, then the outlet in which it was read, unless the chain ends there. */
function ChainWords({ claim, context }: { readonly claim: Claim; readonly context: ClaimContext }) {
  const name = (sourceId: Ulid) => context.sourceOf(sourceId)?.name ?? 'a removed source';
  const origins = originsOf(claim.chain);
  const isUnnamed = origins.some((link) => context.sourceOf(link.sourceId)?.kind === 'unnamed-group');
  const outlets = context
    .articleIdsOf(claim)
    .flatMap((articleId) => context.outletOf?.(articleId) ?? [])
    .filter((id) => !claim.chain.some((link) => link.sourceId === id));
  const words = claim.chain.length === 0 ? '' : describeChain(claim.chain, name);
  const path = [...words.split(' → ').filter(Boolean), ...new Set(outlets.map(name))];
  if (path.length === 0) return <p className={styles.path}>No source yet</p>;
  return (
    <p className={styles.path} dir="auto">
      <b>{path[0]}</b>
      {isUnnamed ? <i> unnamed</i> : null}
      {path.slice(1).map((step) => (
        <span key={step}> → {step}</span>
      ))}
    </p>
  );
}

function gradeWords(claim: Claim, context: ClaimContext): string {
  const origin = originsOf(claim.chain)[0];
  const source = origin ? context.sourceOf(origin.sourceId) : null;
  const reliability = source?.reliability.at(-1)?.grade ?? 'not-graded';
  return `Source: ${labelGrade(reliability)}\nClaim: ${labelGrade(claim.credibility)}`;
}
