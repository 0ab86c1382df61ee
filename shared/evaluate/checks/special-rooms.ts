import { compare, integer, parseDecimal, type Rational } from "../../county/exact/rational.ts";
import { toDecimalText } from "../../county/exact/rounding.ts";
import { type ListRow, numberOf, rowsOf } from "../../county/fact.ts";
import { type FactPart, sectionFact, type Unit, unitFact } from "../../county/units.ts";
import { constant } from "../../standard/constant.ts";
import type { CheckOf, RoomAreas, Waiver } from "../../standard/pack-schema.ts";
import type { CheckResult, SchoolCheck } from "../check-result.ts";
import type { CheckContext } from "../context.ts";
import { type Figure, factOperands, type Operand, type Result, standardOperand } from "../figure.ts";
import { type FigureBasis, sumFigure } from "../figures.ts";
import { allOf, type Verdict } from "../verdict.ts";
import { waiverFigures } from "../waiver-figures.ts";
import { waiversApplied } from "../waivers.ts";

/**
 * 音乐、美术专用教室 (settled reading 7): each unit needs, of music and of art each, the sum over its sections
 * of classes ÷ 12 rounded up; rooms are one pool a school, each at or above its area. Of several areas that
 * apply the lowest holds.
 */
interface RoomCount {
  /** Rooms that are surely large enough. */
  readonly atLeast: number;
  /** With those whose area is missing. */
  readonly atMost: number;
}

interface UnitRooms {
  readonly unit: Unit;
  /** Undefined where a section's classes are missing. */
  readonly need: number | undefined;
  /** What the sections whose classes are known need already. */
  readonly knownNeed: number;
  readonly music: RoomCount | undefined;
  readonly art: RoomCount | undefined;
  readonly waivers: readonly string[];
  readonly operands: readonly Operand[];
  readonly missing: readonly FactPart[];
}

/** Number ÷ per, rounded up; numbers of classes are whole. */
function roundedUp(classes: Rational, per: number): number {
  const divisor = classes.denominator * BigInt(per);
  return Number((classes.numerator + divisor - 1n) / divisor);
}

function roomsNeeded(unit: Unit, classesPerRoom: number): { need: number | undefined; knownNeed: number } {
  const classes = unit.sections.map((section) => numberOf(sectionFact(section, "classes").fact));
  const known = classes.flatMap((number) => (number ? [roundedUp(number, classesPerRoom)] : []));
  const knownNeed = known.reduce((left, right) => left + right, 0);
  return { need: known.length === classes.length ? knownNeed : undefined, knownNeed };
}

/** The area that a room needs: the standard's, or the lowest that a waiver allows. */
function areaAsked(of: keyof RoomAreas, standard: RoomAreas, waivers: readonly Waiver[]): Rational {
  const allowed = waivers.flatMap(({ effect }) =>
    effect.kind === "roomAreas" ? [constant(effect.areas[of])] : [],
  );
  return allowed.reduce(
    (lowest, area) => (compare(area, lowest) < 0 ? area : lowest),
    constant(standard[of]),
  );
}

function qualified(rows: readonly ListRow[] | undefined, area: Rational): RoomCount | undefined {
  if (!rows) return undefined;
  const areas = rows.map((row) => (row.area === undefined ? undefined : parseDecimal(row.area)));
  const atLeast = areas.filter((own) => own !== undefined && compare(own, area) >= 0).length;
  return { atLeast, atMost: atLeast + areas.filter((own) => own === undefined).length };
}

function roomsOf(
  unit: Unit,
  item: string,
  from: { check: CheckOf<"specialRooms">; context: CheckContext },
): UnitRooms {
  const { check, context } = from;
  const waivers = waiversApplied(context, item, { unit });
  const musicArea = areaAsked("music", check.areas, waivers);
  const artArea = areaAsked("art", check.areas, waivers);
  const musicRooms = unitFact(unit, "musicRooms");
  const artRooms = unitFact(unit, "artRooms");
  const classes = unit.sections.map((section) => sectionFact(section, "classes"));
  const music = qualified(rowsOf(musicRooms.fact), musicArea);
  const art = qualified(rowsOf(artRooms.fact), artArea);
  const lacking = [
    ...classes.filter(({ fact }) => !numberOf(fact)),
    ...(certain(music) === undefined ? [musicRooms] : []),
    ...(certain(art) === undefined ? [artRooms] : []),
  ];
  return {
    unit,
    ...roomsNeeded(unit, check.classesPerRoom),
    music,
    art,
    waivers: waivers.map(({ id }) => id),
    operands: [
      ...factOperands([...classes, musicRooms, artRooms].flatMap(({ parts }) => parts)),
      standardOperand("每间教室服务班级数", check.classesPerRoom),
      standardOperand("音乐专用教室面积", toDecimalText(musicArea)),
      standardOperand("美术专用教室面积", toDecimalText(artArea)),
    ],
    missing: lacking.flatMap(({ parts }) => parts),
  };
}

/** Known short where even the most rooms that there could be are fewer than are surely needed. */
function enough({ need, knownNeed }: UnitRooms, have: RoomCount | undefined): Verdict {
  if (have && have.atMost < knownNeed) return "unmet";
  return have && need !== undefined && have.atLeast >= need ? "met" : "open";
}

function unitVerdict(rooms: UnitRooms): Verdict {
  return allOf([enough(rooms, rooms.music), enough(rooms, rooms.art)]);
}

/** The number of rooms where it is certain. */
function certain(count: RoomCount | undefined): number | undefined {
  return count && count.atLeast === count.atMost ? count.atLeast : undefined;
}

function text(count: number | undefined): string | null {
  return count === undefined ? null : String(count);
}

function countOf(numbers: readonly (number | undefined)[], missing: readonly FactPart[]): Result {
  const known = numbers.flatMap((number) => number ?? []);
  if (known.length < numbers.length) return { kind: "missing", fields: missing };
  return { kind: "value", value: integer(known.reduce((left, right) => left + right, 0)) };
}

/** Rooms still to be built: of each kind what is needed and not there. */
function gapOf({ need, music, art }: UnitRooms): number | undefined {
  const [haveMusic, haveArt] = [certain(music), certain(art)];
  if (need === undefined || haveMusic === undefined || haveArt === undefined) return undefined;
  return Math.max(0, need - haveMusic) + Math.max(0, need - haveArt);
}

interface RoomTotal {
  readonly count: (unit: UnitRooms) => number | undefined;
  /** The facts of a unit that counts, or that leaves the total open. */
  readonly operands: (unit: UnitRooms) => readonly Operand[];
}

function partsOf({ operands }: UnitRooms, field: string): readonly Operand[] {
  return operands.filter((operand) => operand.kind === "fact" && operand.part.field === field);
}

function figuresOf(units: readonly UnitRooms[], basis: FigureBasis): readonly Figure[] {
  const missing = units.flatMap((unit) => unit.missing);
  const total = (id: string, name: string, of: RoomTotal) =>
    sumFigure(basis, id, {
      name,
      unit: "间",
      result: countOf(units.map(of.count), missing),
      operands: () => units.filter((unit) => of.count(unit) !== 0).flatMap((unit) => of.operands(unit)),
      formula: "count",
    });
  const needed: RoomTotal = { count: ({ need }) => need, operands: (unit) => partsOf(unit, "classes") };
  return [
    total("needMusic", "应配音乐专用教室", needed),
    total("needArt", "应配美术专用教室", needed),
    total("music", "合格音乐专用教室", {
      count: ({ music }) => certain(music),
      operands: (unit) => partsOf(unit, "musicRooms"),
    }),
    total("art", "合格美术专用教室", {
      count: ({ art }) => certain(art),
      operands: (unit) => partsOf(unit, "artRooms"),
    }),
    total("gap", "专用教室缺口", { count: gapOf, operands: ({ operands }) => operands }),
  ];
}

/** Judges every unit; the figures are the county's needs, qualified rooms and what is still to be built. */
export function specialRoomsCheck(
  check: CheckOf<"specialRooms">,
  basis: FigureBasis,
  context: CheckContext,
): CheckResult {
  const units = context.units
    .filter((unit) => unit.sections.length > 0)
    .map((unit) => roomsOf(unit, basis.item, { check, context }));
  const schools = units.map(
    (rooms): SchoolCheck => ({
      code: rooms.unit.code,
      name: rooms.unit.name,
      verdict: unitVerdict(rooms),
      numbers: { need: text(rooms.need), music: text(certain(rooms.music)), art: text(certain(rooms.art)) },
      operands: rooms.operands,
      waivers: rooms.waivers,
      missing: rooms.missing,
    }),
  );
  return {
    kind: check.kind,
    numeric: true,
    verdict: allOf(schools.map(({ verdict }) => verdict)),
    figures: [...figuresOf(units, basis), ...waiverFigures(basis, schools, context.pack)],
    schools,
    missing: schools.filter(({ verdict }) => verdict === "open").flatMap(({ missing }) => missing),
    remarks: [],
  };
}
