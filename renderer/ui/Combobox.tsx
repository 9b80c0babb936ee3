import { Autocomplete } from '@base-ui/react/autocomplete';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import styles from './controls.module.css';
import { FieldRow } from './FieldRow.tsx';

/** One suggestion: what is typed when it is picked, how it reads, and a fact beside it. */
export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
  /** Other words by which it is found; the one that was hit is shown beside it. */
  readonly also?: readonly string[] | undefined;
}

/** Suggestions shown at most; more are found by typing on. */
const SHOWN = 50;

/** A field for free words with suggestions; picking one fills it in, and anything else may be typed. */
export function Combobox(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly options: readonly ComboboxOption[];
  readonly onPick?: (option: ComboboxOption) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly isAutoFocused?: boolean | undefined;
  readonly describedBy?: string | undefined;
  /** Gives words in the form in which they are compared; letters' case aside where left out. */
  readonly fold?: ((words: string) => string) | undefined;
  readonly onEnter?: (() => void) | undefined;
  /** Whether the options were looked up for what is typed, by more than their labels: all of them are shown. */
  readonly areFound?: boolean | undefined;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.isAutoFocused) input.current?.focus();
  }, [props.isAutoFocused]);
  const [isOpen, setIsOpen] = useState(false);
  const { options, fold } = props;
  const folded = useMemo(() => foldOptions(options, fold ?? foldCase), [options, fold]);
  const filtered = useMemo(
    () => (props.areFound ? options.slice(0, SHOWN) : findOptions(folded, props.value, fold ?? foldCase)),
    [props.areFound, options, folded, props.value, fold],
  );
  const isShown = isOpen && filtered.length > 0;
  return (
    <FieldRow label={props.label} htmlFor={id} isLabelHidden={props.isLabelHidden ?? false}>
      <Autocomplete.Root<ComboboxOption>
        items={props.options}
        filteredItems={filtered}
        value={props.value}
        // Esc closes the list or leaves the form; what was typed is never emptied by it.
        onValueChange={(text, { reason }) => (reason === 'escape-key' ? undefined : props.onChange(text))}
        itemToStringValue={(option) => option.label}
        open={isShown}
        onOpenChange={setIsOpen}
        openOnInputClick
      >
        <Autocomplete.Input
          ref={input}
          id={id}
          className={styles.input}
          placeholder={props.placeholder}
          aria-describedby={props.describedBy}
          dir="auto"
          spellCheck={false}
          onKeyDown={(event) => {
            // Enter picks what is highlighted; without a highlight the words are meant as they are.
            if (event.key === 'Enter' && !event.currentTarget.getAttribute('aria-activedescendant')) props.onEnter?.();
          }}
          onBlur={() => {
            setIsOpen(false);
            props.onBlur?.();
          }}
        />
        {isShown ? (
          <Autocomplete.Portal>
            <Autocomplete.Positioner sideOffset={4} align="start" className={styles.positioner}>
              <Autocomplete.List
                className={`${styles.popup} ${styles.suggestions}`}
                // A press on a suggestion leaves the focus in the field, whose loss closes the list.
                onPointerDown={(event) => event.preventDefault()}
                onMouseDown={(event) => event.preventDefault()}
              >
                {(option: ComboboxOption) => (
                  <Autocomplete.Item
                    key={option.value}
                    value={option}
                    className={styles.option}
                    onClick={() => {
                      props.onChange(option.label);
                      props.onPick?.(option);
                    }}
                  >
                    <span dir="auto">{option.label}</span>
                    {option.detail ? <span className={styles.detail}>{option.detail}</span> : null}
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        ) : null}
      </Autocomplete.Root>
    </FieldRow>
  );
}

/** The options that hold every typed word, those that begin with the first word first. */
export function filterOptions(
  options: readonly ComboboxOption[],
  typed: string,
  fold: (words: string) => string = foldCase,
): readonly ComboboxOption[] {
  return findOptions(foldOptions(options, fold), typed, fold);
}

interface FoldedOption {
  readonly option: ComboboxOption;
  readonly label: string;
  readonly also: readonly string[];
}

function foldCase(words: string): string {
  return words.normalize('NFC').toLowerCase();
}

function foldOptions(options: readonly ComboboxOption[], fold: (words: string) => string): readonly FoldedOption[] {
  return options.map((option) => ({ option, label: fold(option.label), also: (option.also ?? []).map(fold) }));
}

function findOptions(
  options: readonly FoldedOption[],
  typed: string,
  fold: (words: string) => string,
): readonly ComboboxOption[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return options.slice(0, SHOWN).map(({ option }) => option);
  const starting: ComboboxOption[] = [];
  const others: ComboboxOption[] = [];
  for (const { option, label, also } of options) {
    const isHit = (text: string) => words.every((word) => text.includes(word));
    if (isHit(label)) (label.startsWith(first) ? starting : others).push(option);
    else {
      const at = also.findIndex(isHit);
      const hit = option.also?.[at];
      if (hit !== undefined) others.push({ ...option, detail: [hit, option.detail].filter(Boolean).join(' · ') });
    }
    if (starting.length >= SHOWN) break;
  }
  return [...starting, ...others].slice(0, SHOWN);
}
