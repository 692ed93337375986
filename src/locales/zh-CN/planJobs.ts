import type { Texts } from '../translator';

/** What the jobs around the next-day list say: 确认 in the list, the visit form's refusals, the week's step. */
export const planJobs: Texts = {
  'plan.accepted.mark': '√ {date}',
  'step.week': '正在推算两周负荷',
  'error.list-changed': '生成新清单时，原清单一直有人在填写，没有替换。请等对方填完后再试。',
  'error.list-row-changed':
    '“{sheet}”第 {row} 行已经不是刚才那一户，或者内容已被改动，没有保存。请重新点选这一行，核对后再填。',
  'error.list-row-taken':
    '“{sheet}”第 {row} 行已经登记过，没有重复登记。如需更正，请在回访记录表里修改，或先撤销登记。',
  'error.promise-unreadable': '承诺时间看不出是哪一天。请写成“11-20”或“11-20 14:00”。',
};
