import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { labelGrade, parseGrade } from '../../../shared/grading/scales.ts';
import { CHAIN_VERBS } from '../../../shared/model/claim.ts';
import { SOURCE_KINDS, type Source } from '../../../shared/model/source.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Select } from '../../ui/Select.tsx';
import { ChainOffers } from './ChainOffers.tsx';
import { type CardLinkState, dropLink, editLink, findSource, moveLink } from './card-links.ts';
import type { ChainOffer } from './card-offers.ts';
import { nameProposal } from './card-proposals.ts';
import styles from './chain.module.css';
import { type ProposalActs, ProposalLine } from './ProposalLine.tsx';

const VERBS = CHAIN_VERBS.map((value) => ({ value, label: value }));
const KINDS = SOURCE_KINDS.map((value) => ({ value, label: value.replace('-', ' ') }));

/** Edits a chain of attribution link by link, from the origin at the top to the outlet at the bottom. */
export function ChainEditor(
  props: ProposalActs & {
    readonly links: readonly CardLinkState[];
    readonly sources: readonly Source[];
    /** The link whose source takes the focus: one that was just added. */
    readonly focusedKey: number | null;
    readonly onChange: (links: readonly CardLinkState[]) => void;
    readonly onAdd: () => void;
    readonly offers: readonly ChainOffer[];
    readonly onTakeOffer: (offer: ChainOffer) => void;
  },
) {
  return (
    <FieldRow label="Chain" isGroup>
      <div className={styles.chain}>
        {props.links.map((link, index) => (
          <ChainLinkFields key={link.key} {...props} link={link} index={index} />
        ))}
        <div className={styles.addLink}>
          <Button kind="quiet" keys="Alt L" onPress={props.onAdd}>
            Add link
          </Button>
          {props.links.length === 0 ? <span className={styles.first}>who said it, then through whom</span> : null}
        </div>
        <ChainOffers offers={props.offers} onTake={props.onTakeOffer} onShow={props.onShow} />
      </div>
    </FieldRow>
  );
}

function ChainLinkFields(
  props: ProposalActs & {
    readonly link: CardLinkState;
    readonly index: number;
    readonly links: readonly CardLinkState[];
    readonly sources: readonly Source[];
    readonly focusedKey: number | null;
    readonly onChange: (links: readonly CardLinkState[]) => void;
  },
) {
  const { link, links, index, sources } = props;
  const known = findSource(sources, link.source);
  const edit = (patch: Partial<Omit<CardLinkState, 'key'>>) =>
    props.onChange(editLink(links, link.key, patch, sources));
  const isOrigin = index === 0 || links.slice(1, index + 1).every((one) => one.isBeside);
  const proposal = link.causes ? { at: 'link' as const, key: link.key, causes: link.causes } : null;
  const classes = [
    styles.link,
    isOrigin ? styles.origin : '',
    link.isBeside ? styles.beside : '',
    proposal ? styles.proposed : '',
  ];
  return (
    <div
      role="group"
      aria-label={`Link ${index + 1}`}
      data-proposal={proposal ? nameProposal(proposal) : undefined}
      className={classes.filter(Boolean).join(' ')}
    >
      <div className={styles.linkSource}>
        <Combobox
          label="Source"
          isLabelHidden
          placeholder={isOrigin ? 'who said it' : 'who passed it on'}
          value={link.source}
          isAutoFocused={props.focusedKey === link.key}
          options={sources.map((source) => ({
            value: source.id,
            label: source.name,
            detail: source.kind.replace('-', ' '),
          }))}
          onChange={(source) => (source === link.source ? undefined : edit({ source }))}
        />
        <ReliabilityChip source={known} isNamed={link.source.trim() !== ''} />
        <span className={styles.linkActs}>
          <Button
            kind="quiet"
            isIcon
            label={`Remove link ${index + 1}`}
            onPress={() => props.onChange(dropLink(links, link.key))}
          >
            <X aria-hidden="true" />
          </Button>
        </span>
      </div>
      <div className={styles.linkFacts}>
        <Select label="Verb" isLabelHidden value={link.verb} options={VERBS} onChange={(verb) => edit({ verb })} />
        <Select
          label="Source kind"
          isLabelHidden
          value={link.sourceKind}
          options={KINDS}
          onChange={(sourceKind) => edit({ sourceKind })}
        />
        {index > 0 ? (
          <Button
            kind="quiet"
            label="Beside the link above"
            title="Both had it from the same source: a branch, one origin"
            isPressed={link.isBeside}
            onPress={() => edit({ isBeside: !link.isBeside })}
          >
            beside
          </Button>
        ) : null}
        <span className={styles.linkActs}>
          {index > 0 ? (
            <Button
              kind="quiet"
              isIcon
              label={`Move link ${index + 1} up`}
              onPress={() => props.onChange(moveLink(links, link.key, -1))}
            >
              <ArrowUp aria-hidden="true" />
            </Button>
          ) : null}
          {index < links.length - 1 ? (
            <Button
              kind="quiet"
              isIcon
              label={`Move link ${index + 1} down`}
              onPress={() => props.onChange(moveLink(links, link.key, 1))}
            >
              <ArrowDown aria-hidden="true" />
            </Button>
          ) : null}
        </span>
      </div>
      {proposal === null && link.words ? (
        <q className={styles.words} dir="auto" title="The words that show this link">
          {link.words.text}
        </q>
      ) : null}
      <ProposalLine {...props} proposal={proposal} what={`link ${index + 1}`} />
    </div>
  );
}

function ReliabilityChip({ source, isNamed }: { readonly source: Source | null; readonly isNamed: boolean }) {
  if (!isNamed) return null;
  if (!source) return <Chip title="This source is not registered yet; saving the card registers it">new</Chip>;
  const grade = source.reliability.at(-1)?.grade ?? 'not-graded';
  const parsed = parseGrade(grade);
  return (
    <Chip kind={parsed.status === 'graded' ? 'grade' : 'plain'} title={`Reliability: ${labelGrade(grade)}`}>
      {parsed.status === 'graded' ? parsed.step.code : '–'}
    </Chip>
  );
}
