import { writeFileSync } from 'node:fs';
import { packs } from '../../regulations/packs/index';
import { provingTests } from './provingTests';
import { regulationsPage } from './writePage';

/** `npm run regulations`: writes docs/regulations.md from the packs and the titles of the tests. */
writeFileSync('docs/regulations.md', regulationsPage(packs, provingTests('.')));
