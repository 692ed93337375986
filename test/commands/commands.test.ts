import { COMMANDS, enabledControls } from '../../src/commands/commands';
import { VIEWS } from '../../src/taskpane/app/requests';

describe('ribbon commands', () => {
  test('each leads to a view that exists', () => {
    for (const { view } of Object.values(COMMANDS)) expect(VIEWS).toContain(view);
  });

  test('without registers only the settings can be used', () => {
    const enabled = enabledControls(false);
    expect(Object.entries(enabled).filter(([, on]) => on)).toEqual([['Ledger.Settings', true]]);
    expect(Object.values(enabledControls(true)).every(Boolean)).toBe(true);
  });
});
