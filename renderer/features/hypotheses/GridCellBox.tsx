import type { ReactNode } from 'react';

/** Where a cell of the grid is, and whether it is the one that Tab goes to. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly isActive: boolean;
}

/** Gives the place of a cell by its row and column on screen. */
export type PlaceOf = (row: number, column: number) => CellPlace;

/** One cell of the grid, of whatever role. */
export function GridCellBox(props: {
  readonly role: 'gridcell' | 'rowheader' | 'columnheader';
  readonly place: CellPlace;
  readonly className?: string | undefined;
  readonly title?: string | undefined;
  readonly isLeast?: boolean | undefined;
  readonly children?: ReactNode;
}) {
  const { place } = props;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: all three roles support the place in a grid.
    <div
      role={props.role}
      aria-colindex={place.column + 1}
      tabIndex={place.isActive ? 0 : -1}
      data-row={place.row}
      data-column={place.column}
      data-active={place.isActive}
      data-least={props.isLeast}
      className={props.className}
      title={props.title}
    >
      {props.children}
    </div>
  );
}
