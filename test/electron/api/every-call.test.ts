import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openService, type WorkbenchService } from "../../../electron/api/open-service.ts";
import { type Client, createClient } from "../../../electron/api/service/client.ts";
import { type CallName, callNames } from "../../../shared/contract/contract.ts";
import expected from "../../fixtures/qinghe-2025/expected.json" with { type: "json" };

/**
 * One working day in 青禾县's office, as a page lives it: every call of the contract once, through the real
 * service, on the real store. A new call finds its place here, or the last test fails.
 */

const year = 2025;
const day = "2025-12-20";
const sampleCounty = fileURLToPath(new URL("../../../build/sample-county", import.meta.url));
const workbooks = readdirSync(sampleCounty).filter((name) => name.endsWith(".xlsx"));
const school = "2141000951";
const pupils = { year, subject: `section:${school}:primary`, field: "pupils" };

let folder: string;
let service: WorkbenchService;
const exercised = new Set<CallName>();

/** Calls as a page does and remembers which calls were answered. */
const call: Client = async (name, input, options) => {
  const answer = await createClient(service, { trust: "page" })(name, input, options);
  exercised.add(name);
  return answer;
};

function stageWorkbooks(): Promise<string[]> {
  const staged = workbooks.map((name) => service.stage(join(sampleCounty, name)));
  return Promise.all(staged.map(async (file) => (await file).handle));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "youjun-day-"));
  service = openService({
    now: () => new Date("2025-12-20T01:00:00.000Z"),
    places: { root: join(folder, "优均"), configFolder: join(folder, "config") },
  });
});

afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Attaches, looks, changes, replaces and removes papers beside the one that is there. */
async function attachSeveral(first: number): Promise<void> {
  const staged = async (text: string, name: string) =>
    (await service.stage(new Blob([text]).stream(), name)).handle;
  const paper = { item: "A2-12", material: 2, school, year };
  const added = await call("attachment.addMany", {
    papers: [
      { ...paper, file: await staged("资格证", "资格证.pdf") },
      { ...paper, file: await staged("轮岗审批表", "又一份.pdf"), title: "轮岗审批表" },
    ],
  });
  const [certificate, again] = added.attachments;
  if (!certificate || !again) throw new Error("nothing was attached");
  expect(added.same).toMatchObject([{ id: again.id, same: [{ id: first }] }]);
  const { attachment } = await call("attachment.change", {
    id: certificate.id,
    changes: { documentNumber: "青教〔2025〕3号", note: null, sealed: true, pages: 2 },
  });
  expect(attachment).toMatchObject({ documentNumber: "青教〔2025〕3号", sealed: true });
  const file = await staged("重扫的资格证", "资格证2.pdf");
  const replaced = await call("attachment.replace", { id: certificate.id, file });
  expect(replaced.attachment.version).toBe(2);
  const shown = await call("attachment.show", { id: replaced.attachment.id });
  expect(shown.versions.map(({ version }) => version)).toEqual([2, 1]);
  expect((await call("attachment.fetch", { id: certificate.id })).name).toMatch(/_v1\.pdf$/);
  const copy = await call("attachment.copy", { id: certificate.id });
  expect(readFileSync(copy.path, "utf8")).toBe("资格证");
  expect((await call("attachment.copy", { id: certificate.id })).path).toBe(copy.path);
  const overview = await call("evidence.overview", { year });
  expect(overview).toMatchObject({ papers: 3, total: { present: 1 } });
  const { lines } = await call("evidence.lines", { year, school, status: "present" });
  expect(lines).toMatchObject([{ number: "A2-12-02", box: 2, papers: [{ id: again.id }, { version: 2 }] }]);
  const { findings } = await call("evidence.checks", { year });
  expect(findings.map(({ check }) => check)).toContain("E1");
  const { batch } = await call("attachment.remove", { ids: [again.id] });
  expect(batch).not.toBeNull();
}

describe("a day with every call of the contract", () => {
  it("begins with a new workspace and the people who work in it", async () => {
    const status = await call("workspace.create", { name: "青禾县", code: "410999" });
    expect(status).toMatchObject({ county: { name: "青禾县", code: "410999" }, years: [], readOnly: false });
    await call("operator.add", { name: "张三", unit: "督导室", role: "管理员" });
    await call("operator.add", { name: "李四", role: "填报", pin: "2580" });
    expect(await call("operator.choose", { name: "张三" })).toMatchObject({ role: "管理员", hasPin: false });
    expect(await call("operator.setPin", { name: "张三", pin: "1357" })).toMatchObject({ hasPin: true });
    expect(await call("operator.setRole", { name: "李四", role: "审核" })).toMatchObject({ role: "审核" });
    const { operators, chosen } = await call("operator.list", {});
    expect(operators.map(({ name }) => name)).toEqual(["张三", "李四"]);
    expect(chosen).toBe("张三");
  });

  it("knows its standard, its catalogue and itself", async () => {
    const { pack } = await call("standard.pack", {});
    expect(pack.items).toHaveLength(32);
    const { fields } = await call("catalogue.fields", { level: "county" });
    expect(fields.map(({ code }) => code)).toContain("teacherPay");
    expect((await call("program.about", {})).name).toBe("优均");
    expect((await call("program.diagnose", {})).text).toContain("优均");
    const { path, text } = await call("program.writeDiagnosis", {});
    expect(readFileSync(path, "utf8")).toContain(text.slice(0, 20));
  });

  it("brings the county's workbooks in", async () => {
    const first = await call("intake.propose", { year, files: await stageWorkbooks() });
    await call("intake.discard", { proposal: first.proposal });
    const second = await call("intake.propose", { year, files: await stageWorkbooks() });
    expect(second.decision).toBe("ready");
    const accepted = await call("intake.accept", { proposal: second.proposal });
    expect(accepted.accepted).toBe(second.values.added);
    expect(accepted.newSchools.length).toBe(second.schools.added.length);
    expect((await call("workspace.status", {})).years).toEqual([year]);
  });

  it("judges the county as it was judged independently, and explains each verdict", async () => {
    const evaluation = await call("evaluation.run", { year });
    expect(evaluation).toMatchObject(expected.strict);
    const trace = await call("evaluation.trace", { year, item: "A1-5", school, stage: "primary" });
    const sources = trace.figures.flatMap(({ operands }) =>
      operands.flatMap((operand) => operand.sources ?? []),
    );
    expect(sources.map(({ file }) => file)).toContain("教育事业统计综合表_2025.xlsx");
    expect((await call("evaluation.item", { year, item: "A2-11" })).verdict).toBe("met");
    const { figure } = await call("evaluation.figure", { year, id: "A2-11.moved" });
    expect(figure).toMatchObject({ id: "A2-11.moved" });
    const { fields } = await call("evaluation.missing", { year });
    expect(fields.length).toBeGreaterThan(0);
  });

  it("reads a table that no form knows by a mapping, and finds the mapping again", async () => {
    const text = `学校标识码,小学学生数\n${school},481\n`;
    const file = (await service.stage(new Blob([text]).stream(), "另一张表.csv")).handle;
    const { proposal } = await call("intake.table", { year, file });
    if (!proposal?.key) throw new Error("nothing was proposed");
    expect(proposal.columns).toMatchObject([{ field: "pupils", stage: "primary", how: "exact" }]);
    const mapping = {
      headRows: 1,
      key: { path: proposal.key.path, kind: proposal.key.kind },
      stage: { from: "title" as const },
      columns: [{ path: "小学学生数", field: "pupils", stage: "primary" as const }],
      names: [],
    };
    await call("intake.saveMapping", { name: "督导股的表", fingerprint: proposal.fingerprint, mapping });
    expect((await call("intake.mappings", {})).mappings).toMatchObject([{ name: "督导股的表", mapping }]);
    expect((await call("intake.table", { year, file })).saved).toEqual({ name: "督导股的表", mapping });
    const read = await call("intake.propose", { year, files: [file], tables: [{ file, mapping }] });
    expect(read.files).toMatchObject([{ forms: ["anyTable"], formNames: ["任意表"], claims: 1 }]);
    await call("intake.discard", { proposal: read.proposal });
    await call("intake.removeMapping", { name: "督导股的表" });
    expect((await call("intake.mappings", {})).mappings).toEqual([]);
  });

  it("shows schools, facts and where each fact comes from", async () => {
    const { schools } = await call("school.list", { year });
    expect(schools.map(({ code }) => code)).toContain(school);
    expect((await call("school.show", { year, code: school })).code).toBe(school);
    const { facts } = await call("fact.list", { year, subject: pupils.subject });
    expect(facts.map(({ field }) => field)).toContain("pupils");
    const { claims } = await call("fact.claims", pupils);
    expect(claims).toMatchObject([{ accepted: true, source: { type: "cell" } }]);
    const sheet = await call("entry.sheet", { year, cells: [{ subject: pupils.subject, field: "pupils" }] });
    expect(sheet.facts).toHaveLength(1);
    const { figures } = await call("entry.figures", { year, ids: ["total.pupils.primary", "no.such"] });
    expect(figures.map(({ id }) => id)).toEqual(["total.pupils.primary"]);
  });

  it("finds what contradicts itself, accepts it with a reason and takes that back", async () => {
    const { findings } = await call("checks.list", { year });
    const ids = findings.map(({ id }) => id);
    const { accepted } = await call("checks.accept", { year, findings: ids, reason: "已核实" });
    expect(accepted).toBe(ids.length);
    expect((await call("checks.withdraw", { year, findings: ids })).batch).not.toBeNull();
    expect((await call("checks.completeness", { year })).schools.length).toBeGreaterThan(180);
    expect((await call("checks.comparison", { year })).differences).toEqual([]);
  });

  it("takes a typed figure, tells its history and takes it back", async () => {
    const entries = [{ subject: pupils.subject, field: "pupils", state: "value", value: "1" } as const];
    const { batch } = await call("fact.enter", { year, entries, why: "核对花名册" });
    if (batch === null) throw new Error("nothing was entered");
    const { batches } = await call("history.list", { limit: 1 });
    expect(batches).toMatchObject([{ batch, operator: "张三", why: "核对花名册" }]);
    expect((await call("history.summary", {})).total).toBe(batch);
    expect((await call("history.batch", { batch })).total).toBeGreaterThan(0);
    expect((await call("history.undoPlan", { batch })).conflicting).toEqual([]);
    expect((await call("history.steps", { year })).undo[0]).toMatchObject({ batch, why: "核对花名册" });
    expect((await call("history.school", { school })).batches[0]?.batch.batch).toBe(batch);
    const undone = await call("history.undo", { batch });
    expect(undone.kept).toEqual([]);
    const { events } = await call("history.cell", pupils);
    const last = events.filter((event) => event.batch === undone.batch).map(({ event }) => event);
    expect(last.sort()).toEqual(["撤销", "采用"]);
    expect((await call("fact.claims", pupils)).claims[0]).toMatchObject({ source: { type: "cell" } });
  });

  it("keeps evidence and writes what is handed in", async () => {
    const content = new Blob(["轮岗审批表"]).stream();
    const { handle } = await service.stage(content, "轮岗审批表.pdf");
    const attachment = await call("attachment.add", {
      item: "A2-11",
      year,
      file: handle,
      title: "轮岗审批表",
    });
    expect((await call("attachment.list", { item: "A2-11" })).attachments).toEqual([attachment]);
    await attachSeveral(attachment.id);
    expect((await call("document.checks", { year, date: day })).mustFix).toBeGreaterThan(0);
    expect((await call("document.fonts", {})).fonts.length).toBeGreaterThan(0);
    const { pages, contents } = await call("document.preview", { year, date: day, document: "report" });
    expect(pages.length).toBeGreaterThan(20);
    expect(contents.at(-1)?.index).toBeLessThan(pages.length);
    expect((await call("document.preview", { year, date: day, document: "forms" })).pages).not.toEqual([]);
    const { files } = await call("document.report", { year, date: day });
    expect(files.map(({ path }) => readFileSync(path).byteLength)).toEqual(files.map(({ bytes }) => bytes));
    const { figures } = await call("document.figures", { year, date: day });
    const [printed] = figures.filter(({ id }) => id === "field:towns");
    expect((await call("evaluation.figure", { year, id: printed?.id ?? "" })).figure.printed).toBe(
      printed?.printed,
    );
    const forms = await call("document.forms", { year, date: day });
    expect(forms.files.map(({ name }) => name)).toEqual([
      "申报表_青禾县_2025.docx",
      "申报表_青禾县_2025.xlsx",
    ]);
    const { documents } = await call("document.files", { year, date: day });
    expect(documents[0]?.files).toMatchObject([{ state: "current" }]);
    const evidence = await call("evidence.write", { year, date: day });
    expect(readdirSync(evidence.folder)).toContain("清单.sha256");
    const table = { columns: [{ header: "学校", type: "text" as const }], rows: [["城关小学"]] };
    const written = await call("output.table", { year, name: "学校", ...table });
    expect(readFileSync(written.path).byteLength).toBe(written.bytes);
  });

  it("begins the next year, confirms what was carried over, and locks and reopens", async () => {
    const question = { from: year, year: year + 1 };
    const { before, problems, carried } = await call("year.propose", question);
    expect(problems).toEqual([]);
    expect(carried.map(({ field }) => field)).toContain("teachingArea");
    const { proposed } = await call("year.begin", question);
    const { years } = await call("year.list", {});
    expect(years).toMatchObject([
      { year, lock: { operator: "张三" } },
      { year: year + 1, from: year, pending: proposed, schools: before.length, lock: null },
    ]);
    const { lines } = await call("year.lineage", { year: year + 1 });
    expect(new Set(lines.map(({ words }) => words))).toEqual(new Set(["沿用"]));
    expect((await call("year.pending", { year: year + 1 })).lines).toHaveLength(proposed);
    expect((await call("year.confirm", { year: year + 1, all: true })).confirmed).toBe(proposed);
    await call("year.reopen", { year, reason: "补正面积" });
    expect((await call("year.lock", { year })).batch).not.toBeNull();
    await call("year.reopen", { year, reason: "接着补正" });
  });

  it("keeps views of the entry grid for who acts", async () => {
    const arranged = { hidden: ["kind"], pinned: [], order: ["teachingArea"] };
    const view = { sheet: "school" as const, name: "校舍", ...arranged };
    await call("view.save", view);
    expect((await call("view.list", {})).views).toEqual([view]);
    await call("view.remove", { sheet: "school", name: "校舍" });
    expect((await call("view.list", {})).views).toEqual([]);
  });

  it("backs up, restores, copies and verifies", async () => {
    const { name } = await call("backup.create", {});
    expect((await call("backup.list", {})).backups.map((backup) => backup.name)).toContain(name);
    const restored = await call("backup.restore", { name, folderName: "恢复" });
    expect(restored.lost).toEqual([]);
    const copied = await call("backup.copy", { folderName: "副本" });
    expect(copied.attachments).toBe(restored.attachments);
    expect((await call("workspace.verify", {})).passed).toBe(true);
    expect((await call("workspace.verified", {})).last).toMatchObject({ passed: true });
  });

  it("ends, opens again from the list, and looks at the sample county", async () => {
    await call("workspace.close", {});
    const { workspaces } = await call("workspace.places", {});
    const own = workspaces.find(({ name }) => name === "青禾县优质均衡");
    if (!own) throw new Error("the workspace is not listed");
    expect((await call("workspace.open", { place: own.place })).years).toEqual([year, year + 1]);
    const sample = await call("workspace.openSample", {});
    expect(sample).toMatchObject({ sample: true, years: [year] });
    await call("workspace.forget", { place: own.place });
    const left = await call("workspace.places", {});
    expect(left.workspaces.find(({ place }) => place === own.place)?.opened).toBeUndefined();
  });

  it("has used every call of the contract", () => {
    expect([...exercised].sort()).toEqual([...callNames].sort());
  });
});
