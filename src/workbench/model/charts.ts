/** One series: formulas without `=` that name where its parts stand. */
export interface ChartSeries {
  /** Reference to the cell of its name, or null. */
  nameRef: string | null;
  /** Name when it is not a reference. */
  name: string | null;
  categories: string | null;
  values: string;
  color: string | null;
}

/** Position over the cells: 0-based cell of each corner and the offset inside it in points. */
export interface ChartAnchor {
  fromRow: number;
  fromColumn: number;
  fromRowOffset: number;
  fromColumnOffset: number;
  toRow: number;
  toColumn: number;
  toRowOffset: number;
  toColumnOffset: number;
}

export type ChartKind =
  | 'columnClustered'
  | 'columnStacked'
  | 'columnStacked100'
  | 'barClustered'
  | 'barStacked'
  | 'barStacked100'
  | 'line'
  | 'lineMarkers'
  | 'pie'
  | 'doughnut'
  | 'area'
  | 'areaStacked'
  | 'xyScatter'
  | 'other';

/** A chart on a sheet. One read from a file keeps its part; of it only `title` and `anchor` changes are not written back. */
export interface Chart {
  readonly id: string;
  name: string;
  kind: ChartKind;
  title: string | null;
  series: ChartSeries[];
  anchor: ChartAnchor;
  /** Where the legend stands, null = none. */
  legend: 'right' | 'left' | 'top' | 'bottom' | null;
  dataLabels: boolean;
  valueAxisTitle: string | null;
  categoryAxisTitle: string | null;
  valueAxisMinimum: number | null;
  valueAxisMaximum: number | null;
  valueAxisFormat: string | null;
  /** Path of the part it was read from; null when added. */
  readonly part: string | null;
  /** Part of the drawing that holds it; null when added. */
  readonly drawingPart: string | null;
}
