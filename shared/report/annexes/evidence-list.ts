import { assessCompleteness, type Completeness, type EvidenceLine } from "../../dossier/completeness.ts";
import { evidenceCatalogue } from "../../dossier/evidence-catalogue.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { cell, column, type Table, type TableRow, table } from "../document/table.ts";
import { evidenceFigureId } from "../figures/evidence-figures.ts";
import type { Annex } from "./annex.ts";
import { emptyCell } from "./section-cells.ts";

/** What the catalogue asks of this county, where nothing is known to be attached. */
function nothingAttached({ countyYear, units, waivers, mode }: Evaluation): Completeness {
  return assessCompleteness({
    catalogue: evidenceCatalogue,
    year: countyYear.year,
    schools: units.map(({ code, name }) => ({ code, name })),
    attachments: [],
    waiversUsed: new Set(mode === "relief" ? waivers.map(({ waiver }) => waiver.id) : []),
  });
}

/** The lines of one material as one row: how many are due and how many of them are there. */
function materialRow(number: string, lines: readonly EvidenceLine[]): readonly TableRow[] {
  const [first] = lines;
  if (!first?.material) return [];
  const due = lines.filter((line) => line.due && line.status !== "notNeeded");
  if (due.length === 0) return [];
  const onDemand = due.every(({ status }) => status === "ifAny");
  const present = due.filter(({ status }) => status === "present").length;
  return [
    [
      cell(number, { align: "center" }),
      cell(first.material.name),
      cell(first.material.offices.join("、")),
      onDemand
        ? cell("如有才需", { align: "center" })
        : cell(String(due.length), { figure: evidenceFigureId(number, "due") }),
      onDemand ? emptyCell() : cell(String(present), { figure: evidenceFigureId(number, "present") }),
    ],
  ];
}

function evidenceTable({ lines }: Completeness): Table {
  const byItem = Map.groupBy(lines, ({ item }) => item.code);
  const columns = [column(20), column(70, "left"), column(34, "left"), column(16), column(16)];
  const rows = [...byItem.values()].flatMap((own): readonly TableRow[] => {
    const [first] = own;
    const materials = [...Map.groupBy(own, ({ number }) => number)].flatMap(([number, group]) =>
      materialRow(number, group),
    );
    if (!first || materials.length === 0) return [];
    const band = cell(`${first.item.code}　${first.item.shortName}`, {
      colSpan: columns.length,
      align: "left",
    });
    return [[band], ...materials];
  });
  return table({
    dense: true,
    columns,
    headRows: [["编号", "材料名称", "责任科室", "应有（份）", "已有（份）"].map((head) => cell(head))],
    rows,
    notes: [
      "注：校级材料按学校逐校计份，逐年材料按年计份；卷内目录、清单和文件见佐证材料文件夹，编号与文件夹一致。",
    ],
  });
}

/** 附件8. */
export function evidenceAnnex(evaluation: Evaluation, evidence: Completeness | undefined): Annex {
  return {
    title: "佐证材料目录",
    pages: [{ orientation: "portrait", blocks: [evidenceTable(evidence ?? nothingAttached(evaluation))] }],
  };
}
