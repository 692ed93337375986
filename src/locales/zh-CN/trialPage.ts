import type { Texts } from '../translator';

/** The trial page around the pane. */
export const trialPage: Texts = {
  'workbench.title': '回访台账试用页',
  'workbench.host': '内嵌 Excel 宿主（不是 Excel）',
  'workbench.open': '打开',
  'workbench.save': '保存',
  'workbench.sample': '示例',
  'workbench.sheet': '工作簿',
  'workbench.pane': '回访台账面板',
  'workbench.splitter': '调整面板宽度',
  'workbench.opening': '正在打开 {file}',
  'workbench.empty.title': '打开一个工作簿',
  'workbench.empty.text': '点“打开”选择文件，或把 xlsx 文件拖到这里。点“示例”打开一个虚构小区的工作簿。',
  'workbench.drop': '松开鼠标，打开这个文件',
  'workbench.saved': '已保存 {file}',
  'workbench.failed.title': '没能打开 {file}',
  'workbench.failed.text': '只能打开 xlsx 文件。文件可能已损坏、有密码，或是别的格式。',
  'workbench.saveFailed.title': '没能保存',
  'workbench.saveFailed.text': '工作簿还在，请再试一次。',
  'workbench.readOnly': '没有写入 {cell}：{reason}',
  'workbench.reason.protected': '工作表受保护',
  'workbench.reason.partOfArray': '属于数组公式的一部分',
  'workbench.reason.invalidFormula': '公式有误',
  'workbench.reason.other': '这里不能这样改',
  'workbench.noSample': '没有找到示例文件。',
};
