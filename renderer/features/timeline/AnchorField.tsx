import { useMemo, useState } from 'react';
import { Combobox } from '../../ui/Combobox.tsx';
import type { AnchorChoice } from './anchor-choices.ts';

/** What the words of a date are counted from: a publication, or an event that is found by letters. */
export function AnchorField(props: {
  readonly label: string;
  readonly chosenKey: string | null;
  readonly choices: readonly AnchorChoice[];
  readonly onChoose: (choice: AnchorChoice) => void;
}) {
  const { choices, chosenKey } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = choices.find((one) => one.key === chosenKey);
  const options = useMemo(() => choices.map(({ key, label, detail }) => ({ value: key, label, detail })), [choices]);
  return (
    <Combobox
      label={props.label}
      value={typed ?? chosen?.label ?? ''}
      options={options}
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
