import { OUTCOMES } from '../../../src/reports/visitListColumns';
import {
  isMissed,
  isReached,
  needsOutcome,
  outcomeChoices,
  sentNote,
} from '../../../src/taskpane/visits/form/outcomes';
import { readablePhone } from '../../../src/taskpane/visits/form/phoneText';
import { promisedOf, promisedParts, promisedText } from '../../../src/taskpane/visits/form/promisedTime';
import {
  noResults,
  onTopOf,
  resultNotes,
  resultProblems,
  resultsOf,
  sameResults,
  saysSomething,
} from '../../../src/taskpane/visits/form/results';
import { callForm, onsiteForm } from '../../../src/workbench/gallery/formSamples';
import { dayFromIso } from '../../../src/values/moment';

const onsite = (more: object) => ({ ...noResults, outcome: '面谈', ...more });

describe('接触结果: what is offered for a channel', () => {
  test('registers.md §1: calls and visits together offer every outcome of the list, each once a channel', () => {
    const words = ['电话', '上门'].map((channel) => Object.values(outcomeChoices(channel)).flat() as string[]);
    expect(new Set(words.flat())).toEqual(new Set(OUTCOMES));
    for (const each of words) expect(new Set(each).size).toBe(each.length);
  });

  test('registers.md §4 "Reached": only 已接通 and 面谈 are, and nobody reached is never one of them', () => {
    expect(OUTCOMES.filter(isReached)).toEqual(['已接通', '面谈']);
    expect(OUTCOMES.filter((word) => isReached(word) && isMissed(word))).toEqual([]);
    expect(isMissed('无人接听')).toBe(true);
    // Somebody spoke: there is a time or an attitude to note.
    expect(['改约', '拒访', '非本人'].filter(isMissed)).toEqual([]);
  });

  test('registers.md §4: a letter counts only when an answer came back, so that sending one is no result; a message sent is', () => {
    expect(needsOutcome('信函')).toBe(false);
    expect(sentNote('信函')).toBeNull();
    expect(sentNote('微信')).toBe('已发送');
    expect(sentNote('电话')).toBeNull();
  });
});

describe('承诺时间 as the form holds it', () => {
  test('a day or a moment of the sheet, a text that is none, and blank', () => {
    const day = dayFromIso('2026-11-25')!;
    expect(promisedText(day)).toBe('2026-11-25');
    expect(promisedText(day + 0.4375)).toBe('2026-11-25 10:30');
    expect(promisedText('下周三')).toBe('下周三');
    expect(promisedText('')).toBe('');
  });

  test('day and time apart and together again', () => {
    expect(promisedParts('2026-11-25 10:30')).toEqual({ date: '2026-11-25', time: '10:30' });
    expect(promisedParts('2026-11-25')).toEqual({ date: '2026-11-25', time: '' });
    expect(promisedParts('')).toEqual({ date: '', time: '' });
    expect(promisedParts('下周三')).toBeNull();
    expect(promisedParts('2026-02-30')).toBeNull();
    expect(promisedOf('2026-11-25', '10:30')).toBe('2026-11-25 10:30');
    expect(promisedOf('', '10:30')).toBe('');
  });
});

describe('what can be saved', () => {
  test('a call or a visit needs an outcome; a letter or message does not', () => {
    const rated = { ...noResults, satisfaction: '满意' };
    expect(resultProblems(callForm, rated)).toEqual([{ field: 'outcome', code: 'outcome' }]);
    expect(resultProblems({ line: { ...callForm.line, channel: '信函' } }, rated)).toEqual([]);
  });

  test('nobody reached and yet an answer: one of the two is wrong', () => {
    const problem = { field: 'satisfaction', code: 'answersOfNobody' };
    expect(resultProblems(callForm, { ...noResults, outcome: '无人接听', satisfaction: '满意' })).toEqual([problem]);
    expect(
      resultProblems(callForm, { ...noResults, outcome: '无人接听', answers: { 'item:服务态度': '满意' } }),
    ).toEqual([problem]);
    expect(resultProblems(callForm, { ...noResults, outcome: '无人接听', opinion: '晚上再打' })).toEqual([]);
  });

  test('a promised time that says no day is not saved', () => {
    expect(resultProblems(callForm, { ...noResults, outcome: '改约', promisedAt: '下周三' })).toEqual([
      { field: 'promisedAt', code: 'promisedAt' },
    ]);
    expect(resultProblems(callForm, { ...noResults, outcome: '改约' })).toEqual([]);
  });

  test('A5: an onsite visit without a signature is told not to count; C2: a note stands in for it', () => {
    const strict = { ...onsiteForm, refusalCounts: false };
    expect(resultNotes(strict, onsite({}))).toEqual(['unsigned']);
    expect(resultNotes(strict, onsite({ refusalNote: '不肯签' }))).toEqual(['unsigned']);
    expect(resultNotes(strict, onsite({ signature: '已签' }))).toEqual([]);
    expect(resultNotes(onsiteForm, onsite({}))).toEqual(['unsignedOrNote']);
    expect(resultNotes(onsiteForm, onsite({ refusalNote: '不肯签' }))).toEqual([]);
    expect(resultNotes(onsiteForm, onsite({ outcome: '家中无人' }))).toEqual([]);
    expect(resultNotes({ ...onsiteForm, needsSignature: false }, onsite({}))).toEqual([]);
    expect(resultNotes(callForm, onsite({ outcome: '已接通' }))).toEqual([]);
  });

  test('a dissatisfied customer is asked for the reason', () => {
    const call = { ...noResults, outcome: '已接通', satisfaction: '不满意' };
    expect(resultNotes(callForm, call)).toEqual(['noReason']);
    expect(resultNotes(callForm, { ...call, opinion: '噪声还在' })).toEqual([]);
  });
});

describe('what was typed and what stands in the list', () => {
  test('a blank answer is no answer, a blank line says nothing', () => {
    expect(sameResults(noResults, { ...noResults, answers: { 'item:服务态度': '' } })).toBe(true);
    expect(saysSomething({ ...noResults, opinion: '  ', answers: { 'item:服务态度': '' } })).toBe(false);
    expect(saysSomething({ ...noResults, answers: { 'item:服务态度': '满意' } })).toBe(true);
  });

  test('read again, a field that nobody touched takes what the list says now; a typed one stays', () => {
    const before = resultsOf(callForm.line);
    const typed = { ...before, opinion: '晚上在家', answers: { 'item:服务态度': '满意' } };
    const now = { ...before, outcome: '已接通', opinion: '另一句' };
    expect(onTopOf(typed, before, now)).toEqual({ ...typed, outcome: '已接通' });
  });
});

test('a telephone number is shown in groups that can be read out', () => {
  expect(readablePhone('13800001111')).toBe('138 0000 1111');
  expect(readablePhone('13800001111、13900002222')).toBe('138 0000 1111、139 0000 2222');
  expect(readablePhone('0755-26001234')).toBe('0755-26001234');
  expect(readablePhone('138****1111')).toBe('138****1111');
});
