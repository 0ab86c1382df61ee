import { describe, expect, it } from "vitest";
import type { Claim, formKinds } from "../../../shared/county/claim.ts";
import { integer } from "../../../shared/county/exact/rational.ts";
import { numberFact } from "../../../shared/county/fact.ts";
import { meta, newWorkspace, primary, wideTable } from "./support.ts";

const year = 2025;

function said(number: number, form: (typeof formKinds)[number], file = "a"): Claim {
  const claim = {
    year,
    subject: primary,
    field: "pupils",
    fact: numberFact(integer(number)),
    raw: `${number}`,
  };
  if (form === "person") return { ...claim, source: { type: "person", operator: "张三" } };
  return { ...claim, source: { ...wideTable, form, sha256: file.repeat(64), fileName: `${form}.xlsx` } };
}

describe("what 教育事业统计 says beside the facts", () => {
  it("is nothing while it is the fact itself", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([said(481, "wideTable")], meta);
    expect(workspace.comparedFigures(year)).toEqual({ stated: 1, beside: [] });
  });

  it("stays beside what a person typed over it, and counts once", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([said(481, "wideTable")], meta);
    workspace.acceptClaims([said(484, "person")], { ...meta, why: "转入3人" });
    expect(workspace.comparedFigures(year)).toMatchObject({
      stated: 1,
      beside: [
        {
          subject: primary,
          field: "pupils",
          statistics: { value: "481", form: "wideTable", file: "wideTable.xlsx" },
          fact: { value: "484", form: "person", operator: "张三", why: "转入3人" },
        },
      ],
    });
  });

  it("is the newest file's word, not that of a table which a newer one replaced", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([said(481, "wideTable", "a")], meta);
    workspace.acceptClaims([said(482, "wideTable", "b")], meta);
    expect(workspace.comparedFigures(year).beside).toEqual([]);
    workspace.acceptClaims([said(484, "person")], meta);
    expect(workspace.comparedFigures(year).beside.map(({ statistics }) => statistics.value)).toEqual(["482"]);
  });

  it("is not what another form says", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([said(481, "supplementForm")], meta);
    workspace.acceptClaims([said(484, "person")], meta);
    expect(workspace.comparedFigures(year)).toEqual({ stated: 0, beside: [] });
  });

  it("of another year is another year's", () => {
    const workspace = newWorkspace();
    workspace.acceptClaims([said(481, "wideTable")], meta);
    workspace.acceptClaims([said(484, "person")], meta);
    expect(workspace.comparedFigures(2024)).toEqual({ stated: 0, beside: [] });
  });
});
