import { checkLedger } from '../../../src/findings/checkLedger';
import { findingKey } from '../../../src/findings/findingKey';
import { signOverview } from '../../../src/findings/signs/cases';
import { signs } from '../../../src/findings/signs/signs';
import { signsByPerson } from '../../../src/findings/signs/signsByPerson';
import { confirmedFalsifications, verdictOn, withVerdict } from '../../../src/findings/signs/verdicts';
import { defaultSettings, type OfficeSettings } from '../../../src/regulations/settings';
import { day, ledgerOf, type OfficeSketch } from '../../visits/office';

/** The supervisor's verdict on a sign is remembered: settings.verdicts by the finding's key (issue 3, B10). */
const sketch: OfficeSketch = {
  homes: ['1-1-101', '1-1-102'],
  visits: [
    { on: '2026-10-10T22:00', room: '1-1-101', kind: '管理服务', content: '还在漏' },
    { on: '2026-10-11T22:00', room: '1-1-102', kind: '管理服务' },
  ],
};
const TODAY = day('2026-11-20');
const ledgerWith = (settings: Partial<OfficeSettings> = {}) => ledgerOf(sketch, { settings });
const found = signs(ledgerWith());
const late = found.filter(({ code }) => code === 'suspect-hours');

test('the example: two late visits, one of them with words of failure', () => {
  expect(found.map(({ code }) => code).sort()).toEqual(['suspect-contradiction', 'suspect-hours', 'suspect-hours']);
});

test('an explained sign is not shown again and does not count; the others stay', () => {
  const { verdicts } = withVerdict(defaultSettings(), findingKey(late[0]!), 'explained', ' 客户上夜班 ', TODAY);
  expect(verdicts).toEqual([{ key: findingKey(late[0]!), verdict: 'explained', note: '客户上夜班', on: '2026-11-20' }]);
  const ledger = ledgerWith({ verdicts });
  expect(checkLedger(ledger, []).filter(({ code }) => code === 'suspect-hours')).toHaveLength(1);
  expect(signsByPerson(found, ledger)[0]!.counts.find(({ code }) => code === 'suspect-hours')!.hits).toBe(1);
  expect(signOverview(found, ledger).cases).toHaveLength(2);
});

test('a confirmed sign is shown as confirmed and keeps its key', () => {
  const { verdicts } = withVerdict(defaultSettings(), findingKey(late[0]!), 'falsifiedVisit', '', TODAY);
  const ledger = ledgerWith({ verdicts });
  const confirmed = signs(ledger).find((finding) => findingKey(finding) === findingKey(late[0]!))!;
  expect(confirmed.params['verdict']).toBe('falsifiedVisit');
  expect(verdictOn(confirmed, verdicts)?.verdict).toBe('falsifiedVisit');
  expect(signOverview(found, ledger).cases.filter(({ verdict }) => verdict !== null)).toHaveLength(1);
});

test('a later verdict replaces the earlier one; null takes it back', () => {
  const key = findingKey(late[0]!);
  const once = withVerdict(defaultSettings(), key, 'falsifiedRecord', '', TODAY);
  const twice = withVerdict(once, key, 'explained', '', TODAY);
  expect(twice.verdicts.map(({ verdict }) => verdict)).toEqual(['explained']);
  expect(withVerdict(twice, key, null, '', TODAY).verdicts).toEqual([]);
});

describe('B10: falsifications that the supervisor confirmed', () => {
  const judge = (verdicts: readonly (readonly [number, OfficeSettings['verdicts'][number]['verdict']])[]) => {
    const settings = verdicts.reduce(
      (all, [place, verdict]) => withVerdict(all, findingKey(found[place]!), verdict, '', TODAY),
      defaultSettings(),
    );
    const ledger = ledgerWith({ verdicts: settings.verdicts });
    return confirmedFalsifications(ledger, checkLedger(ledger, []));
  };

  test('none without a verdict, none where it is explained', () => {
    expect(judge([])).toEqual([]);
    expect(judge([[0, 'explained']])).toEqual([]);
  });

  test('one record is counted once, by its gravest verdict', () => {
    const both = found.flatMap(({ subject }, place) => (subject === late[0]!.subject ? [place] : []));
    expect(both).toHaveLength(2);
    expect(
      judge([
        [both[0]!, 'falsifiedVisit'],
        [both[1]!, 'falsifiedRecord'],
      ]),
    ).toMatchObject([{ person: '张敏', verdict: 'falsifiedVisit', on: '2026-11-20' }]);
  });

  test('two records are two', () => {
    const places = late.map((finding) => found.indexOf(finding));
    expect(judge(places.map((place) => [place, 'falsifiedRecord'] as const))).toHaveLength(2);
  });
});
