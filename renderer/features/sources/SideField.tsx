import type { Source } from '../../../shared/model/source.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { listSides } from '../../db/sources.ts';
import { useLive } from '../../db/use-live.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { useSavedField } from '../../ui/use-saved-field.ts';

/** The side that a source speaks for, in a word of the case's own; an empty field is none. */
export function SideField(props: {
  readonly db: CaseDatabase;
  readonly source: Pick<Source, 'side'>;
  readonly onSave: (side: string) => void;
}) {
  const { db } = props;
  const sides = useLive(() => listSides(db), [db], []);
  const side = useSavedField(props.source.side ?? '', (text) => props.onSave(text.trim()));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the field inside and bubbles here.
    <div
      onKeyDown={(press) => {
        if (press.key === 'Enter') side.commit();
      }}
    >
      <Combobox
        label="Side"
        value={side.value}
        placeholder="Whom it speaks for, if anybody"
        options={sides.map((one) => ({ value: one, label: one }))}
        onChange={side.setValue}
        onPick={(option) => side.commitValue(option.value)}
        onBlur={side.commit}
      />
    </div>
  );
}
