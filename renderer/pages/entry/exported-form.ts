import { countySubject } from "../../../shared/county/subject.ts";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { maskedText } from "./field-control.tsx";
import { placeText } from "./model/cell-fact.ts";
import { type ItemFields, labelInItem } from "./model/county-groups.ts";
import type { EntrySheet } from "./model/entry-sheet.ts";
import { shownText } from "./model/shown-text.ts";

/** The county's own fields as a table: what each is, what it says and where that was read. */
export function exportedForm(sheet: EntrySheet, title: string, groups: readonly ItemFields[]): ExportedTable {
  return {
    title,
    columns: [
      { title: "项目", kind: "text" },
      { title: "数据项", kind: "text" },
      { title: "计量单位", kind: "text" },
      { title: "数值或内容", kind: "text" },
      { title: "来源", kind: "text" },
    ],
    rows: groups.flatMap((group) =>
      group.fields.map((field) => {
        const fact = sheet.fact({ subject: countySubject, field: field.code });
        const text = shownText(field, fact);
        return [
          group.title,
          labelInItem(field),
          field.unit ?? null,
          field.personal ? maskedText(text) : text || null,
          fact ? placeText(fact) : null,
        ];
      }),
    ),
  };
}
