import { ArrowUpRight } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { makeSentenceCheck } from '../../../shared/grading/mixed-sentences.ts';
import { findScale, labelGrade } from '../../../shared/grading/scales.ts';
import {
  describeDiagnosticity,
  describeScore,
  labelVerdict,
  VERDICT_LETTERS,
} from '../../../shared/hypotheses/grid-words.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import { type GridCell, type Hypothesis, VERDICTS, type Verdict } from '../../../shared/model/hypotheses.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { SavedTextField } from '../../ui/SavedTextField.tsx';
import styles from './cell-pane.module.css';
import type { GridRow, GridView } from './grid-view.ts';

/** What the chosen cell is about: the claim with its words and grades, the hypothesis, the verdict and why. */
export function CellPane(props: {
  readonly view: GridView;
  readonly settings: CaseSettings;
  readonly row: GridRow | null;
  readonly hypothesis: Hypothesis | null;
  readonly onVerdict: (verdict: Verdict | null) => void;
  readonly onRationale: (rationale: string) => void;
  /** Goes back to the cell in the grid. */
  readonly onLeave: () => void;
  readonly onOpenClaim: (claimId: Ulid) => void;
  readonly onOpenArticle: (articleId: Ulid, clipId?: Ulid) => void;
}) {
  const { view, row, hypothesis } = props;
  const { likelihoodScale, customScales } = props.settings;
  const check = useMemo(
    () => makeSentenceCheck(findScale(likelihoodScale, customScales)),
    [likelihoodScale, customScales],
  );
  const number = view.detail.grid.hypotheses.findIndex((one) => one.id === hypothesis?.id) + 1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the fields inside and bubbles here.
    <div
      className={styles.pane}
      onKeyDown={(press) => {
        if (press.key !== 'Escape') return;
        press.preventDefault();
        props.onLeave();
      }}
    >
      {hypothesis ? (
        <section aria-label="Hypothesis">
          <h3>H{number}</h3>
          <p className={styles.words} dir="auto">
            {hypothesis.statement}
          </p>
          <p className={styles.soft}>Against it: {describeScore(view.scores[number - 1] ?? NO_SCORE)}</p>
        </section>
      ) : null}
      {row ? <ClaimFacts {...props} row={row} /> : null}
      {row && hypothesis ? (
        <VerdictFields
          key={`${row.rowId} ${hypothesis.id}`}
          cell={row.cells[hypothesis.id] ?? null}
          check={check}
          onVerdict={props.onVerdict}
          onRationale={props.onRationale}
        />
      ) : null}
    </div>
  );
}

const NO_SCORE = { inconsistentOrigins: 0, inconsistentClaims: 0 };

function ClaimFacts(props: Parameters<typeof CellPane>[0] & { readonly row: GridRow }) {
  const { view, row } = props;
  const { claim } = row;
  const clips = claim.clips.flatMap((use) => view.detail.clips.find((clip) => clip.id === use.clipId) ?? []);
  return (
    <section aria-label="Claim">
      <h3>Claim</h3>
      <p className={styles.words} dir="auto">
        {row.statement}
      </p>
      <dl className={styles.claimFacts}>
        {row.event ? (
          <div>
            <dt>Event</dt>
            <dd dir="auto">{row.event}</dd>
          </div>
        ) : null}
        <div>
          <dt>Chain</dt>
          <dd dir="auto">{row.chain || 'no source yet'}</dd>
        </div>
        <div>
          <dt>Credibility</dt>
          <dd>{labelGrade(claim.credibility)}</dd>
        </div>
        <div>
          <dt>Likelihood</dt>
          <dd>{labelGrade(claim.likelihood, props.settings.customScales)}</dd>
        </div>
        <div>
          <dt>Tells apart</dt>
          <dd>{describeDiagnosticity(row.diagnosticity)}</dd>
        </div>
      </dl>
      {clips.map((clip) => (
        <button
          key={clip.id}
          type="button"
          className={styles.quote}
          title="Go to the passage"
          onClick={() => props.onOpenArticle(clip.articleId, clip.id)}
        >
          <q dir="auto">{clip.exact}</q>
        </button>
      ))}
      <Button kind="quiet" onPress={() => props.onOpenClaim(claim.id)}>
        <ArrowUpRight aria-hidden="true" />
        Go to the claim
      </Button>
    </section>
  );
}

function VerdictFields(props: {
  readonly cell: GridCell | null;
  readonly check: ReturnType<typeof makeSentenceCheck>;
  readonly onVerdict: (verdict: Verdict | null) => void;
  readonly onRationale: (rationale: string) => void;
}) {
  const verdict = props.cell?.verdict ?? null;
  const group = useRef<HTMLFieldSetElement>(null);
  return (
    <section aria-label="Cell">
      <h3>What it says of the hypothesis</h3>
      <fieldset ref={group} aria-label="Verdict" className={styles.verdicts}>
        {[...VERDICTS, null].map((one) => (
          <label key={one ?? 'none'} data-checked={one === verdict}>
            <input type="radio" name="verdict" checked={one === verdict} onChange={() => props.onVerdict(one)} />
            <span>{labelVerdict(one)}</span>
            <Kbd>{one === null ? 'Del' : VERDICT_LETTERS[one]}</Kbd>
          </label>
        ))}
      </fieldset>
      <SavedTextField
        label="Rationale"
        rows={3}
        stored={props.cell?.rationale ?? ''}
        placeholder="Why, if it is not plain"
        check={props.check}
        onSave={props.onRationale}
      />
    </section>
  );
}
