import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { parseRowText, rowText } from "../../../electron/store/history/row-text.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { meta, newWorkspace, refusal, refusalOf, reopened, temporaryFolder } from "./support.ts";

const content = "关于印发《青禾县义务教育学校章程》的通知";
const sha256 = createHash("sha256").update(content).digest("hex");
const purpose = { item: "A3-5", school: "2141000951", year: 2025, title: "学校章程", fileName: "章程.pdf" };

function originalFile(text = content): string {
  const file = join(temporaryFolder(), "章程.pdf");
  writeFileSync(file, text);
  return file;
}

const storedFiles = (workspace: Workspace): string[] =>
  readdirSync(workspace.paths.attachments, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe("attachments", () => {
  it("are stored under their hash, and the original stays", async () => {
    const workspace = newWorkspace();
    const original = originalFile();
    const attachment = await workspace.addAttachment(original, { ...purpose, ...meta });
    expect(attachment).toEqual({
      id: 1,
      ...purpose,
      sha256,
      size: Buffer.byteLength(content),
      version: 1,
      series: 1,
      replaced: false,
      flaw: "wrongType",
    });
    const file = workspace.attachmentFile(attachment.id);
    expect(file).toBe(join(workspace.paths.attachments, sha256.slice(0, 2), sha256));
    expect(readFileSync(file, "utf8")).toBe(content);
    expect(readFileSync(original, "utf8")).toBe(content);
    expect(workspace.listAttachments()).toEqual([attachment]);
  });

  it("of the same content are one file, also when they come at once and as streams", async () => {
    const workspace = newWorkspace();
    const links = await Promise.all([
      workspace.addAttachment(Readable.from([Buffer.from(content)]), { ...purpose, ...meta }),
      workspace.addAttachment(originalFile(), { ...purpose, ...meta }),
      workspace.addAttachment(originalFile(), { ...purpose, item: "A3-1", ...meta }),
    ]);
    expect(storedFiles(workspace)).toEqual([sha256]);
    expect(new Set(links.map(({ id }) => id)).size).toBe(2);
    expect(workspace.listAttachments({ item: "A3-1" })).toMatchObject([{ item: "A3-1" }]);
    expect(workspace.listAttachments({ year: 2024 })).toEqual([]);
    expect((await workspace.verify()).ok).toBe(true);
  });

  it("can belong to the whole county", async () => {
    const workspace = newWorkspace();
    const { school: _, ...county } = purpose;
    await workspace.addAttachment(originalFile(), { ...county, ...meta });
    expect(workspace.listAttachments()[0]).not.toHaveProperty("school");
    expect(workspace.listAttachments({ school: purpose.school })).toEqual([]);
  });

  it("leave nothing when their stream breaks", async () => {
    const workspace = newWorkspace();
    const broken = Readable.from(
      (function* () {
        yield Buffer.from(content);
        throw new Error("the stick was pulled out");
      })(),
    );
    await expect(workspace.addAttachment(broken, { ...purpose, ...meta })).rejects.toThrow("pulled out");
    expect(storedFiles(workspace)).toEqual([]);
    expect(workspace.listAttachments()).toEqual([]);
  });

  it("whose original is gone are refused", async () => {
    const workspace = newWorkspace();
    const gone = join(temporaryFolder(), "没有.pdf");
    const error = await refusalOf(workspace.addAttachment(gone, { ...purpose, ...meta }));
    expect(error.code).toBe("notFound");
    expect(error.message).toContain("没有.pdf");
  });

  it("that a killed process left half-written are gone after opening", async () => {
    const workspace = newWorkspace();
    await workspace.addAttachment(originalFile(), { ...purpose, ...meta });
    writeFileSync(join(workspace.paths.attachments, "incoming", "half"), "half");
    expect(storedFiles(reopened(workspace))).toEqual([sha256]);
  });

  it("are taken off and put back by undo; the content stays", async () => {
    const workspace = newWorkspace();
    const attachment = await workspace.addAttachment(originalFile(), { ...purpose, ...meta });
    workspace.removeAttachment(attachment.id, meta);
    expect(workspace.listAttachments()).toEqual([]);
    expect(refusal(() => workspace.attachmentFile(attachment.id)).code).toBe("notFound");
    expect(refusal(() => workspace.removeAttachment(attachment.id, meta)).code).toBe("notFound");
    workspace.undoBatch(3, meta);
    expect(workspace.listAttachments()).toEqual([attachment]);
    workspace.undoBatch(4, meta);
    workspace.undoBatch(2, { ...meta, keepLater: true });
    expect((await workspace.verify()).ok).toBe(true);
  });

  it("are not written into a workspace opened for reading", async () => {
    const workspace = reopened(newWorkspace(), { readOnly: true });
    expect((await refusalOf(workspace.addAttachment(originalFile(), { ...purpose, ...meta }))).code).toBe(
      "readOnly",
    );
    expect(storedFiles(workspace)).toEqual([]);
  });

  it("that are missing, altered by a byte or unknown are named by verify", async () => {
    const workspace = newWorkspace();
    const [charter, plan] = [
      await workspace.addAttachment(originalFile(), { ...purpose, ...meta }),
      await workspace.addAttachment(originalFile("发展规划"), { ...purpose, title: "发展规划", ...meta }),
    ];
    const stray = "f".repeat(64);
    writeFileSync(join(workspace.paths.attachments, stray), "");
    expect(await workspace.verify()).toMatchObject({
      ok: true,
      attachments: { checked: 2, orphans: [stray] },
    });
    rmSync(workspace.attachmentFile(charter.id));
    const bytes = readFileSync(workspace.attachmentFile(plan.id));
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    writeFileSync(workspace.attachmentFile(plan.id), bytes);
    const report = await workspace.verify();
    expect(report).toMatchObject({
      ok: false,
      brokenBatch: undefined,
      attachments: { missing: [{ sha256, titles: ["学校章程"] }], altered: [{ titles: ["发展规划"] }] },
    });
    expect(report.lines.join("\n")).toMatch(/附件文件缺失：“学校章程”\n.*附件文件被改动：“发展规划”/);
    expect(refusal(() => workspace.attachmentFile(charter.id)).code).toBe("notFound");
  });

  it("carry what an index says of them, and empty what is taken back", async () => {
    const workspace = newWorkspace();
    const details = {
      material: 3,
      documentNumber: "青教〔2024〕12号",
      issuer: "青禾县教育局",
      documentDate: "2024-08-20",
      validUntil: "2027-08-31",
      note: "原件在档案室",
      sealed: true,
      personal: false,
    };
    const { id } = await workspace.addAttachment(originalFile(), { ...purpose, ...details, ...meta });
    expect(workspace.findAttachment(id)).toMatchObject(details);
    const changes = { sealed: false, note: undefined, pages: 4, item: "A3-3", title: "章程" };
    const batch = workspace.changeAttachment(id, { changes, ...meta });
    const changed = workspace.findAttachment(id);
    expect(changed).toMatchObject({ sealed: false, pages: 4, item: "A3-3", title: "章程", material: 3 });
    expect(changed).not.toHaveProperty("note");
    expect(workspace.changeAttachment(id, { changes, ...meta })).toBeUndefined();
    workspace.undoBatch(batch ?? 0, meta);
    expect(workspace.findAttachment(id)).toMatchObject({ ...details, title: purpose.title });
    expect((await workspace.verify()).ok).toBe(true);
  });

  it("are replaced by a new version, which keeps the old one and what was said of it", async () => {
    const workspace = newWorkspace();
    const said = { issuer: "青禾县教育局", pages: 9 };
    const first = await workspace.addAttachment(originalFile(), { ...purpose, ...said, ...meta });
    const replace = (id: number, text: string) =>
      workspace.replaceAttachment(id, { source: originalFile(text), fileName: "重扫.txt", ...meta });
    const second = await replace(first.id, "重扫的章程");
    expect(second).toMatchObject({ version: 2, series: first.id, issuer: "青禾县教育局", replaced: false });
    expect(second).not.toHaveProperty("pages");
    expect(workspace.findAttachment(first.id)).toMatchObject({ version: 1, replaced: true, pages: 9 });
    expect((await refusalOf(replace(first.id, "重扫的章程"))).code).toBe("invalidInput");
    const third = await replace(first.id, "再扫的章程");
    expect(third.version).toBe(3);
    expect(readFileSync(workspace.attachmentFile(first.id), "utf8")).toBe(content);
    workspace.changeAttachment(third.id, { changes: { title: "章程", pages: 2 }, ...meta });
    expect(workspace.listAttachments().map(({ title, pages }) => [title, pages])).toEqual([
      ["章程", 9],
      ["章程", undefined],
      ["章程", 2],
    ]);
    const batch = workspace.removeAttachment(third.id, meta);
    expect(workspace.listAttachments()).toEqual([]);
    workspace.undoBatch(batch ?? 0, meta);
    expect(workspace.listAttachments().map(({ version }) => version)).toEqual([1, 2, 3]);
    expect((await workspace.verify()).ok).toBe(true);
  });

  it("come as one action, and not at all when one of them fails or somebody stops", async () => {
    const workspace = newWorkspace();
    const paper = (text: string) => ({ ...purpose, source: originalFile(text), title: text });
    const before = workspace.chainHead().number;
    const added = await workspace.addAttachments([paper("一"), paper("二"), paper("三")], meta);
    expect(added.map(({ title }) => title)).toEqual(["一", "二", "三"]);
    expect(workspace.chainHead().number).toBe(before + 1);
    const gone = { ...paper("四"), source: "/没有/四.pdf" };
    expect((await refusalOf(workspace.addAttachments([paper("五"), gone], meta))).code).toBe("notFound");
    const stopped = workspace.addAttachments([paper("六"), paper("七")], {
      ...meta,
      onStored: () => Promise.reject(new Error("stop")),
    });
    await expect(stopped).rejects.toThrow("stop");
    expect(storedFiles(workspace)).toHaveLength(3);
    workspace.undoBatch(before + 1, meta);
    expect(workspace.listAttachments()).toEqual([]);
  });
});

describe("rows of an earlier release", () => {
  it("keep their text, and with it their seal, beside rows that say more", () => {
    const row = {
      attachment_id: 1,
      item: "A3-5",
      school: null,
      year: 2025,
      title: "章程",
      file_name: "a.pdf",
    };
    expect(rowText("attachment_link", row)).toBe('[1,"A3-5",null,2025,"章程","a.pdf"]');
    expect(rowText("attachment_link", { ...row, box: 2 })).toBe('[1,"A3-5",null,2025,"章程","a.pdf",null,2]');
    expect(
      parseRowText("attachment_link", rowText("attachment_link", { ...row, flaw: "empty" })),
    ).toMatchObject({
      ...row,
      material: null,
      flaw: "empty",
    });
  });
});
