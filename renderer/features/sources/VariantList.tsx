import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { SavedTextField } from '../../ui/SavedTextField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readVariants } from './source-rows.ts';
import styles from './sources.module.css';

/** The other names of a source, each a field of its own in its own direction; several may be added at once, apart by semicolons. */
export function VariantList(props: {
  readonly name: string;
  readonly variants: readonly string[];
  readonly onSave: (variants: readonly string[]) => void;
}) {
  const { name, variants, onSave } = props;
  const [added, setAdded] = useState('');
  const handleAdd = () => {
    const next = readVariants([...variants, added].join('\n'), name);
    setAdded('');
    if (next.length > variants.length) onSave(next);
  };
  const replace = (index: number, text: string) =>
    onSave(readVariants(variants.map((one, at) => (at === index ? text : one)).join('\n'), name));
  return (
    <FieldRow label="Variants" isGroup>
      <div className={styles.variants}>
        {variants.map((variant, index) => (
          <div key={variant} className={styles.variant}>
            <SavedTextField
              label={`Variant ${index + 1}`}
              isLabelHidden
              stored={variant}
              onSave={(text) => replace(index, text)}
            />
            <Button
              kind="quiet"
              isIcon
              label={`Remove the variant ${variant}`}
              onPress={() => onSave(variants.filter((_, at) => at !== index))}
            >
              <X aria-hidden="true" />
            </Button>
          </div>
        ))}
        <TextField
          label="Add variant"
          isLabelHidden
          value={added}
          placeholder="Another spelling or script, then Enter"
          onChange={setAdded}
          onEnter={handleAdd}
          onBlur={handleAdd}
        />
      </div>
    </FieldRow>
  );
}
