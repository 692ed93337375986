import { cellAddress } from '../model/address';
import type { Note } from '../model/notes';
import type { Sheet } from '../model/sheet';
import { textElement } from './cellText';
import { setAttributes } from './edits';
import { relationshipPrefix } from './layoutWriting';
import { type Parts, relationshipBase } from './parts';
import { type XmlDocument, child, childrenOf, escapeText, parseXml, prefixOf, textOf } from './xml';

const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const vmlType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const emptyComments =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';
const emptyVml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** Text of the note that stands in for a conversation in older programs. */
function standIn(sheet: Sheet): { note: Note; id: string }[] {
  return sheet.threads.map((thread) => ({
    id: thread.id,
    note: {
      row: thread.row,
      column: thread.column,
      author: `tc=${thread.id}`,
      text: `[线程批注]\n\n${[thread, ...thread.replies].map((each) => each.text).join('\n')}`,
      visible: false,
      markup: null,
    },
  }));
}

/**
 * Writes the notes of a sheet (and the stand-ins of its conversations): the comments part and the drawing that shows them.
 * Gives the markup of the sheet's reference to that drawing.
 */
export function writeNotes(document: XmlDocument, sheet: Sheet, parts: Parts, path: string): string | null {
  const existing = parts.related(path, 'comments')[0];
  const drawing = parts.related(path, 'vmlDrawing').find((each) => isLegacyDrawing(document, each.id)) ?? null;
  const stands = standIn(sheet);
  const notes = [...sheet.notes, ...stands.map((each) => each.note)].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  if (notes.length === 0) {
    if (existing !== undefined) {
      parts.unrelate(path, existing.id);
      parts.remove(existing.target);
    }
    if (drawing === null) return null;
    const left = withShapes(parts.text(drawing.target), []);
    if (/<v:shape[\s>]/.test(left)) {
      parts.write(drawing.target, left);
      return reference(document, drawing.id);
    }
    parts.unrelate(path, drawing.id);
    parts.remove(drawing.target);
    return null;
  }
  const part = existing?.target ?? parts.freePath('xl/comments*.xml');
  const source = existing === undefined ? emptyComments : parts.text(part);
  parts.write(part, writeComments(parseXml(source, part), notes, stands));
  if (existing === undefined) {
    parts.setContentType(part, commentsType);
    parts.relate(path, `${relationshipBase}/comments`, part);
  }
  const vml = drawing?.target ?? parts.freePath('xl/drawings/vmlDrawing*.vml');
  parts.write(vml, withShapes(drawing === null ? emptyVml : parts.text(vml), notes));
  if (drawing !== null) return reference(document, drawing.id);
  parts.setDefaultType('vml', vmlType);
  return reference(document, parts.relate(path, `${relationshipBase}/vmlDrawing`, vml));
}

function isLegacyDrawing(document: XmlDocument, id: string): boolean {
  const element = child(document.root, 'legacyDrawing');
  return element !== null && [...element.attributes.values()].includes(id);
}

function reference(document: XmlDocument, id: string): string {
  const { prefix, declaration } = relationshipPrefix(document.root);
  return `<${prefixOf(document.root)}legacyDrawing${declaration} ${prefix}:id="${id}"/>`;
}

function writeComments(
  document: XmlDocument,
  notes: readonly Note[],
  stands: readonly { note: Note; id: string }[],
): string {
  const { root, text } = document;
  const p = prefixOf(root);
  const authors = childrenOf(child(root, 'authors'), 'author').map((each) => textOf(document, each));
  const list = notes.map((note) => {
    let author = authors.indexOf(note.author);
    if (author < 0) author = authors.push(note.author) - 1;
    const ref = cellAddress(note.row, note.column);
    if (note.markup !== null) {
      const end = note.markup.indexOf('>') + 1;
      return setAttributes(note.markup.slice(0, end), { ref, authorId: author }) + note.markup.slice(end);
    }
    const id = stands.find((each) => each.note === note)?.id;
    const marked =
      id === undefined
        ? ''
        : ` xr:uid="${id}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" mc:Ignorable="xr" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
    return `<${p}comment ref="${ref}" authorId="${author}" shapeId="0"${marked}><${p}text>${textElement(note.text, p)}</${p}text></${p}comment>`;
  });
  const before = text.slice(0, child(root, 'authors')?.start ?? root.openEnd);
  const after = text.slice(child(root, 'commentList')?.end ?? root.closeStart);
  const names = authors.map((name) => `<${p}author>${escapeText(name)}</${p}author>`).join('');
  return `${before}<${p}authors>${names}</${p}authors><${p}commentList>${list.join('')}</${p}commentList>${after}`;
}

/** The drawing with one shape per note: shapes of notes that still stand are kept (moved to their cell), others added. Shapes that show no note stay. */
function withShapes(vml: string, notes: readonly Note[]): string {
  const wanted = new Map(notes.map((note) => [`${note.row},${note.column}`, note]));
  let highest = 1024;
  const kept = vml.replace(/<v:shape[\s>][\s\S]*?<\/v:shape>\s*/g, (shape) => {
    const number = /id="_x0000_s([0-9]+)"/.exec(shape)?.[1];
    if (number !== undefined) highest = Math.max(highest, Number(number));
    if (!/ObjectType="Note"/.test(shape)) return shape;
    const cell = `${/<x:Row>\s*([0-9]+)/.exec(shape)?.[1]},${/<x:Column>\s*([0-9]+)/.exec(shape)?.[1]}`;
    const note = wanted.get(cell);
    if (note === undefined) return '';
    wanted.delete(cell);
    const shown = /<x:Visible\s*\/?>/.test(shape);
    if (shown === note.visible) return shape;
    return note.visible
      ? shape
          .replace('</x:ClientData>', '<x:Visible/></x:ClientData>')
          .replace(/visibility:\s*hidden/, 'visibility:visible')
      : shape
          .replace(/<x:Visible\s*\/>|<x:Visible>\s*<\/x:Visible>/, '')
          .replace(/visibility:\s*visible/, 'visibility:hidden');
  });
  const added = [...wanted.values()].map((note, i) => shapeOf(note, highest + 1 + i));
  const end = kept.lastIndexOf('</xml>');
  return end < 0 ? kept : kept.slice(0, end) + added.join('') + kept.slice(end);
}

function shapeOf(note: Note, number: number): string {
  const { row, column, visible } = note;
  const top = Math.max(0, row - 1);
  const anchor = `${column + 1}, 15, ${top}, 10, ${column + 3}, 15, ${top + 4}, 4`;
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:108pt;height:59.25pt;z-index:1;visibility:${visible ? 'visible' : 'hidden'}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>${visible ? '<x:Visible/>' : ''}</x:ClientData></v:shape>`
  );
}
