import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { attachmentPath } from "../../../electron/store/attachments/attachment-files.ts";
import { restoreBackup } from "../../../electron/store/backups/restore-backup.ts";
import { createWorkspace } from "../../../electron/store/workspace.ts";
import { integer } from "../../../shared/county/exact/rational.ts";
import { numberFact } from "../../../shared/county/fact.ts";
import { schoolSubject } from "../../../shared/county/subject.ts";
import { temporaryFolder } from "./support.ts";

function openFresh() {
  const folder = join(temporaryFolder(), "青禾县");
  return createWorkspace(folder, {
    county: { code: "410999", name: "青禾县" },
    now: () => new Date("2026-01-05T01:02:03Z"),
  });
}

describe("the workbooks that figures were read from", () => {
  it("are kept by content, watched over by verify, and named when they change or are lost", async () => {
    const workspace = openFresh();
    const file = join(temporaryFolder(), "综合表.xlsx");
    writeFileSync(file, "the bytes of a workbook");
    const stored = await workspace.keepSource(file);
    workspace.acceptClaims(
      [
        {
          year: 2025,
          subject: schoolSubject("2141000951"),
          field: "multimediaRooms",
          fact: numberFact(integer(12)),
          raw: "12",
          source: {
            type: "cell",
            form: "wideTable",
            sha256: stored.sha256,
            fileName: "综合表.xlsx",
            sheet: "表1",
            cell: "BM5",
          },
        },
      ],
      { operator: "张三", why: "导入", files: [{ ...stored, name: "综合表.xlsx", kept: true }] },
    );
    const path = attachmentPath(workspace.paths, stored.sha256);
    expect(readFileSync(path, "utf8")).toBe("the bytes of a workbook");
    expect((await workspace.verify()).ok).toBe(true);
    writeFileSync(path, "other bytes");
    const report = await workspace.verify();
    expect(report.ok).toBe(false);
    expect(report.lines.join("\n")).toContain("综合表.xlsx");
    const { path: backup } = await workspace.backup();
    const { lost } = await restoreBackup(backup, join(temporaryFolder(), "恢复"));
    expect(lost).toEqual([{ sha256: stored.sha256, titles: ["综合表.xlsx"] }]);
    workspace.close();
  });
});
