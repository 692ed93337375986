import type { Dice } from '../dice';
import type { RegisterName } from '../truth';
import type { Column } from './block';
import { headers } from './headers';

export interface ColumnWish {
  /** Share of headers written with another word than the canonical one. */
  readonly aliases?: number;
  readonly splitRoom?: boolean;
  readonly without?: readonly string[] | undefined;
  /** A column 序号 in front and one of the office's own at the end. */
  readonly ownColumns?: boolean;
  /** Neighbouring fields of one group get a common upper header. */
  readonly groups?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Columns of the visit in the complaint's own row. */
  readonly visitColumns?: boolean;
  /** Neighbours change places here and there. */
  readonly shuffle?: boolean;
}

/** Columns of a register's sheet as one office happens to keep them. */
export function designColumns(register: RegisterName, wish: ColumnWish, dice: Dice): Column[] {
  const grouped = new Map(
    Object.entries(wish.groups ?? {}).flatMap(([group, fields]) => fields.map((field) => [field, group] as const)),
  );
  let fields = Object.keys(headers[register]).filter((field) => !(wish.without ?? []).includes(field));
  if (wish.shuffle) fields = swapNeighbours(fields, dice);
  if (wish.groups) fields = gather(fields, grouped);
  const used = new Set<string>(['处理情况', '回访情况', '评价', '客户信息']);
  const title = (names: readonly string[]) => {
    const free = names.filter((name) => !used.has(name));
    const name = free.length > 1 && dice.chance(wish.aliases ?? 0) ? dice.pick(free.slice(1)) : free[0]!;
    used.add(name);
    return name;
  };
  const columns = fields.flatMap((field): Column[] => {
    const { names, width } = headers[register][field]!;
    const group = grouped.get(field);
    const upper = group === undefined ? {} : { group };
    if (field === 'room' && wish.splitRoom) {
      return [
        { field, header: dice.pick(['楼栋', '楼号', '栋号']), width: 8, part: 'building', ...upper },
        { field, header: '单元', width: 7, part: 'unit', ...upper },
        { field, header: dice.pick(['房间', '室']), width: 8, part: 'door', ...upper },
      ];
    }
    return [{ field, header: title(names), width, ...upper }];
  });
  if (wish.visitColumns) {
    const upper = wish.groups ? { group: '回访情况' } : {};
    for (const field of ['visitedAt', 'channel', 'visitor', 'satisfaction']) {
      const { names, width } = headers.visits[field]!;
      columns.push({ field, header: names[0]!, width: Math.min(width, 12), ofVisit: true, ...upper });
    }
  }
  if (wish.ownColumns) {
    columns.unshift({ field: null, header: '序号', width: 6 });
    columns.push({ field: null, header: '归档盒号', width: 10 });
  }
  return columns;
}

function swapNeighbours(fields: readonly string[], dice: Dice): string[] {
  const order = [...fields];
  for (let index = 1; index + 1 < order.length; index += 1) {
    if (dice.chance(0.25)) [order[index], order[index + 1]] = [order[index + 1]!, order[index]!];
  }
  return order;
}

/** Fields of one group stand side by side, at the place of the first of them. */
function gather(fields: readonly string[], grouped: ReadonlyMap<string, string>): string[] {
  const order: string[] = [];
  for (const field of fields) {
    if (order.includes(field)) continue;
    const group = grouped.get(field);
    order.push(...(group === undefined ? [field] : fields.filter((other) => grouped.get(other) === group)));
  }
  return order;
}
