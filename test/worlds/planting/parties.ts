import type { Customer, Home } from '../world';
import type { Plot } from './plot';

/** Customers who cannot be found, reached, or told apart. Hosts are homes and open orders on which no rate depends. */
export function plantParties(plot: Plot, times: number): void {
  const { legible: world, dice } = plot;
  const quiet = (customer: Customer) =>
    plot.isQuiet(customer.room) && customer.phone !== null && customer.role === '业主';
  const alone = (customer: Customer) =>
    quiet(customer) && world.customers.filter((other) => other.room === customer.room).length === 1;
  for (let count = 0; count < times && plot.has('customers', 'phone'); count += 1) {
    const missing = plot.take(world.customers, alone);
    if (missing) {
      missing.phone = null;
      plot.plant('required', missing, 'phone', 'error', 'no phone');
    }
    const short = plot.take(world.customers, quiet);
    if (short) {
      const phone = short.phone!;
      plot.write(short, 'phone', dice.pick([phone.slice(0, 10), `${phone}8`, '1.38E+10', phone.slice(0, 9)]), null);
      plot.plant('phone-invalid', short, 'phone', null, 'not a number that can be dialled');
    }
    const filler = plot.take(world.customers, quiet);
    if (filler) {
      plot.write(filler, 'phone', dice.pick(['18999999999', '13800138000', '11111111111']), null);
      plot.plant('phone-placeholder', filler, 'phone', null, 'a number put in to fill the cell');
      plot.tolerate(filler, 'phone', 'phone-invalid');
    }
  }
  plantOrders(plot, times);
  const nameless = plot.has('customers', 'name') && plot.take(world.customers, alone);
  if (nameless) {
    nameless.name = null;
    plot.plant('required', nameless, 'name', 'error', 'no name');
  }
  const worn = plot.take(world.staff, (one) => one.minutes !== null);
  if (worn) {
    plot.write(worn, 'minutes', '约两小时', null);
    plot.plant('number-unreadable', worn, 'minutes', 'error', 'no number');
  }
  const years = plot.take(world.surveys, (form) => form.buildingYears !== null);
  if (years) {
    plot.write(years, 'buildingYears', '好几年', null);
    plot.plant('number-unreadable', years, 'buildingYears', 'error', 'no number');
  }
}

function plantOrders(plot: Plot, times: number): void {
  const { legible: world, dice } = plot;
  const openOrder = () => plot.take(world.repairs, (order) => plot.isOpenOrder(order));
  const unvisited = new Set(world.visits.map((visit) => visit.about));
  const unreadable = openOrder();
  if (unreadable) {
    plot.write(unreadable, 'room', dice.pick(['前面那栋', '老地方']), null);
    plot.plant('room-unreadable', unreadable, 'room', null, 'no home can be found by this');
    plot.tolerate(unreadable, null, 'unknown-customer', 'customer-mismatch');
  }
  const homeOf = (room: string | null) => world.homes.find((one) => one.room === room);
  const ambiguous = plot.take(
    world.repairs,
    (order) => plot.isOpenOrder(order) && hasTwin(homeOf(order.room), world.homes),
  );
  const home = homeOf(ambiguous?.room ?? null);
  if (ambiguous && home) {
    plot.write(ambiguous, 'room', `${home.building}-${home.door}`, null);
    ambiguous.name = null;
    ambiguous.phone = null;
    plot.plant('room-ambiguous', ambiguous, 'room', null, 'two entrances have such a door');
    plot.tolerate(ambiguous, null, 'unknown-customer', 'required');
  }
  for (let count = 0; count < times; count += 1) {
    const stranger = openOrder();
    if (stranger) {
      stranger.room = `${dice.int(21, 29)}-1-${dice.int(2, 9)}01`;
      plot.plant('unknown-customer', stranger, 'room', null, 'no such home in the customer register');
      plot.tolerate(stranger, null, 'customer-mismatch', 'unknown-customer');
    }
    const other = plot.take(
      world.repairs,
      (order) => order.phone !== null && !unvisited.has(`repair:${order.id}`) && plot.isOpenOrder(order),
    );
    if (other && plot.has('customers', 'phone')) {
      other.phone = `${other.phone!.slice(0, 7)}${other.phone![7] === '5' ? '6' : '5'}${other.phone!.slice(8)}`;
      plot.plant('customer-mismatch', other, 'phone', null, 'another phone than in the customer register');
    }
  }
}

/** The house has the same door at another entrance. */
function hasTwin(home: Home | undefined, homes: readonly Home[]): boolean {
  if (home === undefined || home.building === null) return false;
  return homes.filter((one) => one.building === home.building && one.door === home.door).length > 1;
}
