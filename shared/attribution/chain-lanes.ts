/** A row of a drawn chain: the lane of its link, and the lines that pass it. */
export interface ChainLane {
  readonly lane: number;
  /** The lanes of the links it had the statement from; their lines end in it. */
  readonly into: readonly number[];
  /** The lanes whose lines go on past it, drawn over the whole row. */
  readonly through: readonly number[];
  /** Whether somebody further down had the statement from it. */
  readonly goesOn: boolean;
}

/** What of a link decides where it is drawn. */
interface Node {
  readonly key: number;
  readonly from: readonly number[];
}

/** Lays a chain out as rows with lanes, as a drawn history of branches: each link stands below those it had the statement from. */
export function layOutChain(links: readonly Node[]): readonly ChainLane[] {
  const waiting = new Map<number, number>();
  for (const link of links) for (const key of link.from) waiting.set(key, (waiting.get(key) ?? 0) + 1);
  const lanes: (number | null)[] = [];
  return links.map((link) => {
    const into = link.from.flatMap((key) => (lanes.includes(key) ? [lanes.indexOf(key)] : []));
    for (const key of link.from) {
      const left = (waiting.get(key) ?? 1) - 1;
      waiting.set(key, left);
      const at = lanes.indexOf(key);
      if (left === 0 && at >= 0) lanes[at] = null;
    }
    const through = lanes.flatMap((key, at) => (key === null ? [] : [at]));
    const free = lanes.indexOf(null);
    const lane = free < 0 ? lanes.length : free;
    const goesOn = (waiting.get(link.key) ?? 0) > 0;
    lanes[lane] = goesOn ? link.key : null;
    return { lane, into, through, goesOn };
  });
}
