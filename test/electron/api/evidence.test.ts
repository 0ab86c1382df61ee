import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openService } from "../../../electron/api/open-service.ts";
import { type Client, createClient } from "../../../electron/api/service/client.ts";
import { refusalOf } from "./county-service.ts";

const year = 2025;
const date = "2025-12-20";

interface Office {
  readonly call: Client;
  readonly folder: string;
  /** The handle of a file with this content. */
  file(name: string, content: string): string;
}

async function office(): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), "youjun-evidence-api-"));
  const service = openService({ now: () => new Date("2025-12-20T01:00:00.000Z") });
  onTestFinished(async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const call = createClient(service, { trust: "local" });
  await call("workspace.create", { folder: join(folder, "县"), name: "青禾县", code: "410999" });
  await call("operator.add", { name: "张三", role: "填报" });
  await call("operator.choose", { name: "张三" });
  return {
    call,
    folder,
    file(name, content) {
      writeFileSync(join(folder, name), content);
      return `path:${join(folder, name)}`;
    },
  };
}

describe("evidence.write", () => {
  it("hands in the latest version only, and leaves personal papers out of a public copy", async () => {
    const { call, folder, file } = await office();
    const plan = await call("attachment.add", {
      item: "A2-11",
      material: 1,
      year: 2024,
      file: file("a.pdf", "一"),
    });
    await call("attachment.replace", { id: plan.id, file: file("b.pdf", "二") });
    await call("attachment.add", { item: "A2-11", material: 3, year: 2024, file: file("c.pdf", "名单") });
    const whole = await call("evidence.write", { year, date, out: join(folder, "全") });
    const open = await call("evidence.write", {
      year,
      date,
      out: join(folder, "公开"),
      withoutPersonal: true,
    });
    expect(whole).toMatchObject({ leftOut: 0, indexes: 1 });
    expect(open).toMatchObject({ leftOut: 1, indexes: 1 });
    const names = (place: string) =>
      readdirSync(join(place, "A2-11 交流轮岗"), { recursive: true }).filter((name) =>
        `${name}`.endsWith(".pdf"),
      );
    expect(names(whole.folder).join()).toMatch(/_01_a\.?pdf_2024_v2\.pdf|_01_.*_2024_v2\.pdf/);
    expect(names(whole.folder)).toHaveLength(2);
    expect(names(open.folder)).toHaveLength(1);
    expect(open.folder).toMatch(/公开副本$/);
    expect(existsSync(join(folder, "a.pdf"))).toBe(true);
  });

  it("gives the same bytes twice, and says what each office owes", async () => {
    const { call, folder, file } = await office();
    await call("attachment.add", { item: "A0", material: 1, year, file: file("成立.pdf", "成立") });
    const first = await call("evidence.write", { year, date, out: join(folder, "一") });
    const second = await call("evidence.write", { year, date, out: join(folder, "二") });
    expect(second.manifest).toBe(first.manifest);
    const hash = readFileSync(join(first.folder, "清单.sha256"), "utf8");
    expect(readFileSync(join(second.folder, "清单.sha256"), "utf8")).toBe(hash);
    const { offices, total } = await call("evidence.overview", { year });
    expect(first.missing).toHaveLength(total.missing);
    const { lines } = await call("evidence.lines", { year, status: "missing", office: "招考办" });
    expect(lines).toHaveLength(offices.find(({ office: name }) => name === "招考办")?.missing ?? -1);
  });

  it("takes one place, not two", async () => {
    const { call, folder } = await office();
    const refusal = await refusalOf(call("evidence.write", { year, date, out: folder, place: "x" }));
    expect(refusal.code).toBe("wrongUse");
    expect((await refusalOf(call("evidence.write", { year, date, place: "x" }))).code).toBe("notFound");
  });
});

describe("attachments", () => {
  it("are refused by their words where there is nothing to do", async () => {
    const { call, file } = await office();
    const { id } = await call("attachment.add", { item: "A0", year, file: file("a.pdf", "一") });
    expect(
      (await refusalOf(call("attachment.replace", { id, file: file("b.pdf", "一") }))).message,
    ).toContain("完全相同");
    for (const name of ["attachment.show", "attachment.fetch", "attachment.copy"] as const) {
      expect((await refusalOf(call(name, { id: 99 }))).code).toBe("notFound");
    }
    expect((await refusalOf(call("attachment.remove", { ids: [id, 99] }))).code).toBe("notFound");
    expect((await call("attachment.list", {})).attachments).toHaveLength(1);
    expect((await refusalOf(call("attachment.change", { id, changes: { pages: 0 } }))).code).toBe("wrongUse");
    expect((await refusalOf(call("attachment.add", { item: "B1", year, file: "x" }))).code).toBe("wrongUse");
  });

  it("tell in the history what was changed, in words", async () => {
    const { call, file } = await office();
    const { id } = await call("attachment.add", {
      item: "A0",
      year,
      title: "方案",
      file: file("a.pdf", "一"),
    });
    const changes = { documentNumber: "青政〔2025〕1号", sealed: true };
    const { batch } = await call("attachment.change", { id, changes });
    const { changes: told } = await call("history.batch", { batch: batch ?? 0 });
    expect(told.map(({ what, before, after }) => `${what}：${before} → ${after}`)).toEqual([
      "方案 的文号：— → 青政〔2025〕1号",
      "方案 的盖章：— → 已盖章（签字）",
    ]);
    await call("history.undo", { batch: batch ?? 0 });
    const { attachment } = await call("attachment.show", { id });
    expect(attachment).not.toHaveProperty("documentNumber");
  });

  it("of an unknown item are kept, named and put aside in the tree", async () => {
    const { call, folder, file } = await office();
    await call("attachment.add", { item: "A6-9", year, file: file("a.pdf", "一") });
    expect((await call("evidence.overview", { year })).unknown).toHaveLength(1);
    const { folder: written } = await call("evidence.write", { year, date, out: join(folder, "交") });
    expect(readdirSync(join(written, "未归类材料"))).toHaveLength(1);
  });
});
