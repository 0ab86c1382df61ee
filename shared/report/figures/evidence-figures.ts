import type { Completeness } from "../../dossier/completeness.ts";

/** A count of papers that documents print. */
export interface EvidenceFigure {
  readonly id: string;
  readonly name: string;
  readonly printed: string;
  readonly unit: "份";
}

/** `evidence:A2-11-03.due` and `evidence:A2-11-03.present`. */
export function evidenceFigureId(number: string, of: "due" | "present"): string {
  return `evidence:${number}.${of}`;
}

/** How many papers of each material are due and there. */
export function evidenceFigures({ lines }: Completeness): readonly EvidenceFigure[] {
  const due = lines.filter((line) => line.due && line.status !== "notNeeded");
  return [...Map.groupBy(due, ({ number }) => number)].flatMap(([number, own]) => {
    const name = own[0]?.material?.name ?? number;
    const present = own.filter(({ status }) => status === "present").length;
    return [
      { id: evidenceFigureId(number, "due"), name: `${name}应有`, printed: String(own.length), unit: "份" },
      { id: evidenceFigureId(number, "present"), name: `${name}已有`, printed: String(present), unit: "份" },
    ];
  });
}
