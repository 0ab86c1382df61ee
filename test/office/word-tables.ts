import { childOf, childrenOf, type XmlElement } from "./xml-tree.ts";

/** Rules of tables that Word, WPS and LibreOffice must read alike: widths said three times, a full grid. */

interface GridCell {
  readonly start: number;
  readonly span: number;
  readonly merge: "restart" | "continue" | undefined;
}

function widthOf(element: XmlElement | undefined, name: string): number {
  const width = childOf(element, name)?.attributes;
  return width?.["w:type"] === "dxa" ? Number(width["w:w"]) : Number.NaN;
}

function mergeOf(properties: XmlElement | undefined): GridCell["merge"] {
  const merge = childOf(properties, "w:vMerge");
  if (!merge) return undefined;
  return merge.attributes["w:val"] === "restart" ? "restart" : "continue";
}

function isOn(properties: XmlElement | undefined, name: string): boolean {
  const flag = childOf(properties, name);
  return flag !== undefined && !["0", "false", "off"].includes(flag.attributes["w:val"] ?? "1");
}

function rowBreaks(row: XmlElement, grid: readonly number[]): readonly string[] {
  const breaks: string[] = [];
  let start = 0;
  for (const cell of childrenOf(row, "w:tc")) {
    const properties = childOf(cell, "w:tcPr");
    const span = Number(childOf(properties, "w:gridSpan")?.attributes["w:val"] ?? 1);
    const wanted = grid.slice(start, start + span).reduce((sum, width) => sum + width, 0);
    const width = widthOf(properties, "w:tcW");
    if (width !== wanted) breaks.push(`a cell is ${width} wide over columns of ${wanted}`);
    if (childrenOf(cell, "w:p").length === 0) breaks.push("a cell has no paragraph");
    start += span;
  }
  if (start !== grid.length) breaks.push(`a row fills ${start} of ${grid.length} columns`);
  if (childOf(childOf(row, "w:trPr"), "w:gridBefore")) breaks.push("a row begins behind the first column");
  const height = childOf(childOf(row, "w:trPr"), "w:trHeight")?.attributes["w:hRule"];
  // A row of exact height is never split.
  if (height !== "exact" && !isOn(childOf(row, "w:trPr"), "w:cantSplit"))
    breaks.push("a row may be split over pages");
  return breaks;
}

function cellsOf(row: XmlElement): readonly GridCell[] {
  let start = 0;
  return childrenOf(row, "w:tc").map((cell) => {
    const properties = childOf(cell, "w:tcPr");
    const span = Number(childOf(properties, "w:gridSpan")?.attributes["w:val"] ?? 1);
    const placed = { start, span, merge: mergeOf(properties) };
    start += span;
    return placed;
  });
}

/** Every continued cell goes on with one of the same columns above; every beginning is gone on with. */
function mergeBreaks(rows: readonly XmlElement[]): readonly string[] {
  const placed = rows.map(cellsOf);
  return placed.flatMap((row, index) =>
    row.flatMap(({ start, span, merge }) => {
      const twin = (cells: readonly GridCell[] | undefined) =>
        cells?.find((other) => other.start === start && other.span === span)?.merge;
      if (merge === "continue" && twin(placed[index - 1]) === undefined) {
        return [`row ${index + 1} goes on with a merge that none above begins`];
      }
      if (merge === "restart" && twin(placed[index + 1]) !== "continue") {
        return [`row ${index + 1} begins a merge that none below goes on with`];
      }
      return [];
    }),
  );
}

/** A table of more rows may reach the next page and must repeat its head there. */
const rowsOfOnePage = 12;

function headBreaks(rows: readonly XmlElement[]): readonly string[] {
  const heads = rows.map((row) => isOn(childOf(row, "w:trPr"), "w:tblHeader"));
  const count = heads.indexOf(false) < 0 ? heads.length : heads.indexOf(false);
  return [
    ...(heads.lastIndexOf(true) >= count ? ["a repeated row stands below others"] : []),
    ...(count === 0 && rows.length > rowsOfOnePage ? [`${rows.length} rows have no head`] : []),
    ...(count === rows.length && count > 1 ? ["a table is nothing but head"] : []),
  ];
}

export function tableBreaks(table: XmlElement): readonly string[] {
  const grid = childrenOf(childOf(table, "w:tblGrid"), "w:gridCol").map(({ attributes }) =>
    Number(attributes["w:w"]),
  );
  const properties = childOf(table, "w:tblPr");
  const total = grid.reduce((sum, width) => sum + width, 0);
  const rows = childrenOf(table, "w:tr");
  return [
    ...(grid.length === 0 || grid.some((width) => !(width > 0)) ? ["the grid has no widths"] : []),
    ...(widthOf(properties, "w:tblW") === total ? [] : [`the table is not ${total} wide`]),
    ...(childOf(properties, "w:tblLayout")?.attributes["w:type"] === "fixed"
      ? []
      : ["the layout is not fixed"]),
    ...rows.flatMap((row) => rowBreaks(row, grid)),
    ...mergeBreaks(rows),
    ...headBreaks(rows),
  ];
}
