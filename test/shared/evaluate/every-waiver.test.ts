import { describe, expect, it } from "vitest";
import { evaluate } from "../../../shared/evaluate/evaluate.ts";
import type { Mode } from "../../../shared/evaluate/waivers.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { type Changes, exemplaryCounty } from "./exemplary-county.ts";

/** 过渡口径: every waiver turns a verdict, and stops doing so as soon as one of its conditions does not hold. */

const pack = nationalPack();

interface WaiverCase {
  readonly waiver: string;
  /** Fails the strict reading and passes the other. */
  readonly allowed: Changes;
  /** For each kind of condition, a change after which it does not hold. */
  readonly broken: Readonly<Record<string, Changes>>;
}

const missing = { state: "missing" } as const;

const cases: readonly WaiverCase[] = [
  {
    waiver: "A1-3.visiting",
    allowed: { village: { primary: { peTeachers: 0, visitingPeArtTeachers: 1 } } },
    broken: {
      sectionPupils: { village: { primary: { pupils: 49 } } },
      locale: { village: { school: { locale: "121" } } },
    },
  },
  {
    waiver: "A1-5.dense",
    allowed: {
      town: {
        school: { sportsFieldArea: 0, denseUrban: true, extraSportsArea: 3000, rentedSportsArea: 2000 },
      },
    },
    broken: { flag: { town: { school: { denseUrban: missing } } } },
  },
  {
    waiver: "A2-3.built2016",
    allowed: { town: { school: { builtYear: 2016, musicRooms: [73, 73], artRooms: [67, 67] } } },
    broken: { builtBy: { town: { school: { builtYear: 2017 } } } },
  },
  {
    waiver: "A2-3.smallPrimary",
    allowed: { village: { school: { musicRooms: [54], artRooms: [54] } } },
    broken: {
      locale: { village: { school: { locale: missing } } },
      schoolPupilsBelow: { village: { primary: { pupils: 100 } } },
      largestClassBelow: { village: { primary: { maxClassSize: 30 } } },
      stages: {
        village: { kind: "九年一贯制学校", junior: { pupils: 10, classes: 0, maxClassSize: 10 } },
      },
    },
  },
  {
    waiver: "A2-3.smallJunior",
    allowed: {
      middle: {
        school: { locale: "210", musicRooms: [61, 61], artRooms: [61, 61] },
        junior: { pupils: 99, maxClassSize: 29 },
      },
    },
    broken: {
      locale: { middle: { school: { locale: "122" } } },
      schoolPupilsBelow: { middle: { junior: { pupils: 100 } } },
      largestClassBelow: { middle: { junior: { maxClassSize: missing } } },
      stages: { middle: { kind: "小学", junior: { pupils: 0 }, primary: { pupils: 99, classes: 14 } } },
    },
  },
  {
    waiver: "A2-4.built2010",
    allowed: { town: { school: { builtYear: 2010 }, primary: { pupils: 2400 } } },
    broken: { builtBy: { town: { school: { builtYear: 2011 } } } },
  },
  {
    waiver: "A2-4.migrants",
    allowed: { town: { primary: { pupils: 2400, migrantPupils: 1201 } } },
    broken: { migrantShareAbove: { town: { primary: { migrantPupils: 1200 } } } },
  },
];

function merged(left: Changes, right: Changes): Changes {
  const school = (name: "town" | "middle" | "village") => ({
    ...left[name],
    ...right[name],
    school: { ...left[name]?.school, ...right[name]?.school },
    ...(left[name]?.primary || right[name]?.primary
      ? { primary: { ...left[name]?.primary, ...right[name]?.primary } }
      : {}),
    ...(left[name]?.junior || right[name]?.junior
      ? { junior: { ...left[name]?.junior, ...right[name]?.junior } }
      : {}),
  });
  return { town: school("town"), middle: school("middle"), village: school("village") };
}

function judged(changes: Changes, waiver: string, mode: Mode) {
  const { items, waivers } = evaluate(exemplaryCounty(changes), pack, { mode });
  const code = pack.waivers.find(({ id }) => id === waiver)?.item;
  return {
    verdict: items.find(({ item }) => item.code === code)?.verdict,
    listed: waivers.some((use) => use.waiver.id === waiver),
  };
}

describe("过渡口径", () => {
  it.each(cases)("$waiver passes what the standard alone fails", ({ waiver, allowed }) => {
    expect(judged(allowed, waiver, "strict")).toEqual({ verdict: "unmet", listed: true });
    expect(judged(allowed, waiver, "relief")).toEqual({ verdict: "met", listed: true });
  });

  const broken = cases.flatMap(({ waiver, allowed, broken: changes }) =>
    Object.entries(changes).map(([condition, change]) => ({
      waiver,
      condition,
      change: merged(allowed, change),
    })),
  );

  it.each(broken)("$waiver does not apply without its condition $condition", ({ waiver, change }) => {
    expect(judged(change, waiver, "relief").listed).toBe(false);
  });

  it.each(cases)("$waiver fails again with a condition broken", ({ waiver }) => {
    const verdicts = broken
      .filter((own) => own.waiver === waiver)
      .map(({ change }) => judged(change, waiver, "relief"));
    expect(verdicts.map(({ verdict }) => verdict)).toContain("unmet");
  });

  it("turned every waiver of the pack by every one of its conditions", () => {
    const ofPack = pack.waivers.map(({ id, conditions }) => [id, conditions.map(({ kind }) => kind).sort()]);
    expect(cases.map((own) => [own.waiver, Object.keys(own.broken).sort()])).toEqual(ofPack);
  });
});
