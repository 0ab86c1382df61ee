import type { Stage } from "../../county/stage.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { WaiverUse } from "../../evaluate/waivers.ts";
import type { Pack } from "../../standard/pack-schema.ts";

/** A waiver whose facts hold in one place, and what must still be proved on paper. */
export interface WaiverLine {
  readonly id: string;
  readonly item: string;
  readonly name: string;
  readonly clause: string;
  readonly documents: readonly string[];
  readonly code: string;
  readonly school: string;
  readonly stage: Stage | null;
}

/** Official names of waivers by their ids. */
export function waiverNames(ids: readonly string[], { waivers }: Pack): readonly string[] {
  return ids.map((id) => waivers.find((waiver) => waiver.id === id)?.name ?? id);
}

function lineOf({ waiver, unit, section }: WaiverUse): WaiverLine {
  const { id, item, name, clause, documents } = waiver;
  return {
    id,
    item,
    name,
    clause,
    documents,
    code: unit.code,
    school: unit.name,
    stage: section?.stage ?? null,
  };
}

/** The waivers that the facts allow, of one item or of one school; both readings list them. */
export function waiverLines(
  { waivers }: Evaluation,
  of: { readonly item?: string; readonly school?: string },
): readonly WaiverLine[] {
  return waivers
    .filter(({ waiver, unit }) => {
      const { item = waiver.item, school = unit.code } = of;
      return waiver.item === item && unit.code === school;
    })
    .map(lineOf);
}
