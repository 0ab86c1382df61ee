import { expect, it } from "vitest";
import { checkEntered } from "../../../../shared/county/checks/check-county.ts";
import { checkView } from "../../../../shared/county/checks/check-view.ts";
import { findingsByCell } from "../../../../shared/county/checks/findings-by-cell.ts";
import { integer } from "../../../../shared/county/exact/rational.ts";
import { numberFact } from "../../../../shared/county/fact.ts";
import { sectionSubject } from "../../../../shared/county/subject.ts";
import { earlier, primary } from "./hostile.ts";

it("a typed figure marks every cell that it contradicts, and none of last year's", () => {
  const view = checkView(
    primary({ fullTimeTeachers: 10, pupils: 200 }),
    earlier(primary({ keyTeachers: 400, pupils: 200 })),
  );
  const subject = sectionSubject("2141000001", "primary");
  const found = findingsByCell(
    checkEntered(view, [{ subject, field: "keyTeachers", fact: numberFact(integer(40)) }]),
  );
  expect([...found].map(([cell, findings]) => [cell, findings.map(({ rule }) => rule)])).toEqual([
    [`${subject} keyTeachers`, ["part-of-whole", "jump"]],
    [`${subject} fullTimeTeachers`, ["part-of-whole"]],
  ]);
});
