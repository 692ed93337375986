import { Dice } from '../dice';
import { dateText } from '../layouts/forms';
import { fieldOf, isMoment, writtenDate } from '../layouts/clean';
import { layBlock, type Hand, type Place } from '../layouts/block';
import type { RegisterName } from '../truth';
import type { AnyRecord } from '../world';
import { writeXlsx } from '../xlsx/write';
import { dueFromOf, type Register, type TradeWorld } from './trade';

export interface TradeBook {
  readonly bytes: Uint8Array;
  /** Entry id → its row. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Writes the registers of a trade into a workbook, a sheet each. `plain`: header in row 1, columns in order, real dates. `untidy`: a title,
 * columns in another order, a third of the dates as text in several writings.
 */
export function writeTrade(world: TradeWorld, manner: 'plain' | 'untidy'): TradeBook {
  const dice = new Dice(world.seed, `book ${manner}`);
  if (!Number.isFinite(dueFromOf(world))) throw new RangeError('a trade has at least one visit');
  const laid = Object.entries(world.registers).map(([name, register]) => {
    const { sheet, columns, entries } = register as Register;
    const ordered = manner === 'plain' ? columns : dice.shuffled(columns);
    return layBlock(
      {
        register: name as RegisterName,
        sheet,
        columns: ordered.map(([field, header]) => ({ field, header, width: 14 })),
        records: entries as unknown as readonly AnyRecord[],
        ...(manner === 'plain' ? {} : { title: sheet }),
        look: { header: { bold: true, border: true }, data: { border: true }, title: { bold: true, size: 16 } },
      },
      manner === 'plain' ? plainHand : untidyHand(dice),
    );
  });
  return {
    bytes: writeXlsx({ sheets: laid.map((one) => one.sheet), date1904: false, author: '客服部' }),
    places: new Map(laid.flatMap((one) => [...one.places])),
  };
}

const plainHand: Hand = (record, { field }) => {
  const value = field === null ? null : fieldOf(record, field);
  if (isMoment(value)) return writtenDate(value, 'yyyy-mm-dd', false);
  return { value: value as string | number | null };
};

/** A date with a time stays a date: text would lose the time in half of the writings. */
function untidyHand(dice: Dice): Hand {
  return (record, column, spot) => {
    const value = column.field === null ? null : fieldOf(record, column.field);
    if (isMoment(value) && value.minute === null && dice.chance(0.3))
      return { value: dateText(value, dice, false).text, format: '@' };
    return plainHand(record, column, spot);
  };
}
