import { compare, divide, isZero, parseDecimal, type Rational, sum } from "../../exact/rational.ts";
import { toDecimalText } from "../../exact/rounding.ts";
import { rowsOf } from "../../fact.ts";
import { type SubjectKey, schoolSubject } from "../../subject.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { FactView } from "../check-view.ts";
import { checkLimits } from "../limits.ts";
import { schoolRule } from "../rule.ts";
import { cellsOf, fieldLabel, figureWords } from "../words.ts";
import { sideOf } from "./slips.ts";

/** A room of less or more is a number of rooms or their area together. */
export function unusualRoom(areas: readonly Rational[]): Rational | undefined {
  return areas.find((area) => sideOf(area, checkLimits.rooms) !== undefined);
}

/** Areas of the rooms that a list names; undefined where nobody has said. */
function areasOf(view: FactView, subject: SubjectKey, field: string): readonly Rational[] | undefined {
  return rowsOf(view.fact(subject, field))?.flatMap(({ area = "" }) => parseDecimal(area) ?? []);
}

/** 专用教室逐间面积：一间过小或过大像是间数或总面积 (D10). */
export const roomAreas = schoolRule({
  code: "room-area",
  name: "专用教室面积异常",
  family: "field",
  find: (view, { key }) =>
    checkLimits.rooms.fields.flatMap((field) => {
      const odd = unusualRoom(areasOf(view, key, field) ?? []);
      if (!odd) return [];
      return [
        {
          severity: "warning",
          key: field,
          cells: [{ subject: key, field }],
          problem: `“${fieldLabel(field)}”中有一间${toDecimalText(odd)}㎡，像是间数或总面积`,
          remedy: "请核对是否逐间填写面积，例如“96；92.5”",
        } as const,
      ];
    }),
});

/** The building's area, with that of attached units. */
function buildingArea(view: FactView, code: string): Rational | undefined {
  const areas = [code, ...(view.attachedTo.get(code) ?? [])].map((each) =>
    view.number(schoolSubject(each), "teachingArea"),
  );
  return areas.every((area) => area !== undefined) ? sum(areas) : undefined;
}

/** 音乐、美术专用教室是教学及辅助用房的一部分 (D10). */
export const roomsInBuilding = schoolRule({
  code: "rooms-area",
  name: "专用教室面积大于教学及辅助用房",
  family: "form",
  find: (view, { key, school }) => {
    const whole = buildingArea(view, school);
    const rooms = checkLimits.rooms.fields.flatMap((field) => areasOf(view, key, field) ?? []);
    const area = sum(rooms);
    if (!whole || rooms.length === 0 || compare(area, whole) <= 0) return [];
    return [
      {
        severity: "error",
        cells: cellsOf(key, [...checkLimits.rooms.fields, "teachingArea"]),
        problem: `音乐、美术专用教室面积之和${toDecimalText(area)}㎡大于${figureWords("teachingArea", whole)}㎡`,
        remedy: "专用教室是教学及辅助用房的一部分，请核对两处面积",
      },
    ];
  },
});

/** 网络多媒体教室不多于房间：按面积推算，只作提醒 (rules.md §3.4). */
export const multimediaRooms = schoolRule({
  code: "multimedia-rooms",
  name: "网络多媒体教室多于用房",
  family: "form",
  find: (view, { key }): readonly CheckIssue[] => {
    const [rooms, area] = [view.number(key, "multimediaRooms"), view.number(key, "teachingArea")];
    if (!rooms || !area || isZero(rooms) || isZero(area)) return [];
    const each = divide(area, rooms);
    const { perMultimediaRoom } = checkLimits.rooms;
    if (compare(each, perMultimediaRoom) >= 0) return [];
    return [
      {
        severity: "warning",
        cells: cellsOf(key, ["multimediaRooms", "teachingArea"]),
        problem: `${figureWords("multimediaRooms", rooms)}间，${figureWords("teachingArea", area)}㎡，每间只有${toDecimalText(each, 1)}㎡，不足${toDecimalText(perMultimediaRoom)}㎡`,
        remedy: "请核对间数（不是台数、套数）和用房面积",
      },
    ];
  },
});

/** 室内体育用房占全部用房：扣除后没有教学用房 (D10). */
export const noRoomsBesideSports = schoolRule({
  code: "indoor-is-all",
  name: "扣除室内体育用房后为0",
  family: "row",
  find: (view, { key }) => {
    const [indoor, area] = [view.number(key, "indoorSportsArea"), view.number(key, "teachingArea")];
    if (!indoor || !area || isZero(area) || compare(indoor, area) !== 0) return [];
    return [
      {
        severity: "warning",
        cells: cellsOf(key, ["indoorSportsArea", "teachingArea"]),
        problem: `${figureWords("indoorSportsArea", indoor)}㎡与“${fieldLabel("teachingArea")}”相等，扣除后为0`,
        remedy: "教学及辅助用房应含教室和专用教室，请核对是否填错行",
      },
    ];
  },
});
