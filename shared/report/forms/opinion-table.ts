import type { Pack } from "../../standard/pack-schema.ts";
import { cell, column, type Table, type TableRow, table } from "../document/table.ts";

/** Empty lines to write on before the signature: three boxes fill a page. */
const linesToWriteOn = 6;

/** Where signature, seal and date begin, in characters from the left edge of the box. */
const signatureIndent = 14;
const dateIndent = 22;

const space = "　";

function boxOf({ title, seal }: Pack["form"]["opinions"][number]): readonly TableRow[] {
  const lines = [
    ...Array.from({ length: linesToWriteOn }, () => ""),
    `${space.repeat(signatureIndent)}负责人（签字）：`,
    "",
    `${space.repeat(signatureIndent)}${seal}`,
    "",
    `${space.repeat(dateIndent)}年${space.repeat(2)}月${space.repeat(2)}日`,
  ];
  return [[cell(title, { align: "center" }), cell(lines.join("\n"), { align: "left" })]];
}

/** 县、市、省 opinions with room for seal, signature and date: written by hand, one box each. */
export function opinionTable({ form: { opinions } }: Pack): Table {
  return table({
    caption: "审核意见",
    columns: [column(22), column(134)],
    rows: opinions.flatMap(boxOf),
  });
}
