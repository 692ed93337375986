import {
  type Chart,
  type ChartKind,
  type ConditionalFormat,
  type Workbook,
  addTable,
  applyFilter,
  enterArrayFormula,
  enterValue,
  enterValues,
  formatArea,
  mergeArea,
  parseArea,
  setColumns,
  setRows,
} from '../../../src/workbench/model';
import { createWorkbook } from '../../../src/workbench/package';

const kinds: readonly ChartKind[] = [
  'columnClustered',
  'columnStacked',
  'barStacked100',
  'line',
  'lineMarkers',
  'pie',
  'doughnut',
  'area',
  'areaStacked',
  'xyScatter',
];

function chart(kind: ChartKind, at: number): Chart {
  return {
    id: `new-${at}`,
    name: `图 ${at}`,
    kind,
    title: at % 2 === 0 ? `标题 <${at}>` : null,
    series: [
      {
        nameRef: '登记!$C$1',
        name: null,
        categories: '登记!$A$2:$A$3',
        values: '登记!$C$2:$C$3',
        color: at % 3 === 0 ? '#FF0000' : null,
      },
    ],
    anchor: {
      fromRow: 6 + at * 10,
      fromColumn: 6,
      fromRowOffset: 2,
      fromColumnOffset: 0,
      toRow: 15 + at * 10,
      toColumn: 12,
      toRowOffset: 0,
      toColumnOffset: 0,
    },
    legend: at % 4 === 0 ? null : 'bottom',
    dataLabels: at % 2 === 1,
    valueAxisTitle: '元',
    categoryAxisTitle: null,
    valueAxisMinimum: 0,
    valueAxisMaximum: null,
    valueAxisFormat: '0',
    part: null,
    drawingPart: null,
  };
}

export function conditionalFormat(
  fields: Partial<ConditionalFormat> & { id: string; areas: ConditionalFormat['areas']; type: string },
): ConditionalFormat {
  return {
    priority: 1,
    stopIfTrue: false,
    operator: null,
    formulas: [],
    text: null,
    rank: null,
    percent: false,
    bottom: false,
    aboveAverage: true,
    timePeriod: null,
    style: {},
    scale: [],
    iconSet: null,
    markup: null,
    ...fields,
  };
}

/** A workbook made from nothing that uses all that can be written. Sheets: 登记, 汇 总. */
export function everythingWorkbook(): Workbook {
  const workbook = createWorkbook();
  workbook.now = () => new Date(2026, 10, 20);
  const sheet = workbook.sheets[0]!;
  workbook.renameSheet(sheet, '登记');
  enterValues(sheet, parseArea('A1:D4')!, [
    ['姓名', '日期', '金额', '比率'],
    ['王芳', '2024-4-3', '1,234.50', '12%'],
    ["'007", '4月3日', 3, true],
    ['合计', '', '=SUM(C2:C3)', '=IF(C4>1,"大","小")'],
  ]);
  enterArrayFormula(sheet, parseArea('E2:E3')!, 'C2:C3*2', 'E2:E3');
  formatArea(sheet, parseArea('A1:D1')!, {
    font: { bold: true, italic: true, underline: 'single', strike: true, color: '#FF0000', name: '宋体', size: 14 },
    fill: { pattern: 'solid', color: '#DDEEFF' },
    border: { bottom: { line: 'thin', color: '#000000' }, left: { line: 'double', color: null } },
    alignment: { wrap: true, horizontal: 'center', vertical: 'top', indent: 1, rotation: 45 },
    numFmt: '0.00"元"',
  });
  formatArea(sheet, parseArea('C2:C3')!, { locked: false });
  formatArea(sheet, parseArea('H:H')!, { numFmt: '@' });
  addTable(sheet, parseArea('A1:D3')!, true, '表_登记');
  mergeArea(sheet, parseArea('F1:G2')!);
  setColumns(sheet, 0, 1, { width: 20, outline: 1 });
  setRows(sheet, 0, 0, { height: 30 });
  setRows(sheet, 8, 9, { hidden: true, outline: 2 });
  const areas = (address: string): ConditionalFormat['areas'] => [parseArea(address)!];
  sheet.validations.push(
    {
      areas: areas('A2:A3'),
      type: 'list',
      operator: 'between',
      formula1: "'汇 总'!$A$3:$A$5",
      formula2: null,
      allowBlank: true,
      dropDown: true,
      errorStyle: 'stop',
      showError: true,
      errorTitle: '错',
      error: '请选',
      showPrompt: true,
      promptTitle: '提示',
      prompt: '选一个',
    },
    {
      areas: areas('C2:C3'),
      type: 'decimal',
      operator: 'between',
      formula1: '0',
      formula2: '100',
      allowBlank: false,
      dropDown: true,
      errorStyle: 'warning',
      showError: true,
      errorTitle: '',
      error: '',
      showPrompt: false,
      promptTitle: '',
      prompt: '',
    },
  );
  sheet.conditionalFormats.push(
    conditionalFormat({
      id: '1',
      areas: areas('C2:C3'),
      type: 'cellIs',
      operator: 'greaterThan',
      formulas: ['5'],
      style: { fill: { color: '#FFCCCC' }, font: { color: '#FF0000', bold: true } },
    }),
    conditionalFormat({
      id: '2',
      areas: areas('C2:C3'),
      type: 'dataBar',
      priority: 2,
      scale: [
        { type: 'min', value: null, color: '#638EC6' },
        { type: 'max', value: null, color: null },
      ],
    }),
    conditionalFormat({
      id: '3',
      areas: areas('D2:D3'),
      type: 'colorScale',
      priority: 3,
      scale: [
        { type: 'min', value: null, color: '#FFFFFF' },
        { type: 'percentile', value: '50', color: '#FFFF00' },
        { type: 'max', value: null, color: '#FF0000' },
      ],
    }),
    conditionalFormat({
      id: '4',
      areas: areas('A2:A3'),
      type: 'containsText',
      operator: 'containsText',
      text: '王',
      formulas: ['NOT(ISERROR(SEARCH("王",A2)))'],
      priority: 4,
      style: { border: { bottom: { line: 'thin', color: '#00FF00' } } },
    }),
    conditionalFormat({
      id: '5',
      areas: areas('C2:C3'),
      type: 'iconSet',
      iconSet: '3TrafficLights1',
      priority: 5,
      scale: [
        { type: 'percent', value: '0', color: null },
        { type: 'percent', value: '33', color: null },
        { type: 'percent', value: '67', color: null },
      ],
    }),
    conditionalFormat({
      id: '6',
      areas: areas('A2:D3'),
      type: 'expression',
      formulas: ['$C2>100'],
      stopIfTrue: true,
      priority: 6,
      style: { fill: { color: '#FFFF00' } },
    }),
  );
  sheet.notes.push({ row: 1, column: 0, author: '主管', text: '请核对\n<二>', visible: false, markup: null });
  sheet.threads.push({
    id: '{11111111-2222-4333-8444-555555555555}',
    row: 2,
    column: 2,
    author: '李伟',
    text: '金额对吗？',
    createdAt: '2024-04-03T01:02:03.00',
    resolved: false,
    replies: [
      { id: '{11111111-2222-4333-8444-555555555556}', author: '王芳', text: '对', createdAt: '2024-04-03T01:02:04.00' },
    ],
  });
  sheet.hyperlinks.push(
    { area: parseArea('F5')!, target: 'https://example.com/a?b=1&c', location: null, tooltip: '说明', display: null },
    { area: parseArea('F6')!, target: null, location: "'汇 总'!A1", tooltip: null, display: '去汇总' },
  );
  sheet.page = {
    ...sheet.page,
    orientation: 'landscape',
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: areas('A1:G20'),
    titleRows: { from: 0, to: 0 },
    header: '&C回访 & 登记',
    footer: '第 &P 页',
    centerHorizontally: true,
    rowBreaks: [10],
    columnBreaks: [3],
  };
  Object.assign(sheet.view, { frozenRows: 1, frozenColumns: 1, gridlines: false, zoom: 90 });
  sheet.tabColor = '#00FF00';
  const no = false;
  sheet.protection = {
    allow: {
      formatCells: true,
      formatColumns: no,
      formatRows: no,
      insertColumns: no,
      insertRows: no,
      insertHyperlinks: no,
      deleteColumns: no,
      deleteRows: no,
      sort: true,
      autoFilter: true,
      pivotTables: no,
      editObjects: no,
      editScenarios: no,
    },
    selectLocked: true,
    selectUnlocked: true,
    secret: {},
  };
  kinds.forEach((kind, i) => sheet.charts.push(chart(kind, i)));
  for (const section of [
    'validations',
    'conditionalFormats',
    'notes',
    'threads',
    'hyperlinks',
    'page',
    'view',
    'properties',
    'protection',
    'charts',
  ] as const)
    sheet.touched.add(section);

  const summary = workbook.addSheet('汇 总');
  enterValue(summary, 0, 0, '=登记!C4*2');
  enterValues(summary, parseArea('A3:B5')!, [
    ['类别', '数'],
    ['甲', 1],
    ['乙', 2],
  ]);
  enterValue(summary, 7, 0, '=SUM(表_登记[金额])');
  summary.autoFilter = {
    area: parseArea('A3:B5')!,
    criteria: new Map([[0, { kind: 'values', values: ['甲'], blanks: false }]]),
  };
  applyFilter(summary, summary.autoFilter, (row, column) => String(summary.value(row, column) ?? ''));
  workbook.names.push({
    name: '总数',
    sheet: null,
    formula: '登记!$C$4',
    hidden: false,
    comment: null,
    attributes: {},
  });
  workbook.changed('names');
  workbook.setSetting('mapping', { a: [1, '<x>&"'] });
  return workbook;
}
