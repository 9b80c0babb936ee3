import type { ExportFilter } from '../../../shared/exchange/case-view.ts';
import { EXPORTERS, type ExporterId, findExporter } from '../../../shared/exchange/exporters.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { MenuButton, type MenuLine } from '../../ui/MenuButton.tsx';
import { ExportDialog } from './ExportDialog.tsx';

/** The button "Export" with a menu of the formats that work, and the dialog of the chosen one. */
export function ExportMenu(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  /** What the timeline shows now; null where it is not filtered. */
  readonly filter: ExportFilter | null;
  /** The format whose dialog is open; menu items and commands open it too. */
  readonly exporterId: ExporterId | null;
  readonly onExporterChange: (exporterId: ExporterId | null) => void;
  /** What else can be exported from here, below the formats. */
  readonly more?: readonly MenuLine[];
  /** The keys of a format's command, as printed. */
  readonly keysOf?: (exporterId: ExporterId) => string | undefined;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { exporterId, onExporterChange } = props;
  return (
    <>
      <MenuButton
        label="Export"
        items={[
          ...EXPORTERS.map(({ id, label }) => ({
            id,
            label,
            keys: props.keysOf?.(id),
            onPress: () => onExporterChange(id),
          })),
          ...(props.more && props.more.length > 0 ? ['separator' as const, ...props.more] : []),
        ]}
      />
      {exporterId ? (
        <ExportDialog
          key={exporterId}
          db={props.db}
          origin={props.origin}
          exporterId={exporterId}
          exporter={findExporter(exporterId)}
          filter={props.filter}
          onClose={() => onExporterChange(null)}
          onMessage={props.onMessage}
        />
      ) : null}
    </>
  );
}
