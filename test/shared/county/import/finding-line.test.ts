import { expect, test } from "vitest";
import { findingAt, findingLine } from "../../../../shared/county/import/import-finding.ts";

test("a finding is one line, whatever its cell holds", () => {
  const finding = findingAt(
    { file: "a.xlsx", sheet: "表", cell: "B2" },
    { severity: "repair", code: "cell-repaired", problem: "“换\n行\u202e小学\u0007”", remedy: "请核对" },
  );
  expect(findingLine(finding)).toBe("a.xlsx / 表!B2 / “换 行 小学 ” / 请核对");
});
