import { useMemo, useState } from 'react';
import { findOriginHints } from '../../../shared/attribution/origin-hints.ts';
import { nameOfOrigin, nameOfOriginKey } from '../../../shared/attribution/origin-words.ts';
import { type ClaimOrigin, listOrigins, UNNAMED_RULE } from '../../../shared/attribution/origins.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { OriginJudgment } from '../../../shared/model/event-judgment.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { ClaimContext } from '../../../shared/timeline/event-rows.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { OriginReason } from './OriginReason.tsx';
import styles from './origins.module.css';

/** What can be said of the origins of an event. */
export interface OriginActs {
  readonly onJoin: (keys: readonly string[], reason: string) => void;
  readonly onSplit: (keys: readonly string[], claimIds: readonly Ulid[], reason: string) => void;
  readonly onWithdraw: (judgmentId: Ulid) => void;
}

/** Who stands behind an event: each origin with its claims; several are joined, or one is split, with a reason. */
export function OriginsPanel(props: {
  readonly event: TimelineEvent;
  readonly claims: readonly Claim[];
  readonly context: ClaimContext;
  readonly acts: OriginActs;
}) {
  const { event, claims, context, acts } = props;
  const origins = useMemo(() => listOrigins(claims, context), [claims, context]);
  const hints = useMemo(() => findOriginHints(origins, claims, context), [origins, claims, context]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [splitting, setSplitting] = useState<string | null>(null);
  const judgments = event.originJudgments ?? [];
  const inForce = new Set(origins.flatMap((origin) => origin.judgmentIds));
  const idle = judgments.filter((judgment) => !inForce.has(judgment.id));
  if (origins.length === 0 && judgments.length === 0) return null;
  const marked = chosen.filter((key) => origins.some((origin) => origin.key === key));
  const toggle = (key: string) =>
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  const keysOf = (key: string) => origins.find((origin) => origin.key === key)?.keys ?? [key];
  const nameOf = (key: string) => {
    const origin = origins.find((one) => one.key === key);
    return origin ? nameOfOrigin(origin, claims, context) : nameOfOriginKey(key, context);
  };
  return (
    <details className={styles.panel}>
      <summary>
        Origins <span>{origins.map((origin) => nameOfOrigin(origin, claims, context)).join(' · ')}</span>
      </summary>
      <ul aria-label="Origins" className={styles.origins}>
        {origins.map((origin) => (
          <OriginItem
            key={origin.key}
            origin={origin}
            name={nameOfOrigin(origin, claims, context)}
            claims={claims}
            context={context}
            judgments={judgments.filter((judgment) => origin.judgmentIds.includes(judgment.id))}
            isMarked={marked.includes(origin.key)}
            canJoin={origins.length > 1}
            isSplitting={splitting === origin.key}
            onToggle={() => toggle(origin.key)}
            onSplitting={(isOpen) => setSplitting(isOpen ? origin.key : null)}
            acts={acts}
          />
        ))}
      </ul>
      {marked.length > 1 ? (
        <OriginReason
          label="Why they are one origin"
          act="Join origins"
          onSay={(reason) => {
            setChosen([]);
            acts.onJoin(marked.flatMap(keysOf), reason);
          }}
          onCancel={() => setChosen([])}
        />
      ) : null}
      {marked.length < 2
        ? hints.map((hint) => (
            <p key={hint.keys.join()} className={styles.hint}>
              <span>
                {hint.why === 'same-words' ? (
                  <>
                    <bdi>{nameOf(hint.keys[0])}</bdi> stands in two outlets in the same words. Are they the same people?
                  </>
                ) : (
                  <>
                    <bdi>{nameOf(hint.keys[0])}</bdi> also passes on what <bdi>{nameOf(hint.keys[1])}</bdi> said. Is it
                    one origin?
                  </>
                )}
              </span>
              <Button kind="quiet" onPress={() => setChosen(hint.keys)}>
                Join…
              </Button>
            </p>
          ))
        : null}
      {origins.some((origin) => isUnnamed(origin, context)) ? <p className={styles.rule}>{UNNAMED_RULE}</p> : null}
      {idle.map((judgment) => (
        <JudgmentLine key={judgment.id} judgment={judgment} isIdle onWithdraw={acts.onWithdraw} />
      ))}
    </details>
  );
}

function OriginItem(props: {
  readonly origin: ClaimOrigin;
  readonly name: string;
  readonly claims: readonly Claim[];
  readonly context: ClaimContext;
  readonly judgments: readonly OriginJudgment[];
  readonly isMarked: boolean;
  readonly canJoin: boolean;
  readonly isSplitting: boolean;
  readonly onToggle: () => void;
  readonly onSplitting: (isOpen: boolean) => void;
  readonly acts: OriginActs;
}) {
  const { origin, name } = props;
  const own = props.claims.filter((claim) => origin.claimIds.includes(claim.id));
  const facts = `${count(own.length, 'claim')}, ${count(origin.articleIds.length, 'article')}`;
  return (
    <li className={styles.origin}>
      <div className={styles.line}>
        <span className={styles.mark}>
          {props.canJoin ? (
            <input
              type="checkbox"
              aria-label={`Mark ${name} to be joined`}
              checked={props.isMarked}
              onChange={props.onToggle}
            />
          ) : null}
          <b dir="auto">{name}</b>
        </span>
        {isUnnamed(origin, props.context) ? <Chip>unnamed</Chip> : null}
        {origin.isArticleItself ? <Chip title="Nobody is named before it">its own word</Chip> : null}
        <span className={styles.facts}>{facts}</span>
        {own.length > 1 && !props.isSplitting ? (
          <Button kind="quiet" label={`Split ${name}`} onPress={() => props.onSplitting(true)}>
            Split…
          </Button>
        ) : null}
      </div>
      {props.judgments.map((judgment) => (
        <JudgmentLine key={judgment.id} judgment={judgment} isIdle={false} onWithdraw={props.acts.onWithdraw} />
      ))}
      {props.isSplitting ? (
        <SplitFields
          claims={own}
          onSplit={(claimIds, reason) => {
            props.onSplitting(false);
            props.acts.onSplit(origin.keys, claimIds, reason);
          }}
          onCancel={() => props.onSplitting(false)}
        />
      ) : null}
    </li>
  );
}

/** Which claims rest on an origin of their own; one stays where it is at least. */
function SplitFields(props: {
  readonly claims: readonly Claim[];
  readonly onSplit: (claimIds: readonly Ulid[], reason: string) => void;
  readonly onCancel: () => void;
}) {
  const { claims } = props;
  const [ids, setIds] = useState<readonly Ulid[]>([]);
  const isPart = ids.length > 0 && ids.length < claims.length;
  return (
    <fieldset className={styles.split}>
      <legend>These rest on an origin of their own</legend>
      {claims.map((claim) => (
        <label key={claim.id}>
          <input
            type="checkbox"
            checked={ids.includes(claim.id)}
            onChange={() => setIds(ids.includes(claim.id) ? ids.filter((one) => one !== claim.id) : [...ids, claim.id])}
          />
          <span dir="auto">{claim.statement.trim() || claim.slot.value.trim() || 'A claim without words yet'}</span>
        </label>
      ))}
      <OriginReason
        label="Why they are independent"
        act="Split origin"
        isDisabled={!isPart}
        onSay={(reason) => props.onSplit(ids, reason)}
        onCancel={props.onCancel}
      />
    </fieldset>
  );
}

function JudgmentLine(props: {
  readonly judgment: OriginJudgment;
  readonly isIdle: boolean;
  readonly onWithdraw: (judgmentId: Ulid) => void;
}) {
  const { judgment } = props;
  const done = judgment.kind === 'join' ? 'joined' : 'split off';
  return (
    <p className={styles.judgment}>
      <span>
        <Chip kind="origin">{done}</Chip> <span dir="auto">{judgment.reason}</span>
        {props.isIdle ? (
          <span className={styles.facts}> (without effect now: its claims are gone or changed)</span>
        ) : null}
      </span>
      <Button
        kind="quiet"
        label={`Take back: ${done}, ${judgment.reason}`}
        onPress={() => props.onWithdraw(judgment.id)}
      >
        Take back
      </Button>
    </p>
  );
}

function isUnnamed(origin: ClaimOrigin, context: ClaimContext): boolean {
  return origin.sourceIds.some((id) => context.sourceOf(id)?.kind === 'unnamed-group');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString()} ${number === 1 ? noun : `${noun}s`}`;
}
