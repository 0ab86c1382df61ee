/**
 * Whether a file of a given folder is read: spreadsheets, without the `~$` locks that Excel and WPS keep beside
 * an open file and without hidden ones.
 */
export function isSpreadsheetName(name: string): boolean {
  return /\.(xlsx|xlsm|xls|et|csv)$/i.test(name) && !/^(~\$|\.)/.test(name);
}
