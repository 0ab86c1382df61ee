import { compare, decimal, multiply, type Rational, subtract } from "../../county/exact/rational.ts";
import { toDecimalText } from "../../county/exact/rounding.ts";
import { stageNames, stages } from "../../county/stage.ts";
import type { SchoolCheck } from "../../evaluate/check-result.ts";
import { constant } from "../../standard/constant.ts";
import type { CheckOf, Item } from "../../standard/pack-schema.ts";
import { groupedDigits } from "./grouped-digits.ts";

type Numbers = SchoolCheck["numbers"];

const unknown = "未填";

/** 1间, 1,200元; what is not known has no unit: 未填. */
function amount(text: string | null | undefined, unit: string): string {
  return text === null || text === undefined ? unknown : `${groupedDigits(text)}${unit}`;
}

/** What `have` lacks of `need`; undefined where nothing is lacking or nothing is known. */
function lacking(need: string | null | undefined, have: string | null | undefined): Rational | undefined {
  if (!need || !have) return undefined;
  const short = subtract(decimal(need), decimal(have));
  return short.numerator > 0n ? short : undefined;
}

function roomWords({ need, music, art }: Numbers, { classesPerRoom }: CheckOf<"specialRooms">): string {
  const kinds = [
    ["音乐", music],
    ["美术", art],
  ] as const;
  const gaps = kinds.flatMap(([name, have]) => {
    const short = lacking(need, have);
    return short ? [`${name}缺${toDecimalText(short)}间`] : [];
  });
  const have = `合格音乐专用教室${amount(music, "间")}、美术专用教室${amount(art, "间")}`;
  const asked = `每${classesPerRoom}个班1间，应配各${amount(need, "间")}`;
  return [...(gaps.length > 0 ? [gaps.join("、")] : []), asked, have].join("；");
}

function sizeWords({ pupils, limit }: Numbers): string {
  const over = lacking(pupils, limit);
  const head = `义务教育阶段学生${amount(pupils, "人")}，上限${limit ? `${groupedDigits(limit)}人` : "不明（办学类型未填）"}`;
  return over ? `超出${groupedDigits(toDecimalText(over))}人；${head}` : head;
}

function classWords({ stage, over }: Numbers, { limits }: CheckOf<"classSize">): string {
  const known = stages.find((own) => own === stage);
  const limit = known ? `${stageNames[known]}超过${limits[known]}人的班级` : "超过上限的班级";
  return `${limit}${over === null || over === undefined ? "数未填全" : `${over}个`}`;
}

function fundsWords({ pupils, funds, due }: Numbers, { fundedPupils }: CheckOf<"smallSchoolFunds">): string {
  const short = lacking(due, funds);
  const head = `学生${amount(pupils, "人")}，按${fundedPupils}人应核定公用经费${amount(due, "元")}，实际预算${amount(funds, "元")}`;
  return short ? `差${groupedDigits(toDecimalText(short))}元；${head}` : head;
}

function shareWords({ part, whole }: Numbers, check: CheckOf<"shareOfEachSchool">): string {
  const percent = toDecimalText(multiply(constant(check.standard), constant("100")));
  const head = `培训经费${amount(part, "万元")}，公用经费预算总额${amount(whole, "万元")}`;
  if (!part || !whole) return head;
  const due = multiply(decimal(whole), constant(check.standard));
  const asked = `按${percent}%应安排${groupedDigits(toDecimalText(due, 4))}万元`;
  return compare(decimal(part), due) < 0
    ? `差${groupedDigits(toDecimalText(subtract(due, decimal(part)), 4))}万元；${head}，${asked}`
    : `${head}，${asked}`;
}

/** What one school lacks, needs and has, in this order, under an item that judges every school, without the full stop. */
export function schoolCheckWords({ checks }: Item, { numbers }: Pick<SchoolCheck, "numbers">): string {
  const words = checks.flatMap((check) => {
    switch (check.kind) {
      case "specialRooms":
        return [roomWords(numbers, check)];
      case "schoolSize":
        return [sizeWords(numbers)];
      case "classSize":
        return [classWords(numbers, check)];
      case "smallSchoolFunds":
        return [fundsWords(numbers, check)];
      case "shareOfEachSchool":
        return [shareWords(numbers, check)];
      default:
        // Other kinds judge the county or a section, never a school.
        return [];
    }
  });
  return words.join("；");
}
