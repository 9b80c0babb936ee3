import { foldName } from '../../../shared/attribution/fold-name.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Source, SourceKind } from '../../../shared/model/source.ts';

/** The kinds of source in words, in their order. */
export const KIND_LABELS: Record<SourceKind, string> = {
  person: 'Person',
  office: 'Office',
  agency: 'Agency',
  outlet: 'Outlet',
  broadcaster: 'Broadcaster',
  channel: 'Channel',
  'official-body': 'Official body',
  'unnamed-group': 'Unnamed group',
};

/** The grade of a source's reliability that is in force: the last of its history. */
export function reliabilityOf(source: Source): Grade {
  return source.reliability.at(-1)?.grade ?? 'not-graded';
}

/** The other sources that share a name with a source, in whatever spelling: they may be the same. */
export function findNamesakes<Row extends Pick<Source, 'id' | 'name' | 'variants'>>(
  sources: readonly Row[],
  source: Pick<Source, 'id' | 'name' | 'variants'>,
): readonly Row[] {
  const names = new Set([source.name, ...source.variants].map(foldName));
  return sources.filter(
    (other) => other.id !== source.id && [other.name, ...other.variants].some((name) => names.has(foldName(name))),
  );
}

/** Variants as typed, one a line or apart by semicolons: without blanks around them, each once, never the name itself. */
export function readVariants(text: string, name: string): readonly string[] {
  const variants = text.split(/[\n;]/).map((one) => one.trim());
  return [...new Set(variants)].filter((one) => one !== '' && one !== name);
}
