import type { Pack } from '../../regulations/schema';
import { dataOf } from './dataOf';
import { demandOf } from './demands';
import { ENFORCEMENT } from './enforcement';

/** Where the list of tests begins: what stands before it follows from the packs alone. */
export const PROOFS = '## 测试';

/** The whole page: what each rule demands, where it is enforced, and the tests that name it. */
export function regulationsPage(packs: readonly Pack[], proofs: ReadonlyMap<string, readonly string[]>): string {
  return `${rulesPart(packs)}\n${proofsPart(packs, proofs)}`;
}

/** The rules of every pack, one a row. Throws where an id has no phrase or a section nobody enforces it. */
export function rulesPart(packs: readonly Pack[]): string {
  const lines = [
    '# 制度条款',
    '',
    '二十一份制度逐条列出：要求什么、写在制度包的哪一项、由哪个模块执行、在哪里看得到。本页由 `npm run regulations` 生成，不手改。',
    '“数据”是 `src/regulations/packs` 中该制度文件的键，“执行”是 `src` 下的模块，“显示”里的英文是检查代码或指标代码。',
  ];
  for (const pack of packs) {
    lines.push('', `## ${pack.letter} ${pack.title}`, '', `\`src/regulations/packs/${pack.id}.ts\``, '');
    lines.push(...table(['条款', '要求', '数据', '执行', '显示'], rowsOf(pack)));
  }
  return `${lines.join('\n')}\n`;
}

function rowsOf(pack: Pack): string[][] {
  const data = dataOf(pack);
  return sorted([...data.keys()]).map((id) => {
    const demand = demandOf(id);
    if (demand === undefined) throw new RangeError(`Nothing says what ${id} demands.`);
    const sections = data.get(id)!;
    const enforced = sections.map((section) => {
      const found = ENFORCEMENT[section];
      if (found === undefined) throw new RangeError(`Nobody enforces ${section} of ${id}.`);
      return found;
    });
    const modules = new Set(enforced.flatMap(({ modules: names }) => names));
    const shows = new Set(enforced.map((each) => each.shows));
    return [id, demand, code(sections), code([...modules]), [...shows].join('；')];
  });
}

function proofsPart(packs: readonly Pack[], proofs: ReadonlyMap<string, readonly string[]>): string {
  const rows = packs
    .flatMap((pack) => sorted([...dataOf(pack).keys()]))
    .map((id) => {
      const files = proofs.get(id) ?? [];
      const ofData = (file: string): boolean => file.startsWith('test/regulations/');
      return [id, code(files.filter(ofData)), code(files.filter((file) => !ofData(file)))];
    });
  const lead = '标题里写明条款号的测试：左边核对制度的数据，右边核对它在登记表上的作用。';
  return `${[PROOFS, '', lead, '', ...table(['条款', '数据', '作用'], rows)].join('\n')}\n`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(' ');

function sorted(ids: readonly string[]): string[] {
  return [...ids].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}
