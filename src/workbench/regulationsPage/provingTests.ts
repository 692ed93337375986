import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Folders whose titles speak of rules; elsewhere `B2` is a cell. */
const ROOMS = ['regulations', 'visits', 'findings', 'rates', 'planning', 'reports', 'jobs', 'worlds', 'taskpane'];

/** A world whose complaints are called C1, C2 …: its titles speak of them, not of rules. */
const SPEAKS_OF_ROWS = 'test/worlds/tinyWorld.test.ts';

/** Rule ids → test files that name the id in the title of a test or of a group of tests, in order; paths from the project. */
export function provingTests(project: string): ReadonlyMap<string, readonly string[]> {
  const proofs = new Map<string, string[]>();
  for (const room of ROOMS) {
    for (const file of testFiles(project, `test/${room}`)) {
      const ids = new Set(titlesOf(readFileSync(join(project, file), 'utf8')).flatMap(idsOf));
      for (const id of ids) proofs.set(id, [...(proofs.get(id) ?? []), file]);
    }
  }
  return proofs;
}

function testFiles(project: string, folder: string): string[] {
  const entries = readdirSync(join(project, folder), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return testFiles(project, path);
      return /\.test\.tsx?$/.test(entry.name) && path !== SPEAKS_OF_ROWS ? [path] : [];
    });
}

/** Titles of `test`, `it` and `describe`, with `.each` and the like. */
export function titlesOf(source: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [title] = node.arguments;
      if (title !== undefined && ts.isStringLiteralLike(title)) titles.push(title.text);
      else if (title !== undefined && ts.isTemplateExpression(title)) titles.push(title.getText(file));
    }
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile('test.tsx', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  visit(file);
  return titles;
}

function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ['test', 'it', 'describe'].includes(callee.text);
  if (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) return isTest(callee.expression);
  if (ts.isTaggedTemplateExpression(callee)) return isTest(callee.tag);
  return false;
}

/** Rule ids a title names; `A7–A10` names all from the first to the last, "on A4" the paper. */
export function idsOf(title: string): string[] {
  const ids = [...title.replaceAll(/\bon A4\b/g, '').matchAll(/\b([A-U])(\d{1,2})\b(?:[–-]\1(\d{1,2})\b)?/g)].flatMap(
    ([, letter, from, to]) => {
      const [first, last] = [Number(from), Number(to ?? from)];
      return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => `${letter}${first + index}`);
    },
  );
  return [...new Set(ids)];
}
