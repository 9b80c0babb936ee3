import { useEffect, useMemo, useState } from 'react';
import { countOlderGrades, type OlderGrades } from '../../../shared/grading/custom-scale.ts';
import { type CaseSettings, FIRST_TAGS } from '../../../shared/model/case.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { editSettings } from '../../db/settings.ts';
import { countTags } from '../../db/tags.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './case.module.css';
import { ScaleFields } from './ScaleFields.tsx';
import { readChoice, toChoice } from './scale-choice.ts';
import { TagsField } from './TagsField.tsx';
import { readTagList, toTagList } from './tag-rows.ts';

/** What holds for the whole case: its likelihood scale, its kinds of event, the tags of clips, and the sides that sources speak for. */
export function SettingsDialog(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Goes to the list of what is graded on another scale. */
  readonly onShowOlder: () => void;
}) {
  const { db, origin, settings, isOpen } = props;
  const [choice, setChoice] = useState(() => toChoice(settings.likelihoodScale, settings.customScales));
  const [kinds, setKinds] = useState(settings.eventKinds.join('\n'));
  const [tagList, setTagList] = useState(() => toTagList(settings.tags ?? FIRST_TAGS));
  const [sides, setSides] = useState((settings.sides ?? []).join('\n'));
  const [refusal, setRefusal] = useState<{ readonly of: 'scale' | 'tags'; readonly reason: string } | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    setChoice(toChoice(settings.likelihoodScale, settings.customScales));
    setKinds(settings.eventKinds.join('\n'));
    setTagList(toTagList(settings.tags ?? FIRST_TAGS));
    setSides((settings.sides ?? []).join('\n'));
    setRefusal(null);
  }, [isOpen, settings]);
  const graded = useLive(
    async () => (isOpen ? [...(await db.claims.toArray()), ...(await db.events.toArray())] : []),
    [db, isOpen],
    [],
  );
  const tagCounts = useLive(() => (isOpen ? countTags(db) : NO_COUNTS), [db, isOpen], NO_COUNTS);
  const older = useMemo(
    () => countOlderGrades(graded, choice.id, settings.customScales),
    [graded, choice.id, settings.customScales],
  );
  const handleSave = async () => {
    const isUsed = (scaleId: string) => graded.some((row) => row.likelihood?.startsWith(`${scaleId}:`));
    const reading = readChoice(choice, settings, isUsed, () => `own-${origin.newId().toLowerCase()}`);
    if (reading.status === 'refused') {
      setRefusal({ of: 'scale', reason: reading.reason });
      return;
    }
    const tagging = readTagList(tagList);
    if (tagging.status === 'refused') {
      setRefusal({ of: 'tags', reason: tagging.reason });
      return;
    }
    const { likelihoodScale, customScales } = reading;
    const { tags, edits } = tagging;
    const patch = {
      likelihoodScale,
      eventKinds: readLines(kinds),
      ...(customScales.length > 0 ? { customScales } : {}),
      ...(tags.join('\n') === (settings.tags ?? FIRST_TAGS).join('\n') ? {} : { tags }),
      ...(settings.sides || readLines(sides).length > 0 ? { sides: readLines(sides) } : {}),
    };
    await editSettings(db, origin, patch, edits);
    props.onClose();
  };
  return (
    <Dialog
      title="Case settings"
      isOpen={isOpen}
      onClose={props.onClose}
      width={560}
      actions={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button kind="primary" onPress={() => void handleSave()}>
            Save
          </Button>
        </>
      }
    >
      <ScaleFields
        choice={choice}
        customScales={settings.customScales ?? []}
        onChange={(next) => {
          setChoice(next);
          setRefusal(null);
        }}
      />
      {refusal?.of === 'scale' ? <Refusal reason={refusal.reason} /> : null}
      <p className={styles.hint}>
        One scale for the whole case. Grades that were set on another scale keep their words and their scale.
      </p>
      {older.length > 0 ? (
        <div role="status" aria-label="Grades on another scale" className={styles.older}>
          <p>{describeOlder(older, choice.id !== settings.likelihoodScale)}</p>
          {choice.id === settings.likelihoodScale ? (
            <Button
              onPress={() => {
                props.onClose();
                props.onShowOlder();
              }}
            >
              Show them
            </Button>
          ) : null}
        </div>
      ) : null}
      <TextField label="Kinds" value={kinds} onChange={setKinds} rows={6} />
      <p className={styles.hint}>Kinds of event, one on a line. Events keep a kind that is taken off this list.</p>
      <TagsField
        list={tagList}
        counts={tagCounts}
        onChange={(next) => {
          setTagList(next);
          setRefusal(null);
        }}
      />
      {refusal?.of === 'tags' ? <Refusal reason={refusal.reason} /> : null}
      <p className={styles.hint}>
        The first nine have the keys 1 to 9 in the reader; Alt ↑ and Alt ↓ move a tag. A new name is given to the clips
        too, in one act.
      </p>
      <TextField label="Sides" value={sides} onChange={setSides} rows={2} placeholder={'government\nopposition'} />
      <p className={styles.hint}>
        Whom sources may speak for, one on a line. With it, Gaps tells which events only one side tells of.
      </p>
    </Dialog>
  );
}

function Refusal({ reason }: { readonly reason: string }) {
  return (
    <p role="alert" className={styles.refusal}>
      {reason}
    </p>
  );
}

const NO_COUNTS: ReadonlyMap<string, number> = new Map();

/** "12 grades stay on ICD 203 and 3 on PHIA …", or would. */
function describeOlder(older: readonly OlderGrades[], isPlanned: boolean): string {
  const parts = older.map(({ grades, name }, index) => {
    const noun = index > 0 ? '' : grades === 1 ? ' grade' : ' grades';
    return `${grades.toLocaleString()}${noun} on ${name}`;
  });
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
  return isPlanned ? `With this scale, the case keeps ${list}.` : `The case still holds ${list}.`;
}

function readLines(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
}
