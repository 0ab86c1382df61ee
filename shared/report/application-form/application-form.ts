import type { Pack } from "../../standard/pack-schema.ts";
import type { FormTable } from "./cell.ts";
import { basicTable, recognitionTable } from "./county-tables.ts";
import { guaranteeTable, qualityTable } from "./item-tables.ts";
import { balanceTable, passingTable, schoolTable } from "./school-tables.ts";

/** 《义务教育优质均衡发展县（市、区）申报表》 表Ⅰ–Ⅵ in official order. */
export function applicationForm(pack: Pack): readonly FormTable[] {
  return [
    basicTable,
    passingTable(pack),
    schoolTable(pack),
    balanceTable(pack),
    guaranteeTable(pack),
    qualityTable(pack),
    recognitionTable,
  ];
}
