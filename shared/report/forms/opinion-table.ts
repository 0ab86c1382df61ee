import type { Pack } from "../../standard/pack-schema.ts";
import { cell, column, type Table, type TableRow, table } from "../document/table.ts";

/** Empty lines to write on before the seal, and between the seal and the date. */
const linesToWriteOn = 9;

/** Room for a date by hand. */
const blankDate = "　　　　年　　月　　日";

function boxOf({ title, seal }: Pack["form"]["opinions"][number]): readonly TableRow[] {
  const room = "\n".repeat(linesToWriteOn);
  const hand = `${room}负责人（签字）：　　　　　　　　　　　　\n\n${seal}　　　　\n\n${blankDate}　　　　`;
  return [[cell(title, { align: "center" }), cell(hand, { align: "right" })]];
}

/** 县、市、省 opinions with room for seal, signature and date: written by hand, one box each. */
export function opinionTable({ form: { opinions } }: Pack): Table {
  return table({
    caption: "审核意见",
    columns: [column(22), column(134)],
    rows: opinions.flatMap(boxOf),
  });
}
