import { dayOf } from '../../values/moment';
import { batch } from './batch';

/** `npm run --silent batch -- JOB WORKBOOK.xlsx [options]` */
const now = new Date();
process.exitCode = await batch(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (line) => process.stderr.write(`${line}\n`),
  today: dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!,
});
