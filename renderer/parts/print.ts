import { workspaceState } from "../app/workspace.ts";
import { type ExportedTable, headOf } from "./exported-table.ts";
import { formatDecimal } from "./format.ts";
import "./print.css";

/** A day as documents write it: 2025年9月1日. */
export function printedDay(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}

/** 青禾县 and 2025 年度, as every printed page names them. */
function placeAndYear(): string {
  const state = workspaceState.get();
  if (state.kind !== "open") return "优均";
  return `${state.status.county.name} ${state.year} 年度（${state.mode === "strict" ? "严格口径" : "过渡口径"}）`;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Above the first sheet of a printed page: what it is, whose, which year, printed when. */
function printHead(): HTMLElement {
  const page = document.querySelector("main")?.getAttribute("aria-label");
  const words = [placeAndYear(), page, `打印日期 ${printedDay(new Date())}`].filter(Boolean).join(" · ");
  const head = element("div", words);
  head.className = "print-head";
  return head;
}

let head: HTMLElement | undefined;

function addHead(): void {
  head?.remove();
  head = printHead();
  document.body.prepend(head);
}

function removeHead(): void {
  head?.remove();
  head = undefined;
}

window.addEventListener("beforeprint", addHead);
window.addEventListener("afterprint", removeHead);

// From so many columns on, smaller letters keep a landscape sheet readable.
const manyColumns = 14;

/** The whole table as plain HTML: heads repeat on every sheet, nothing is cut off by scrolling. */
export function printedSheet({ title, columns, rows }: ExportedTable): HTMLElement {
  const sheet = document.createElement("div");
  sheet.className = "print-sheet";
  if (columns.length > manyColumns) sheet.dataset.columns = "many";
  const line = document.createElement("p");
  line.append(element("span", placeAndYear()), element("span", `打印日期 ${printedDay(new Date())}`));
  const table = document.createElement("table");
  const headRow = table.createTHead().insertRow();
  headRow.append(...columns.map((column) => element("th", headOf(column))));
  const body = table.createTBody();
  for (const row of rows) {
    const tr = body.insertRow();
    row.forEach((text, at) => {
      const cell = tr.insertCell();
      const column = columns[at];
      cell.dataset.kind = column?.kind ?? "text";
      const fixed =
        column?.kind === "number" && column.decimals !== undefined && /^-?[\d.]+$/.test(text ?? "");
      cell.textContent = fixed ? formatDecimal(text, column.decimals ?? 0) : (text ?? "");
    });
  }
  sheet.append(element("h1", title), line, table);
  return sheet;
}

/** Prints a table alone, whole, with title, county, year, date and page numbers. */
export function printTable(table: ExportedTable): void {
  const sheet = printedSheet(table);
  document.body.append(sheet);
  document.body.dataset.printing = "table";
  const done = () => {
    delete document.body.dataset.printing;
    sheet.remove();
  };
  window.addEventListener("afterprint", done, { once: true });
  window.print();
}
