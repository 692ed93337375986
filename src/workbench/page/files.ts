import type { Workbook } from '../model/workbook';
import { openWorkbook, saveWorkbook } from '../package';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const sample = '回访台账示例.xlsx';

/** A workbook out of a file. @throws PackageRefusal for what is no readable xlsx file */
export async function readFile(file: File): Promise<Workbook> {
  return named(openWorkbook(new Uint8Array(await file.arrayBuffer())), file.name);
}

/** The sample workbook; `null` when the server has none. */
export async function readSample(): Promise<Workbook | null> {
  const response = await fetch(`samples/${encodeURIComponent(sample)}`);
  return response.ok ? named(openWorkbook(new Uint8Array(await response.arrayBuffer())), sample) : null;
}

function named(workbook: Workbook, name: string): Workbook {
  workbook.fileName = name;
  return workbook;
}

/** Hands the workbook to the person as a download, under its own name. */
export function download(workbook: Workbook): void {
  const bytes = saveWorkbook(workbook);
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: xlsx }));
  const link = document.createElement('a');
  link.href = address;
  link.download = workbook.fileName;
  link.click();
  // The browser reads the file after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
