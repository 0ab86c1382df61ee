import { z } from "zod";
import { schoolKinds } from "../county/stage.ts";

/**
 * A pack is one rule text as data: what is asked, how much, by which clause, in which words. Code knows the
 * formulas by name; every threshold, weight, limit and official sentence stands in the pack, so that a new
 * province is a new file and no new branch.
 */

/** A decimal as text, because 0.85 in a JSON number is no longer 0.85. */
const decimalText = z.string().regex(/^\d+(\.\d+)?$/);
const stage = z.enum(["primary", "junior"]);
const kind = z.enum(schoolKinds);
const perStage = z.object({ primary: decimalText, junior: decimalText }).readonly();

/** One summand of a figure: a field times a factor. */
const term = z
  .object({
    field: z.string(),
    /** "-1" subtracts, "10000" turns 万元 into 元. */
    factor: z.string().regex(/^-?\d+$/),
    /** 不适用 adds nothing here; without this an operand marked 不适用 leaves the figure open. */
    mayNotApply: z.literal(true).optional(),
  })
  .readonly();
export type Term = z.infer<typeof term>;

/** 资源配置: a figure per pupil (or per hundred) of one section. */
const resourceCheck = z
  .object({
    kind: z.literal("resource"),
    /** Teachers are counted per stage; rooms, grounds and equipment are shared and split by weight. */
    shared: z.boolean(),
    numerator: z.object({ primary: z.array(term), junior: z.array(term) }).readonly(),
    /** "100" for 每百名学生, "1" for 生均. */
    scale: z.enum(["1", "100"]),
    standards: perStage,
  })
  .readonly();

/** A conclusion that a person states, with evidence. */
const statedCheck = z
  .object({ kind: z.literal("stated"), field: z.string(), met: z.array(z.string()) })
  .readonly();

const comparison = z.enum(["atLeast", "below"]);

/** Facts that are added, and a factor that brings both sides of a ratio to one unit (万元 to 元). */
const sumOf = z.object({ fields: z.array(z.string()).min(1), factor: decimalText }).readonly();

/** Which sections count in a ratio over sections; absent conditions mean all of them. */
const sectionFilter = z
  .object({
    stage: stage.optional(),
    localePrefixes: z.array(z.string()).optional(),
    exceptSponsors: z.array(z.string()).optional(),
    withoutBoarding: z.boolean().optional(),
  })
  .readonly();
export type SectionFilter = z.infer<typeof sectionFilter>;

const ratioCheck = z
  .object({
    kind: z.literal("ratio"),
    id: z.string(),
    name: z.string(),
    /** Where both sides come from: facts of the county, or sums over all compulsory sections. */
    from: z.enum(["county", "sections"]),
    numerator: sumOf,
    denominator: sumOf,
    filter: sectionFilter.optional(),
    comparison,
    standard: decimalText,
    unit: z.string(),
    /** Factor for printing: "100" prints a share as per cent. */
    printScale: decimalText,
    decimals: z.number().int(),
    /** The numerator is part of the denominator: more than all is a data error. */
    partOfWhole: z.boolean(),
    /** An empty base is 不适用 and fails nothing; otherwise it leaves the check open. */
    emptyBase: z.enum(["notApplicable", "open"]),
  })
  .readonly();

const amountCheck = z
  .object({
    kind: z.literal("amounts"),
    id: z.string(),
    name: z.string(),
    /** left ≥ right, both county facts of one unit. */
    left: z.string(),
    right: z.string(),
    unit: z.string(),
    decimals: z.number().int(),
  })
  .readonly();

const roomAreas = z.object({ music: decimalText, art: decimalText }).readonly();
export type RoomAreas = z.infer<typeof roomAreas>;

const specialRoomsCheck = z
  .object({ kind: z.literal("specialRooms"), classesPerRoom: z.number().int().positive(), areas: roomAreas })
  .readonly();

const sizeLimits = z.array(z.object({ kinds: z.array(kind), limit: z.number().int() }).readonly()).readonly();
export type SizeLimits = z.infer<typeof sizeLimits>;

const schoolSizeCheck = z.object({ kind: z.literal("schoolSize"), limits: sizeLimits }).readonly();

const classSizeCheck = z
  .object({
    kind: z.literal("classSize"),
    limits: z.object({ primary: z.number().int(), junior: z.number().int() }).readonly(),
  })
  .readonly();

const smallSchoolFundsCheck = z
  .object({
    kind: z.literal("smallSchoolFunds"),
    pupilsBelow: z.number().int(),
    fundedPupils: z.number().int(),
    budgetField: z.string(),
    budgetFactor: decimalText,
    quotaFields: z.object({ primary: z.string(), junior: z.string() }).readonly(),
  })
  .readonly();

const shareOfEachSchoolCheck = z
  .object({
    kind: z.literal("shareOfEachSchool"),
    part: z.string(),
    partName: z.string(),
    whole: z.string(),
    wholeName: z.string(),
    /** Only warns: the final account beside the budget that decides. */
    warnWhole: z.string().optional(),
    standard: decimalText,
    /** Of the share in per cent. */
    decimals: z.number().int(),
  })
  .readonly();

const retentionCheck = z
  .object({
    kind: z.literal("retention"),
    /** A: (毕业 − 转入 + 转出) / (入学 − 死亡); B: 毕业 / (入学 + 转入 − 转出 − 死亡). */
    formula: z.enum(["A", "B"]),
    standard: decimalText,
    decimals: z.number().int(),
  })
  .readonly();

const monitoringCheck = z
  .object({
    kind: z.literal("monitoring"),
    subjects: z.array(z.string()),
    /** Levels from low to high. */
    levels: z.array(z.string()),
    lowestLevel: z.string(),
    differenceBelow: decimalText,
  })
  .readonly();

const vetoCheck = z
  .object({ kind: z.literal("veto"), field: z.string(), clear: z.string(), found: z.string() })
  .readonly();

const yearsSinceCheck = z
  .object({
    kind: z.literal("yearsSince"),
    field: z.string(),
    years: z.number().int(),
    asOf: z.string().regex(/^\d{2}-\d{2}$/),
  })
  .readonly();

export const checkSchema = z.discriminatedUnion("kind", [
  resourceCheck,
  statedCheck,
  ratioCheck,
  amountCheck,
  specialRoomsCheck,
  schoolSizeCheck,
  classSizeCheck,
  smallSchoolFundsCheck,
  shareOfEachSchoolCheck,
  retentionCheck,
  monitoringCheck,
  vetoCheck,
  yearsSinceCheck,
]);
export type Check = z.infer<typeof checkSchema>;
export type CheckOf<Kind extends Check["kind"]> = Extract<Check, { kind: Kind }>;

const quantity = z.object({ from: z.enum(["county", "sections"]), field: z.string() }).readonly();

/** A figure that the sentence or the form prints beside what is judged; it decides nothing. */
const printedBeside = z.discriminatedUnion("kind", [
  /** A field added up over all compulsory sections. */
  z
    .object({
      kind: z.literal("total"),
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      field: z.string(),
    })
    .readonly(),
  /** One amount as a share of another, in per cent. */
  z
    .object({
      kind: z.literal("share"),
      id: z.string(),
      name: z.string(),
      part: quantity,
      whole: quantity,
      decimals: z.number().int(),
    })
    .readonly(),
  /** How many compulsory schools give one of the answers, and under `rateId` their share in per cent. */
  z
    .object({
      kind: z.literal("schools"),
      id: z.string(),
      rateId: z.string(),
      name: z.string(),
      field: z.string(),
      answers: z.array(z.union([z.boolean(), z.string()])).min(1),
      decimals: z.number().int(),
    })
    .readonly(),
]);
export type PrintedBeside = z.infer<typeof printedBeside>;

const itemSchema = z
  .object({
    code: z.string().regex(/^A[1-6]-\d{1,2}$/),
    part: z.enum(["resource", "guarantee", "quality", "recognition", "veto", "admission"]),
    /** Official wording, verbatim. */
    name: z.string(),
    /** A few characters for narrow columns and folder names. */
    shortName: z.string(),
    unit: z.string(),
    decimals: z.number().int(),
    judgedAt: z.enum(["section", "school", "county"]),
    /** Where the rule stands. */
    clause: z.string(),
    /** The official sentence with {figure:…}, {field:…} and {text:…} slots. */
    sentence: z.string(),
    checks: z.array(checkSchema).min(1),
    printedBeside: z.array(printedBeside).optional(),
  })
  .readonly();
export type Item = z.infer<typeof itemSchema>;

const condition = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sectionPupils"), from: z.number().int(), below: z.number().int() }).readonly(),
  z.object({ kind: z.literal("schoolPupilsBelow"), below: z.number().int() }).readonly(),
  z.object({ kind: z.literal("locale"), prefixes: z.array(z.string()) }).readonly(),
  z.object({ kind: z.literal("flag"), field: z.string() }).readonly(),
  z.object({ kind: z.literal("builtBy"), year: z.number().int() }).readonly(),
  z.object({ kind: z.literal("largestClassBelow"), below: z.number().int() }).readonly(),
  z
    .object({ kind: z.literal("stages"), only: z.array(stage).optional(), including: stage.optional() })
    .readonly(),
  z.object({ kind: z.literal("migrantShareAbove"), share: decimalText }).readonly(),
]);
export type WaiverCondition = z.infer<typeof condition>;

const waiverSchema = z
  .object({
    id: z.string(),
    item: z.string(),
    name: z.string(),
    clause: z.string(),
    /** All must hold by the facts. */
    conditions: z.array(condition).min(1),
    effect: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("addTerms"), terms: z.array(term) }).readonly(),
      z.object({ kind: z.literal("roomAreas"), areas: roomAreas }).readonly(),
      z.object({ kind: z.literal("sizeLimits"), limits: sizeLimits }).readonly(),
    ]),
    /** How many schools the waiver helps is printed under this id and name; waivers may share one. */
    counted: z.object({ id: z.string(), name: z.string() }).readonly().optional(),
    /** What must still be proved on paper before the waiver may be used. */
    documents: z.array(z.string()).min(1),
  })
  .readonly();
export type Waiver = z.infer<typeof waiverSchema>;

/** 申报表: what the official form says and asks for beside its tables. */
const formSchema = z
  .object({
    /** The title on the cover, one line each. */
    titleLines: z.array(z.string()).min(1),
    /** 是否达标: what the form wants written. */
    marks: z.object({ met: z.string(), unmet: z.string() }).readonly(),
    /** 填表说明, one paragraph each, with {standard:…} slots for what the pack asks. */
    fillingNotes: z.array(z.string()).readonly(),
    /** The boxes for opinions and seals, from the county upwards. */
    opinions: z.array(z.object({ title: z.string(), seal: z.string() }).readonly()).readonly(),
  })
  .readonly();

export const packSchema = z
  .object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    basis: z.array(z.object({ number: z.string(), title: z.string() }).readonly()).readonly(),
    /** 「31项指标 + 社会认可度」 */
    countLabel: z.string(),
    weights: z.object({ primary: decimalText, junior: decimalText, senior: decimalText }).readonly(),
    inclusion: z
      .object({
        teachingPointKinds: z.array(kind),
        teachingPointMinimumPupils: z.number().int(),
        clause: z.string(),
      })
      .readonly(),
    sectionRule: z
      .object({ requiredMet: z.number().int(), floorRatio: decimalText, clause: z.string() })
      .readonly(),
    balance: z
      .object({
        code: z.literal("A1-8"),
        name: z.string(),
        limits: perStage,
        meanDecimals: z.number().int(),
        coefficientDecimals: z.number().int(),
        clause: z.string(),
        sentence: z.string(),
      })
      .readonly(),
    overallSentence: z.string(),
    /** The 32 items: 31项指标 and 社会认可度. */
    items: z.array(itemSchema).readonly(),
    vetoes: z.array(itemSchema).readonly(),
    admission: z.array(itemSchema).readonly(),
    waivers: z.array(waiverSchema).readonly(),
    form: formSchema,
  })
  .readonly();

export type Pack = z.infer<typeof packSchema>;
