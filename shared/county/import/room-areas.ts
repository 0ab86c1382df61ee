import type { Field } from "../catalogue/field.ts";
import { unusualRoom } from "../checks/rules/rooms.ts";
import { isZero, type Rational } from "../exact/rational.ts";
import { toDecimalText } from "../exact/rounding.ts";
import { type ListRow, listFact } from "../fact.ts";
import { halfWidth, trimmed } from "./cell-content.ts";
import type { CellReading } from "./cell-reading.ts";
import type { Issue } from "./import-finding.ts";
import { parseNumberText } from "./number-text.ts";
import { convertUnit, findUnit } from "./units.ts";

const none = "无";

function unusual(field: Field, areas: readonly Rational[]): Issue[] {
  const odd = unusualRoom(areas);
  if (!odd) return [];
  return [
    {
      severity: "warning",
      code: "figure-out-of-range",
      problem: `“${field.label}”中有一间${toDecimalText(odd)}平方米，像是间数或总面积`,
      remedy: "请核对是否逐间填写面积，例如“96；92.5”",
    },
  ];
}
const separators = /[；;、,，\s]+/;

function refused(field: Field, shown: string, why: string): CellReading {
  return {
    issues: [
      {
        severity: "error",
        code: "cell-list",
        problem: `“${field.label}”填的“${shown}”${why}`,
        remedy: "请逐间填写面积并用“；”隔开，例如“96；92.5”；没有教室填“无”",
      },
    ],
  };
}

function roomArea(text: string): { area: Rational; repaired: boolean } | undefined {
  const parsed = parseNumberText(text);
  if (!parsed) return undefined;
  const squareMetres = findUnit("㎡");
  const unit = parsed.unit === "" ? squareMetres : findUnit(parsed.unit);
  if (!unit || !squareMetres) return undefined;
  const area = convertUnit(parsed.number, unit, squareMetres);
  if (!area || isZero(area) || area.numerator < 0n) return undefined;
  return { area, repaired: parsed.digits !== text };
}

/** 逐间面积: "96；92.5", each part one room in ㎡; 无 is no room at all. Blank cells never get here. */
export function readRoomAreas(field: Field, text: string): CellReading {
  const plain = trimmed(text);
  if (plain === none) return { fact: listFact([]), issues: [] };
  const rows: ListRow[] = [];
  const areas: Rational[] = [];
  let repaired = false;
  for (const part of plain.split(separators).filter((piece) => piece !== "")) {
    const room = roomArea(part);
    if (!room) return refused(field, text, `中的“${part}”不是一间教室的面积`);
    rows.push({ area: toDecimalText(room.area) });
    areas.push(room.area);
    repaired ||= room.repaired;
  }
  if (rows.length === 0) return refused(field, text, "不是面积");
  const odd = unusual(field, areas);
  if (!repaired && halfWidth(plain) === halfWidth(text)) return { fact: listFact(rows), issues: odd };
  const read = rows.map((row) => row.area).join("；");
  const repair: Issue = {
    severity: "repair",
    code: "cell-repaired",
    problem: `“${text}”已读作“${read}”`,
    remedy: "请核对各间面积（平方米）",
  };
  return { fact: listFact(rows), issues: [repair, ...odd] };
}
