import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import type { CallInput } from "../../shared/contract/contract.ts";
import { parseDecimal } from "../../shared/county/exact/rational.ts";
import { safeName } from "../../shared/dossier/safe-name.ts";
import { modeNames } from "../../shared/evaluate/waivers.ts";
import { nationalPack } from "../../shared/standard/packs.ts";
import { OutputError } from "../output/output-error.ts";
import { makeFolder, writeFileSafely } from "../output/write-file-safely.ts";
import { aboutLines } from "../output/xlsx/about.ts";
import { sheetName } from "../output/xlsx/sheet-name.ts";
import { type TableCell, type TableSheet, writeWorkbook } from "../output/xlsx/write-workbook.ts";
import type { AreaHandlers } from "./area.ts";
import type { Session } from "./session.ts";

type Table = CallInput<"output.table">;
type Column = Table["columns"][number];

/** Digits that a spreadsheet keeps; what has more stays text, so that nothing is rounded on the way out. */
const exactDigits = 15;

function numberCell(text: string): TableCell {
  const digits = text.replace(/[-.]/g, "").replace(/^0+/, "");
  return parseDecimal(text) && digits.length <= exactDigits ? Number(text) : text;
}

function cellOf(text: string | null, column: Column | undefined): TableCell {
  return text !== null && column?.type === "number" ? numberCell(text) : text;
}

/** The sheet of a table as its page shows it: the unit in the head, numbers as numbers. */
export function exportedSheet({ name, columns, rows }: Table): TableSheet {
  return {
    name: sheetName(name),
    columns: columns.map(({ header, unit, type, decimals, width }) => ({
      header: unit ? `${header}（${unit}）` : header,
      type,
      ...(decimals === undefined ? {} : { decimals }),
      ...(width === undefined ? {} : { width }),
    })),
    rows: rows.map((row) => row.map((text, at) => cellOf(text, columns[at]))),
    frozen: 1,
  };
}

/** 2025-09-01 16:05 of this computer. */
function localMinute(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** More exports of one table than anybody keeps in one folder. */
const mostOfAName = 1000;

/** Writes beside what lies there already: an earlier export is never replaced, it may be what was handed in. */
async function writeBeside(folder: string, stem: string, bytes: Uint8Array): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const name = safeName(stem, { extension: "xlsx", ...(copy > 1 ? { suffix: `(${copy})` } : {}) });
    try {
      await writeFileSafely(join(folder, name), bytes);
      return join(folder, name);
    } catch (error) {
      const taken = error instanceof OutputError && error.code === "targetExists";
      if (!taken || copy >= mostOfAName) throw error;
    }
  }
}

/** The handlers of the area `output`. */
export function outputHandlers(session: Session): AreaHandlers<"output"> {
  return {
    "output.table": async (table, { checkpoint, offerFile }) => {
      const workspace = session.workspace();
      const { county, paths } = workspace;
      const { id, version } = nationalPack();
      const about = aboutLines({
        county,
        year: table.year,
        pack: { id, version },
        time: localMinute(session.now()),
        digest: workspace.chainHead().hash,
      });
      const reading = ["口径", modeNames[table.mode]] as const;
      const bytes = await writeWorkbook([exportedSheet(table)], {
        about: [["表名", table.name], ...about, reading],
      });
      await checkpoint();
      await makeFolder(paths.exports);
      const path = await writeBeside(paths.exports, `${table.name}_${county.name}_${table.year}`, bytes);
      const name = basename(path);
      return {
        file: offerFile({ path, name }),
        name,
        path,
        bytes: bytes.byteLength,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      };
    },
  };
}
