import { sep } from 'node:path';
import { fileAt, trialFolders } from '../../../src/workbench/server/site';

const folders = trialFolders('/site');

describe('files of the trial server', () => {
  test('addresses lead into the folder that is named longest', () => {
    expect(fileAt(folders, '/')).toBe(`/site${sep}index.html`);
    expect(fileAt(folders, '/taskpane.html')).toBe('/site/taskpane.html');
    expect(fileAt(folders, '/office/office.js')).toMatch(/office-js\/dist\/office\.js$/);
    expect(fileAt(folders, '/samples/回访台账示例.xlsx')).toMatch(/assets\/samples\/回访台账示例\.xlsx$/);
  });

  test('nothing outside the folders is handed out', () => {
    expect(fileAt(folders, '/../etc/passwd')).toBeNull();
    expect(fileAt(folders, '/office/../../../../package.json')).toBeNull();
    expect(fileAt(folders, '/office/..')).toBeNull();
  });
});
