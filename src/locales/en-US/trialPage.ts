import type { Texts } from '../translator';

/** The trial page around the pane. */
export const trialPage: Texts = {
  'workbench.title': 'Callback Ledger trial page',
  'workbench.host': 'Embedded Excel host (not Excel)',
  'workbench.open': 'Open',
  'workbench.save': 'Save',
  'workbench.sample': 'Sample',
  'workbench.sheet': 'Workbook',
  'workbench.pane': 'Callback Ledger pane',
  'workbench.splitter': 'Width of the pane',
  'workbench.opening': 'Opening {file}',
  'workbench.empty.title': 'Open a workbook',
  'workbench.empty.text': 'Choose Open, or drag an xlsx file here. Sample opens the workbook of an invented office.',
  'workbench.drop': 'Drop the file to open it',
  'workbench.saved': '{file} saved',
  'workbench.failed.title': '{file} could not be opened',
  'workbench.failed.text':
    'Only xlsx files can be opened. The file may be damaged, protected by a password, or of another kind.',
  'workbench.saveFailed.title': 'Not saved',
  'workbench.saveFailed.text': 'The workbook is still here; please try again.',
  'workbench.readOnly': '{cell} was not written: {reason}',
  'workbench.reason.protected': 'the sheet is protected',
  'workbench.reason.partOfArray': 'it is part of an array formula',
  'workbench.reason.invalidFormula': 'the formula is wrong',
  'workbench.reason.other': 'this cannot be changed here in this way',
  'workbench.noSample': 'The sample file was not found.',
};
