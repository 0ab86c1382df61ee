import styles from "./any-table.module.css";
import type { SheetChoice } from "./any-table-step.tsx";
import type { TableLook } from "./draft.ts";

/** As many rows and columns as help to find the head; the rest is told column by column. */
const shownRows = 12;
const shownColumns = 40;
const mostHeadRows = 5;

export interface FirstRowsProps {
  readonly look: TableLook;
  readonly choice: SheetChoice;
  readonly onChoose: (choice: SheetChoice) => void;
}

function letters(column: number): string {
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** The sheet's first rows: a row's number makes it the head, with Shift as far as there; a letter the key column. */
export function FirstRows({ look, choice, onChoose }: FirstRowsProps) {
  const { rows, proposal } = look;
  const head = proposal?.head;
  const key = proposal?.key?.column;
  const columns = Math.min(shownColumns, Math.max(1, ...rows.map((cells) => cells.length)));
  const chooseRow = (row: number, extend: boolean) => {
    const top = extend && head && row >= head.top ? head.top : row;
    onChoose({ ...choice, head: { top, bottom: Math.min(row, top + mostHeadRows - 1) } });
  };
  const isHead = (row: number) => head !== undefined && row >= head.top && row <= head.bottom;
  return (
    <section
      className={styles.rows}
      aria-label="表的前几行"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
      tabIndex={0}
    >
      <table>
        <caption>点行号选表头（按住 Shift 选到那一行），点列标选学校列</caption>
        <thead>
          <tr>
            <td />
            {Array.from({ length: columns }, (_, column) => column).map((column) => (
              <th key={column} scope="col" className={column === key ? styles.key : undefined}>
                <button
                  type="button"
                  aria-pressed={column === key}
                  aria-label={`${letters(column)} 列写明学校`}
                  disabled={!head}
                  onClick={() => onChoose({ ...choice, ...(head ? { head } : {}), keyColumn: column })}
                >
                  {letters(column)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a sheet is its number
            <tr key={row} className={isHead(row) ? styles.head : undefined}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={isHead(row)}
                  aria-label={`第 ${row + 1} 行是表头`}
                  onClick={(event) => chooseRow(row, event.shiftKey)}
                >
                  {row + 1}
                </button>
              </th>
              {Array.from({ length: columns }, (_, column) => column).map((column) => (
                <td key={column} title={cells[column]} className={column === key ? styles.key : undefined}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
