import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/**
 * The rooms of the house in the order in which data flows. A room may import only rooms before it.
 * `locales` comes after `jobs`: text is made at the edge, out of codes and parameters.
 */
const rooms = [
  'values',
  'registers',
  'regulations',
  'visits',
  'findings',
  'rates',
  'planning',
  'reports',
  'excel',
  'jobs',
  'locales',
  'taskpane',
  'commands',
  'workbench',
];
const domainRooms = rooms.slice(0, rooms.indexOf('excel'));
const hostPackages = ['react', 'react-dom', 'react-dom/*', '@fluentui/*', '@microsoft/office-js', '@microsoft/office-js/*'];

/** What a room may not import: every room after it and, in the domain, Excel and React as well. */
function boundary(room) {
  const later = rooms.slice(rooms.indexOf(room) + 1);
  const laterPaths = later.flatMap((name) => [`**/${name}/*`, `**/${name}/**`, `**/${name}`]);
  const groups =
    laterPaths.length === 0 ? [] : [{ group: laterPaths, message: `src/${room} may import only the rooms above it.` }];
  if (domainRooms.includes(room)) groups.push({ group: hostPackages, message: `src/${room} knows neither Excel nor React.` });
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      ...(groups.length === 0 ? {} : { '@typescript-eslint/no-restricted-imports': ['error', { patterns: groups }] }),
      ...(room === 'excel' || room === 'workbench'
        ? {}
        : {
            'no-restricted-globals': [
              'error',
              { name: 'Excel', message: 'Only src/excel talks to Excel.' },
              { name: 'Office', message: 'Only src/excel talks to Office.' },
              { name: 'OfficeExtension', message: 'Only src/excel talks to Office.' },
            ],
          }),
    },
  };
}

/** Clock and chance are passed in, never reached for. */
const passedIn = {
  files: domainRooms.map((room) => `src/${room}/**/*.ts`),
  rules: {
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'Pass a seeded generator in.' },
      { object: 'Date', property: 'now', message: 'Pass the clock in.' },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Pass the clock in.' },
    ],
    'no-console': 'error',
  },
};

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'test/.out/**', 'node_modules/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true }],
      eqeqeq: 'error',
    },
  },
  ...rooms.map(boundary),
  passedIn,
  {
    files: ['src/excel/**/*.ts', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.tsx', 'src/workbench/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  prettier,
);
