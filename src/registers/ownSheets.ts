/** Sheets that this product writes begin with one of these names; they are never taken for registers. */
export const OWN_SHEETS: readonly string[] = [
  '次日回访清单',
  '回访清单',
  '月度汇总',
  '汇总明细',
  '校验结果',
  '修改清单',
  '应回访明细',
  '标准上报',
  '集团汇总',
  '回访台账设置',
];
