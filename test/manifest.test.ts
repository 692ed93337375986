import { readFileSync } from 'node:fs';
import { COMMANDS, TAB } from '../src/commands/commands';
import { sayIn } from '../src/locales';
import { decodePng } from '../src/workbench/icons/png';
import { all, child, readXml, type XmlElement } from './manifestFile';

const manifest = readXml('manifest.xml');
const overrides = child(manifest, 'VersionOverrides');
const resources = child(overrides, 'Resources');
const names = (element: XmlElement) => element.children.map(({ name }) => name);
const base = 'https://localhost:3000/';

/** Every element with a resid, and the section of the resources it must be found in. */
function references(): { resid: string; section: string }[] {
  const find = (element: XmlElement): { resid: string; section: string }[] => {
    const resid = element.attributes['resid'];
    const section =
      element.name === 'bt:Image'
        ? 'bt:Images'
        : ['Runtime', 'FunctionFile', 'SourceLocation', 'LearnMoreUrl'].includes(element.name)
          ? 'bt:Urls'
          : element.name === 'Description'
            ? 'bt:LongStrings'
            : 'bt:ShortStrings';
    return [...(resid === undefined ? [] : [{ resid, section }]), ...element.children.flatMap(find)];
  };
  return find(child(overrides, 'Hosts'));
}

describe('manifest.xml (add-in only manifest, schema 1.1 with VersionOverrides 1.0)', () => {
  test('the elements stand in the order of the schema', () => {
    expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(names(manifest)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expect(names(overrides)).toEqual(['Hosts', 'Resources']);
    expect(names(resources)).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
    const host = child(child(overrides, 'Hosts'), 'Host');
    expect(names(host)).toEqual(['Runtimes', 'DesktopFormFactor']);
    expect(names(child(host, 'DesktopFormFactor'))).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    for (const start of all(overrides, 'GetStarted'))
      expect(names(start)).toEqual(['Title', 'Description', 'LearnMoreUrl']);
    for (const group of all(overrides, 'Group')) {
      expect(names(group).slice(0, 2)).toEqual(['Label', 'Icon']);
      expect(new Set(names(group).slice(2))).toEqual(new Set(['Control']));
    }
    for (const control of all(overrides, 'Control'))
      expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    for (const tip of all(overrides, 'Supertip')) expect(names(tip)).toEqual(['Title', 'Description']);
    const tab = all(overrides, 'CustomTab')[0]!;
    expect(names(tab).at(-1)).toBe('Label');
    expect(new Set(names(tab).slice(0, -1))).toEqual(new Set(['Group']));
  });

  test('identity: a GUID, a version of four numbers, Chinese first, reading and writing the document', () => {
    expect(child(manifest, 'Id').text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(child(manifest, 'Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(child(manifest, 'DefaultLocale').text).toBe('zh-CN');
    expect(child(manifest, 'Permissions').text).toBe('ReadWriteDocument');
    expect(child(child(manifest, 'Hosts'), 'Host').attributes['Name']).toBe('Workbook');
  });

  test('floor of design.md §4: ExcelApi 1.14, SharedRuntime 1.1, AddinCommands 1.1', () => {
    const sets = all(child(manifest, 'Requirements'), 'Set').map(({ attributes }) => [
      attributes['Name'],
      attributes['MinVersion'],
    ]);
    expect(sets).toEqual([
      ['ExcelApi', '1.14'],
      ['SharedRuntime', '1.1'],
      ['AddinCommands', '1.1'],
    ]);
  });

  test('shared runtime: pane and functions live long in the one page', () => {
    const [runtime, ...others] = all(overrides, 'Runtime');
    expect(others).toEqual([]);
    expect(runtime!.attributes).toEqual({ resid: 'Pane.Url', lifetime: 'long' });
    expect(all(overrides, 'FunctionFile')[0]!.attributes['resid']).toBe('Pane.Url');
    for (const source of all(overrides, 'SourceLocation')) expect(source.attributes['resid']).toBe('Pane.Url');
    const pane = all(resources, 'bt:Url').find(({ attributes }) => attributes['id'] === 'Pane.Url')!;
    const location = child(child(manifest, 'DefaultSettings'), 'SourceLocation');
    expect(location.attributes['DefaultValue']).toBe(pane.attributes['DefaultValue']);
  });

  test('every resid is found in its section, and nothing is defined twice or for nobody', () => {
    const defined = resources.children.flatMap((section) =>
      section.children.map(({ attributes }) => `${section.name} ${attributes['id']}`),
    );
    expect(new Set(defined).size).toBe(defined.length);
    const used = new Set(references().map(({ resid, section }) => `${section} ${resid}`));
    expect([...used].sort()).toEqual([...defined].sort());
  });

  test('ids of resources have at most 32 characters, ids of controls are unique', () => {
    for (const section of resources.children)
      for (const { attributes } of section.children) expect(attributes['id']!.length).toBeLessThanOrEqual(32);
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) =>
      all(overrides, name).map(({ attributes }) => attributes['id']),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('both locales say everything, within the lengths of the schema', () => {
    const limits: Record<string, number> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
    for (const [section, limit] of Object.entries(limits)) {
      for (const string of child(resources, section).children) {
        const [english, ...others] = string.children;
        expect([string.attributes['id'], others]).toEqual([string.attributes['id'], []]);
        expect(english!.name).toBe('bt:Override');
        expect(english!.attributes['Locale']).toBe('en-US');
        expect(string.attributes['DefaultValue']).toMatch(/[一-鿿]/);
        expect(english!.attributes['Value']).not.toMatch(/[一-鿿]/);
        for (const text of [string.attributes['DefaultValue']!, english!.attributes['Value']!]) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(limit);
        }
      }
    }
    for (const [name, limit] of [
      ['DisplayName', 125],
      ['Description', 250],
    ] as const) {
      const element = child(manifest, name);
      const [english] = element.children;
      expect(english!.attributes['Locale']).toBe('en-US');
      expect(element.attributes['DefaultValue']!.length).toBeLessThanOrEqual(limit);
      expect(english!.attributes['Value']!.length).toBeLessThanOrEqual(limit);
    }
  });

  test('every address is https under one base, so that the build can replace it', () => {
    const addresses = readFileSync('manifest.xml', 'utf8').match(/https?:\/\/[^"]+/g)!;
    const own = addresses.filter((address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address));
    expect(own.length).toBeGreaterThan(10);
    for (const address of own) expect(address.startsWith(base)).toBe(true);
  });

  test('icons: sizes 16, 32 and 80 at each control and group, each file in the stated pixel size', () => {
    for (const icon of all(overrides, 'Icon')) {
      const sizes = icon.children.map(({ attributes }) => Number(attributes['size']));
      expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    }
    const address = new Map(
      all(resources, 'bt:Image').map(({ attributes }) => [attributes['id'], attributes['DefaultValue']!]),
    );
    const uses = all(child(overrides, 'Hosts'), 'bt:Image').map(
      ({ attributes }) => [address.get(attributes['resid'])!, Number(attributes['size'])] as const,
    );
    const top = [
      [child(manifest, 'IconUrl').attributes['DefaultValue']!, 32],
      [child(manifest, 'HighResolutionIconUrl').attributes['DefaultValue']!, 64],
    ] as const;
    for (const [icon, size] of [...uses, ...top]) {
      const { width, height } = decodePng(readFileSync(icon.slice(base.length)));
      expect([icon, width, height]).toEqual([icon, size, size]);
    }
  });

  test('each function of a button exists, and each command has its button', () => {
    const functions = all(overrides, 'FunctionName').map(({ text }) => text);
    expect(functions.sort()).toEqual(Object.keys(COMMANDS).sort());
    const controls = new Map(
      all(overrides, 'Control').map((control) => [control.attributes['id'], all(control, 'FunctionName')[0]?.text]),
    );
    for (const [name, { control }] of Object.entries(COMMANDS))
      expect([control, controls.get(control)]).toEqual([control, name]);
    expect(all(overrides, 'CustomTab')[0]!.attributes['id']).toBe(TAB);
  });

  test('the trial page names the buttons as the ribbon does', () => {
    const labels = new Map(
      child(resources, 'bt:ShortStrings').children.map(({ attributes, children }) => [
        attributes['id'],
        [attributes['DefaultValue'], children[0]!.attributes['Value']],
      ]),
    );
    for (const control of all(overrides, 'Control')) {
      const [name] = all(control, 'FunctionName');
      if (name === undefined) continue;
      const shown = [sayIn('zh-CN')(`ribbon.${name.text}`), sayIn('en-US')(`ribbon.${name.text}`)];
      expect(shown).toEqual(labels.get(child(control, 'Label').attributes['resid']));
    }
  });

  test('help and support lead to the help page that is deployed with the pane', () => {
    const help = all(resources, 'bt:Url').find(({ attributes }) => attributes['id'] === 'Help.Url')!;
    expect(help.attributes['DefaultValue']).toBe(`${base}help.html`);
    expect(child(manifest, 'SupportUrl').attributes['DefaultValue']).toBe(`${base}help.html`);
    expect(readFileSync('assets/help.html', 'utf8')).toContain('回访台账');
  });
});
