import { mkdirSync, writeFileSync } from 'node:fs';
import { sampleWorkbook } from './sample';

/** `npm run sample`: writes the sample workbook again, byte for byte the same. */
const folder = new URL('../../assets/samples/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('回访台账示例.xlsx', folder), sampleWorkbook().bytes);
