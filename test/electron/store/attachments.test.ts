import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
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
    expect(attachment).toEqual({ id: 1, ...purpose, sha256, size: Buffer.byteLength(content) });
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
});
