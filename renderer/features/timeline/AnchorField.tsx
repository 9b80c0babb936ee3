import { useMemo, useRef, useState } from 'react';
import { useLive } from '../../db/use-live.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import type { AnchorChoice } from './anchor-choices.ts';

/** What the words of a date are counted from: a publication, or an event that is found by letters. */
export function AnchorField(props: {
  readonly label: string;
  readonly chosenKey: string | null;
  /** What is offered before a letter is typed, the chosen one among it. */
  readonly choices: readonly AnchorChoice[];
  readonly findChoices: (letters: string) => Promise<readonly AnchorChoice[]>;
  readonly onChoose: (choice: AnchorChoice) => void;
}) {
  const { chosenKey, findChoices } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const letters = typed?.trim() ?? '';
  const found = useLive(() => (letters === '' ? null : findChoices(letters)), [findChoices, letters]);
  // The last answer stays until the next one is there, so that suggestions do not flicker while letters are typed.
  const kept = useRef<readonly AnchorChoice[]>([]);
  if (found) kept.current = found;
  const choices = letters === '' ? props.choices : kept.current;
  const chosen = props.choices.find((one) => one.key === chosenKey);
  const options = useMemo(() => choices.map(({ key, label, detail }) => ({ value: key, label, detail })), [choices]);
  return (
    <Combobox
      label={props.label}
      value={typed ?? chosen?.label ?? ''}
      options={options}
      areFound
      placeholder="a publication, or letters of an event"
      onChange={setTyped}
      onPick={({ value }) => {
        setTyped(null);
        const choice = choices.find((one) => one.key === value);
        if (choice) props.onChoose(choice);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
