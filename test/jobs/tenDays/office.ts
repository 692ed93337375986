import { Gate } from '../../../src/excel/gate';
import { writeSettings } from '../../../src/excel/settingsStore';
import type { JobContext } from '../../../src/jobs/context';
import { sayIn } from '../../../src/locales/index';
import { defaultSettings } from '../../../src/regulations/settings';
import { openHost, type ExcelHost } from '../../../src/workbench/doors/inProcess';
import { openWorkbook } from '../../../src/workbench/package/open';
import type { Day } from '../../worlds/calendar';
import { Dice } from '../../worlds/dice';
import type { Laid, Place } from '../../worlds/layouts/block';
import { cleanScript } from '../../worlds/layouts/clean';
import { messyScript } from '../../worlds/layouts/messy';
import { officeScript } from '../../worlds/layouts/office';
import type { Script } from '../../worlds/layouts/script';
import { makeWorld } from '../../worlds/making/makeWorld';
import type { RegisterName } from '../../worlds/truth';
import type { World } from '../../worlds/world';
import type { Style } from '../../worlds/writeWorkbook';
import { letters } from '../../worlds/xlsx/sheet';
import { writeXlsx } from '../../worlds/xlsx/write';

export interface OfficeWish {
  readonly seed: number;
  readonly style: Style;
  readonly packs: readonly Pack[];
  readonly households?: number;
  readonly staff?: number;
  /** The visit register of a clean office is an Excel table. */
  readonly table?: boolean;
  /** A sheet for each person. */
  readonly sheetEach?: boolean;
}

/** The regulations whose visits the simulator can count by itself. */
export type Pack = 'residential-park' | 'work-instruction' | 'property-c';

/** An office with its workbook open on the embedded host, and what the simulator knows of it by itself. */
export interface Office {
  readonly wish: OfficeWish;
  readonly host: ExcelHost;
  readonly gate: Gate;
  /** What the registers say, kept up by the simulator as clerks write into the sheets. */
  readonly world: World;
  /** Where each record stands; records added later are put in. */
  readonly places: Map<string, Place>;
  readonly sheets: readonly RegisterSheet[];
  readonly dueFrom: Day;
  readonly dice: Dice;
  context(today: Day): JobContext;
  close(): void;
}

/** One sheet of a register as it was laid; `lastRow` moves down as rows are added. */
export interface RegisterSheet {
  readonly register: RegisterName;
  readonly name: string;
  /** Field → letter, or letters of a split room; a visit's field in the complaint's row is `visit.` and its key. */
  readonly columns: Readonly<Record<string, string | readonly string[]>>;
  readonly isTable: boolean;
  readonly protected: boolean;
  readonly width: number;
  lastRow: number;
}

const scripts: Readonly<Record<Style, (world: World, seed: number) => Script>> = {
  clean: cleanScript,
  office: officeScript,
  messy: messyScript,
};

const say = sayIn('zh-CN');

/** Makes a world, writes it down, and opens the file. */
export async function openOffice(wish: OfficeWish): Promise<Office> {
  const { seed, style, households = 120, staff = 4 } = wish;
  const made = makeWorld({
    seed,
    households,
    staff,
    from: '2026-10-01',
    months: 1,
    today: '2026-11-20',
    packs: wish.packs,
  });
  const script = scripts[style](made, seed);
  if (wish.table === true) asTable(script.laid);
  const bytes = writeXlsx({
    sheets: script.laid.map(({ sheet }) => sheet),
    date1904: script.date1904,
    author: script.author,
  });
  const host = await openHost(openWorkbook(bytes));
  const uninstall = host.install();
  const gate = new Gate();
  const settings = defaultSettings();
  const { planning } = settings;
  await writeSettings(gate, {
    ...settings,
    packs: [...wish.packs],
    planning: { ...planning, layout: wish.sheetEach === true ? 'sheets' : 'blocks' },
  });
  const { legible } = script;
  return {
    wish,
    host,
    gate,
    world: legible,
    places: new Map(script.laid.flatMap(({ places }) => [...places])),
    sheets: script.laid.map((laid) => ({
      register: laid.truth.register,
      name: laid.truth.sheet,
      columns: laid.truth.columns,
      isTable: laid.sheet.table !== null,
      protected: laid.sheet.protected,
      width: widthOf(laid),
      lastRow: laid.truth.lastRow,
    })),
    dueFrom: Math.min(...legible.visits.flatMap(({ visitedAt }) => (visitedAt === null ? [] : [visitedAt.day]))),
    dice: new Dice(seed, 'ten days'),
    context: (today) => ({ gate, today, say }),
    close: () => {
      uninstall();
      host.close();
    },
  };
}

/** Columns of the table or range, from A on. */
function widthOf({ truth }: Laid): number {
  const letters = Object.values(truth.columns).flat();
  return Math.max(...letters.map((letter) => [...letter].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)));
}

/** The visit register as an Excel table instead of a filtered range. */
function asTable(laid: readonly Laid[]): void {
  for (const { sheet, truth } of laid) {
    if (truth.register !== 'visits') continue;
    const header = sheet.rows.get(truth.headerRow) ?? new Map<number, { value: unknown }>();
    sheet.table = {
      name: '回访记录',
      ref: `A${truth.headerRow}:${letters(header.size)}${truth.lastRow}`,
      headers: [...header.values()].map(({ value }) => String(value)),
      totalsRow: false,
    };
    sheet.autoFilter = null;
  }
}
