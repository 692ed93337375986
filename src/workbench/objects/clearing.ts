import type { ClearWhat } from '../model/editing';
import type { Arguments } from '../protocol/arguments';

const words = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

const meanings: Record<(typeof words)[number], ClearWhat> = {
  All: 'all',
  Formats: 'formats',
  Contents: 'contents',
  Hyperlinks: 'hyperlinks',
  RemoveHyperlinks: 'hyperlinks',
  ResetContents: 'contents',
};

/** Excel.ClearApplyTo; missing means everything. @throws HostError InvalidArgument */
export function clearWhat(args: Arguments, index: number): ClearWhat {
  return meanings[args.word(index, words, 'All')];
}
