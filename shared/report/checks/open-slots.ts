import type { Evaluation } from "../../evaluate/evaluation.ts";
import { placesOf } from "../document/places.ts";
import type { Run } from "../document/run.ts";
import type { CheckedDocument, CheckFinding, CheckInput, CheckLink } from "./check.ts";
import { headingLink, linked, slotLink } from "./links.ts";
import { placeWords } from "./place-words.ts";

interface Slot {
  readonly run: Extract<Run, { kind: "missing" }>;
  readonly document: CheckedDocument;
  readonly under: string;
}

function slotsOf(document: CheckedDocument): readonly Slot[] {
  return placesOf(document.document).flatMap((place): readonly Slot[] =>
    place.kind === "run" && place.run.kind === "missing"
      ? [{ run: place.run, document, under: place.under }]
      : [],
  );
}

/** Empty slots of sentences: one finding for what stands open in several places under the same words. */
export function openSlotFindings({ documents, evaluation }: CheckInput): readonly CheckFinding[] {
  const bySlot = Map.groupBy(documents.flatMap(slotsOf), ({ run }) => run.text);
  return [...bySlot.values()].flatMap((slots): readonly CheckFinding[] => {
    const [first] = slots;
    return first ? [slotFinding(first, slots, evaluation)] : [];
  });
}

function slotFinding(first: Slot, slots: readonly Slot[], evaluation: Evaluation): CheckFinding {
  const { what, source } = slotWords(first.run.text);
  const { document, under } = first;
  const more = slots.length > 1 ? `等${slots.length}处` : "";
  return {
    severity: "mustFix",
    problem: `${what}待填，见${placeWords(document, under)}${more}。`,
    remedy: remedyOf(source),
    ...linked(slotTarget(first, evaluation)),
    place: { document: document.id, under },
  };
}

function remedyOf(source: string | undefined): string {
  if (source === undefined) return "请填写或改正有关数据后重新生成。";
  return source.endsWith("自动生成") ? `${source}。` : `数据来源：${source}。填写后重新生成。`;
}

/** （待填：教职工编制总额，来源：县级填报） → what and who. */
function slotWords(text: string): { readonly what: string; readonly source: string | undefined } {
  const inside = text.replace(/^（?待填：/, "").replace(/）$/, "");
  const at = inside.lastIndexOf("，来源：");
  if (at < 0) return { what: `“${inside}”`, source: undefined };
  return { what: `“${inside.slice(0, at)}”`, source: inside.slice(at + "，来源：".length) };
}

function slotTarget({ run, under }: Slot, evaluation: Evaluation): CheckLink | undefined {
  const own = run.slot === undefined ? undefined : slotLink(run.slot, evaluation);
  return own ?? headingLink(under, evaluation);
}
