import * as z from "zod";
import { defineArea } from "./call.ts";
import { mode, year } from "./values.ts";

/** As many rows as people scroll through; a longer list belongs into a register's own export. */
export const mostExportedRows = 50_000;
const mostColumns = 500;

const column = z.strictObject({
  header: z.string().max(500, "列名过长"),
  /** 计量单位, printed behind the header. */
  unit: z.string().max(40, "单位过长").optional(),
  /** `number` cells are plain decimal text and become numbers; whatever is no number stays text. */
  type: z.enum(["text", "number", "center"]),
  /** Official decimals of a number column. */
  decimals: z.int().min(0).max(12).optional(),
  /** In characters of a digit; measured from the cells where absent. */
  width: z.number().min(2).max(200).optional(),
});

export const outputCalls = defineArea("output", {
  table: {
    summary: "把一张表写成 Excel 文件，放进工作区的导出文件夹",
    input: z
      .strictObject({
        year,
        mode: mode.default("strict"),
        /** Names the file and the sheet: “初中 生均体育运动场馆面积”. */
        name: z.string().trim().min(1, "表名不能为空").max(200, "表名过长"),
        columns: z.array(column).min(1, "表没有列").max(mostColumns, `最多导出 ${mostColumns} 列`),
        rows: z
          .array(z.array(z.string().nullable()))
          .max(mostExportedRows, `最多导出 ${mostExportedRows} 行，请先筛选`),
      })
      .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
        message: "各行的格数须与列数相同",
        path: ["rows"],
      }),
    output: z.object({
      /** `GET /files/<file>` answers its bytes as a download, until the service closes. */
      file: z.string(),
      name: z.string(),
      /** Where it lies, for people and for the program's own “打开文件夹”. */
      path: z.string(),
      bytes: z.int().min(0),
      sha256: z.string(),
    }),
    long: true,
  },
});
