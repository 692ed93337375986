import { iso, monthOf, parts } from '../calendar';
import type { Plot } from './plot';

/** Dates that cannot be read, cannot be, lie in the future or in the wrong order. */
export function plantDates(plot: Plot, times: number): void {
  const { legible: world, dice } = plot;
  for (let count = 0; count < times; count += 1) {
    if (plot.has('customers', 'moveInDate')) {
      const one = plot.take(
        world.customers,
        (customer) =>
          customer.moveInDate !== null && customer.moveInDate.day < world.from && plot.isQuiet(customer.room),
      );
      if (one) {
        plot.write(one, 'moveInDate', dice.pick(['2015年夏', '交房时', '上旬', '5月-7月']), null);
        plot.plant('date-unreadable', one, 'moveInDate', 'error', 'no date');
      }
    }
    const tested = plot.take(world.repairs, (order) => order.testedAt !== null);
    if (tested) {
      plot.write(tested, 'testedAt', dice.pick(['即时', '待天晴', '持续进行']), null);
      plot.plant('date-unreadable', tested, 'testedAt', 'error', 'no date');
    }
    const recorded = plot.take(world.visits, (visit) => visit.recordedAt !== null && visit.visitedAt !== null);
    if (recorded) {
      const { month } = parts(recorded.visitedAt!.day);
      plot.write(recorded, 'recordedAt', month === 9 || month === 11 ? `2026-${month}-31` : '2026-02-30', null);
      plot.plant('date-impossible', recorded, 'recordedAt', 'error', 'no such day');
    }
    const born =
      plot.has('customers', 'birthday') && plot.take(world.customers, (customer) => customer.birthday !== null);
    if (born) {
      plot.write(born, 'birthday', `${parts(born.birthday!.day).year}-02-30`, null);
      plot.plant('date-impossible', born, 'birthday', 'error', 'no such day');
    }
  }
  // A visit whose date is lost is no visit any more, and counts nowhere.
  const lost = plot.take(
    world.visits,
    (visit) => visit.visitedAt !== null && visit.visitedAt.day > world.from + 20 && visit.promisedAt === null,
  );
  if (lost) {
    const impossible = dice.chance(0.5);
    plot.write(lost, 'visitedAt', impossible ? '2026-9-31' : '周三上午', null);
    plot.plant(
      impossible ? 'date-impossible' : 'date-unreadable',
      lost,
      'visitedAt',
      'error',
      'the day of the visit is lost',
    );
    plot.tolerate(
      lost,
      null,
      'required',
      'record-late',
      'unsigned-onsite',
      'refusal-unexplained',
      'rating-missing',
      'promise-missing',
    );
  }
  // The year is a typing error; by what is written nobody has been there yet.
  const future = plot.take(
    world.visits,
    (visit) =>
      visit.visitedAt !== null &&
      visit.visitedAt.day > world.from + 20 &&
      monthOf(visit.visitedAt.day) < monthOf(world.today),
  );
  if (future) {
    const day = future.visitedAt!.day + 365;
    future.visitedAt = { day, minute: future.visitedAt!.minute };
    plot.plant('date-future', future, 'visitedAt', null, `${iso(day)} lies after today`);
    plot.tolerate(future, null, 'date-order', 'record-late');
  }
  for (let count = 0; count < times; count += 1) {
    const replied = plot.take(world.complaints, (row) => row.receivedAt !== null && row.repliedAt !== null);
    if (replied) {
      replied.repliedAt = { day: replied.receivedAt!.day - dice.int(2, 9), minute: null };
      plot.plant('date-order', replied, 'repliedAt', null, 'answered before it was received');
      plot.tolerate(replied, null, 'date-order');
    }
    const early = plot.take(
      world.visits,
      (visit) => visit.visitedAt !== null && visit.visitedAt.day > world.from + 10 && visit.recordedAt !== null,
    );
    if (early) {
      early.recordedAt = { day: early.visitedAt!.day - dice.int(2, 6), minute: null };
      plot.plant('date-order', early, 'recordedAt', null, 'recorded before it happened');
      plot.tolerate(early, null, 'date-order');
    }
  }
}
