import { mkdirSync, writeFileSync } from 'node:fs';
import { paint } from './paint';
import { encodePng } from './png';
import { drawings } from './shapes';

/** `npm run icons`: writes every icon that the manifest and the pages name into assets/icons. */
const folder = 'assets/icons';
mkdirSync(folder, { recursive: true });
for (const [name, { shapes, sizes }] of Object.entries(drawings)) {
  for (const size of sizes) writeFileSync(`${folder}/${name}-${size}.png`, encodePng(paint(shapes, size), size));
}
