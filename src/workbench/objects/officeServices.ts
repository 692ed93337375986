import { wordOf } from '../protocol/arguments';
import { defineClass, type HostObject, type ObjectMaker } from '../protocol/classes';
import { booleanIn } from './formatWords';

/** Services beside the workbook carry no state of their own: the session's shell has it. */
const nothing = {};

/** The library tells that handlers of ribbon actions are in place; there is nobody to wait for it. */
const addinInternalService: ObjectMaker<object> = defineClass('AddinInternalService', () => ({
  methods: { NotifyActionHandlerReady: () => null },
}));

const states = ['Inactive', 'Background', 'Visible'] as const;

/** `Office.addin.showAsTaskpane` and `hide` */
const appRuntimeService: ObjectMaker<object> = defineClass('AppRuntimeService', () => ({
  methods: {
    GetAppRuntimeState: (_none, _args, { shell }) => (shell.paneVisible ? 'Visible' : 'Background'),
    SetAppRuntimeState: (_none, args, { shell }) => {
      shell.setPaneVisible(wordOf(args.raw(0), states) === 'Visible');
    },
  },
}));

/** `Office.ribbon` */
const dynamicRibbon: ObjectMaker<object> = defineClass('DynamicRibbon', () => ({
  methods: {
    GetButton: (_none, args) => ribbonButton.of(args.text(0)),
    GetTab: (_none, args) => ribbonTab.of(args.text(0)),
  },
}));

const ribbonButton: ObjectMaker<string> = defineClass('RibbonButton', () => ({
  scalars: {
    Id: { get: (id) => id },
    Enabled: {
      get: (id, { shell }) => shell.isButtonEnabled(id),
      set: (id, value, { shell }) => {
        shell.setButtonEnabled(id, booleanIn(value));
      },
    },
  },
}));

const ribbonTab: ObjectMaker<string> = defineClass('RibbonTab', () => ({
  methods: {
    SetVisibility: (id, args, { shell }) => {
      shell.setTabVisible(id, args.flag(0));
    },
  },
}));

/** The service of a name that the library makes a new object of, or null. */
export function officeService(name: string): HostObject | null {
  switch (name) {
    case 'Microsoft.InternalService.AddinInternalService':
      return addinInternalService.of(nothing);
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return appRuntimeService.of(nothing);
    case 'Microsoft.DynamicRibbon.DynamicRibbon':
      return dynamicRibbon.of(nothing);
    default:
      return null;
  }
}
