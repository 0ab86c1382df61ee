import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { classBands } from "../../../../shared/county/catalogue/section-fields.ts";

type SchoolView = CallOutput<"school.show">;
type Check = SchoolView["checks"][number];
type Fact = SchoolView["rows"][number]["groups"][number]["facts"][number];

function factsOf({ rows }: SchoolView, stage: string | null): readonly Fact[] {
  return rows.flatMap(({ groups }) =>
    groups.filter((group) => group.stage === stage).flatMap(({ facts }) => facts),
  );
}

/** 音乐：96、98.5；美术：未填: each room's area, the attached rows' too. */
function roomWords(view: SchoolView): string {
  const own = factsOf(view, null);
  const words = (field: string) => {
    const known = own.filter((fact) => fact.field === field && fact.state !== "missing");
    return known.length === 0 ? "未填" : known.map(({ shown }) => shown).join("、");
  };
  return `逐间面积（㎡）：音乐 ${words("musicRooms")}；美术 ${words("artRooms")}`;
}

/** 31-35人 10 个、36-40人 3 个: the bands that have classes. */
function bandWords(view: SchoolView, stage: string | null): string {
  const own = factsOf(view, stage);
  const parts = classBands.flatMap(({ field, label }) => {
    const counts = own.filter((fact) => fact.field === field && fact.state === "value");
    const total = counts.reduce((sum, { shown }) => sum + Number(shown), 0);
    return total > 0 ? [`${label} ${total} 个`] : [];
  });
  return parts.length === 0 ? "分段班数未填" : `分段班数：${parts.join("、")}`;
}

/** The facts behind a school-level item that are better read than counted; undefined where there are none. */
export function checkDetail(check: Pick<Check, "item" | "stage">, view: SchoolView): string | undefined {
  if (check.item === "A2-3") return roomWords(view);
  if (check.item === "A2-5") return bandWords(view, check.stage);
  return undefined;
}
