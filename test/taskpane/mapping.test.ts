import type { RegisterSheet } from '../../src/registers/register';
import { defaultSettings } from '../../src/regulations/settings';
import { columnChoices, correctionOf, withCorrection } from '../../src/taskpane/check/mapping';
import { fieldChoices } from '../../src/taskpane/check/fieldChoices';

const source = {
  sheet: '回访记录',
  headerRow: 3,
  columns: [
    { field: 'room', columns: [2, 3], header: '房屋', confidence: 0.95, because: 'header' },
    { field: 'visitedAt', columns: [1], header: '日期', confidence: 0.5, because: 'contents' },
    { field: 'item:服务态度', columns: [5], header: '态度', confidence: 0.9, because: 'header' },
  ],
  unmapped: [{ column: 4, header: '备注2' }],
} as unknown as RegisterSheet;

const choices = columnChoices(source, 0.7);
const choose = (letters: string, field: string) =>
  choices.map((choice) => (choice.letters === letters ? { ...choice, field } : choice));

describe('correcting what a column means', () => {
  test('all columns are offered in sheet order, the parts of a split room one by one', () => {
    expect(choices.map(({ letters, field, doubtful }) => [letters, field, doubtful])).toEqual([
      ['A', 'visitedAt', true],
      ['B', 'room', false],
      ['C', 'room', false],
      ['D', '', false],
      ['E', 'item:服务态度', false],
    ]);
  });

  test('a column that was not understood gets its field; fields that stay are not mentioned', () => {
    expect(correctionOf(source, 'visits', choices, choose('D', 'remark'))).toEqual({
      sheet: '回访记录',
      register: 'visits',
      headerRow: 3,
      columns: { remark: 'D' },
    });
  });

  test('a field that no column holds any more is said to be nowhere; parts of a room stay a list', () => {
    expect(correctionOf(source, 'visits', choices, choose('A', 'recordedAt')).columns).toEqual({
      visitedAt: null,
      recordedAt: 'A',
    });
    expect(correctionOf(source, 'visits', choices, choose('D', 'room')).columns).toEqual({ room: ['B', 'C', 'D'] });
  });

  test('a sheet can be said to be no register', () => {
    expect(correctionOf(source, null, choices, choices)).toEqual({ sheet: '回访记录', register: null, columns: {} });
  });

  test('a second correction of the same sheet keeps what the first one said', () => {
    const first = withCorrection(defaultSettings(), {
      sheet: '回访记录',
      register: 'visits',
      columns: { remark: 'D' },
    });
    const second = withCorrection(first, { sheet: '回访记录', register: 'visits', columns: { visitedAt: 'A' } });
    expect(second.mappings).toEqual([
      { sheet: '回访记录', register: 'visits', columns: { remark: 'D', visitedAt: 'A' } },
    ]);
    expect(withCorrection(second, { sheet: '回访记录', register: null, columns: {} }).mappings).toEqual([
      { sheet: '回访记录', register: null, columns: {} },
    ]);
  });

  test('fields of the register are offered, rating columns of the sheet under their own names', () => {
    const fields = fieldChoices('visits', choices);
    expect(fields).toEqual(expect.arrayContaining(['visitedAt', 'room', 'satisfaction', 'item:服务态度']));
    expect(fields.some((key) => key.startsWith('room.'))).toBe(false);
  });
});
