import type { Area } from '../model/address';
import type { ChartSeries } from '../model/charts';
import type { Sheet } from '../model/sheet';
import { absoluteAddress } from './addresses';
import type { RangeTarget } from './rangeTarget';

/** Excel.ChartSeriesBy */
export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/**
 * Takes the series out of a block of cells the way Excel guesses them: text in the first line names the series, text in the first
 * column (or an empty corner) names the categories; there are as many series as the shorter side has lines.
 */
export function seriesOf({ sheet, area }: RangeTarget, seriesBy: SeriesBy): ChartSeries[] {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const byColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && rows >= columns);
  const corner = sheet.value(area.top, area.left) === null && rows > 1 && columns > 1;
  const headerRow =
    rows > 1 &&
    (corner || hasText(sheet, { ...area, bottom: area.top, left: columns > 1 ? area.left + 1 : area.left }));
  const headerColumn =
    columns > 1 && (corner || hasText(sheet, { ...area, right: area.left, top: headerRow ? area.top + 1 : area.top }));
  const body = { ...area, top: area.top + (headerRow ? 1 : 0), left: area.left + (headerColumn ? 1 : 0) };
  const series: ChartSeries[] = [];
  const add = (values: Area, name: Area | null, categories: Area | null): void => {
    series.push({
      nameRef: name === null ? null : absoluteAddress(sheet, name),
      name: null,
      categories: categories === null ? null : absoluteAddress(sheet, categories),
      values: absoluteAddress(sheet, values),
      color: null,
    });
  };
  if (byColumns) {
    const categories = headerColumn ? { ...body, left: area.left, right: area.left } : null;
    for (let column = body.left; column <= body.right; column++) {
      const name = headerRow ? { top: area.top, bottom: area.top, left: column, right: column } : null;
      add({ ...body, left: column, right: column }, name, categories);
    }
  } else {
    const categories = headerRow ? { ...body, top: area.top, bottom: area.top } : null;
    for (let row = body.top; row <= body.bottom; row++) {
      const name = headerColumn ? { top: row, bottom: row, left: area.left, right: area.left } : null;
      add({ ...body, top: row, bottom: row }, name, categories);
    }
  }
  return series;
}

function hasText(sheet: Sheet, area: Area): boolean {
  for (const [number, row] of sheet.rowsBetween(area.top, area.bottom)) {
    for (let column = area.left; column <= area.right; column++) {
      if (typeof row.value(column) === 'string' && sheet.value(number, column) !== '') return true;
    }
  }
  return false;
}
