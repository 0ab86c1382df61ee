import { execFile } from "node:child_process";
import {
  appendFile,
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { readXlsx } from "hucre";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OutputError } from "../../../../electron/output/output-error.ts";
import {
  type EvidencePackageRequest,
  writeEvidencePackage,
} from "../../../../electron/output/package/write-evidence-package.ts";
import { makeFullDisk, pretendFullDisk } from "../full-disk.ts";
import { makeSample, type Sample, snapshot } from "./sample.ts";

const run = promisify(execFile);
let sample: Sample;
beforeEach(async () => {
  sample = await makeSample();
});
afterEach(() => rm(sample.folder, { recursive: true, force: true }));

const write = (over: Partial<EvidencePackageRequest> = {}) =>
  writeEvidencePackage({ ...sample.request, ...over });

async function failureOf(work: Promise<unknown>): Promise<OutputError> {
  const cause = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(cause instanceof OutputError)) throw new Error(`no OutputError but ${String(cause)}`);
  expect(cause.message).not.toBe("");
  expect(cause.safe).not.toBe("");
  expect(cause.remedy).not.toBe("");
  return cause;
}

const outFolder = () => readdir(join(sample.folder, "out"));
const at = (...path: string[]) => join(sample.request.target, ...path);

async function sheetOf(file: string, name: string): Promise<unknown[][]> {
  const book = await readXlsx(await readFile(at(file)));
  return book.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
}

describe("writeEvidencePackage", () => {
  it("writes all folders, each content once, and pointers to it elsewhere", async () => {
    const result = await write();
    const found = await snapshot(sample.request.target);
    for (const folder of sample.request.tree.folders) expect(found.has(`${folder}/`)).toBe(true);
    const files = [...found.keys()].filter((name) => !name.endsWith("/"));
    expect(files).toEqual(
      [
        "00 目录.xlsx",
        "01 缺失清单.xlsx",
        "02 盒脊标签.docx",
        "说明.txt",
        "清单.sha256",
        "清单.xlsx",
        "A0 综合与组织/卷内目录.docx",
        "A2-11 交流轮岗/卷内目录.docx",
        "A2-12 持证上岗/卷内目录.docx",
        "校级/2141000951 万元第二小学/06 专用教室/卷内目录.docx",
        "校级/3141006686 =cmd｜' ／C calc'!A0/05 校舍与场地/卷内目录.docx",
        "A0 综合与组织/03 部门职责分工/410999_县本级_A0_03_／..＼CON｜＂？_2025_v1.pdf",
        "A2-11 交流轮岗/03 轮岗审批表/410999_县本级_A2-11_03_轮岗审批表_2023_v1.pdf",
        "A2-11 交流轮岗/03 轮岗审批表/410999_县本级_A2-11_03_轮岗审批表_2024_v1.pdf",
        "A2-12 持证上岗/01 教师资格证台账/410999_县本级_A2-12_01_台账_2025_v1（同一文件）.txt",
        "校级/2141000951 万元第二小学/06 专用教室/410999_2141000951_A2-3_02_=逐间清单_2025_v1.pdf",
        "校级/3141006686 =cmd｜' ／C calc'!A0/05 校舍与场地/410999_3141006686_A1-4_01_不动产权证或竣工图和面积测绘_2025_v1.pdf",
      ].sort(),
    );
    expect(result).toMatchObject({
      path: sample.request.target,
      files: 17,
      indexes: 5,
      cleaned: [],
      leftovers: [],
      folders: sample.request.tree.folders.length + 1,
    });
    const pointer = await readFile(at(files.find((name) => name.endsWith("（同一文件）.txt")) ?? ""), "utf8");
    expect(pointer).toContain("A2-11 交流轮岗/03 轮岗审批表/410999_县本级_A2-11_03_轮岗审批表_2024_v1.pdf");
    expect(await outFolder()).toEqual([sample.request.tree.root]);
  });

  it("writes a 清单 that the sha256sum of the system confirms for every file", async () => {
    await write();
    const { stdout } = await run("sha256sum", ["--strict", "-c", "清单.sha256"], { cwd: at() });
    expect(stdout.trim().split("\n")).toHaveLength(16);
    await appendFile(at("说明.txt"), "改");
    await expect(run("sha256sum", ["-c", "清单.sha256"], { cwd: at() })).rejects.toMatchObject({ code: 1 });
    expect(await readFile(at("清单.sha256"), "utf8")).not.toContain("\r");
  });

  it("lists in 目录 what is there and what is missing", async () => {
    await write();
    const county = await sheetOf("00 目录.xlsx", "县级目录");
    expect(county[0]?.slice(0, 9)).toEqual([
      "编号",
      "指标",
      "材料名",
      "学校",
      "盒号",
      "年度",
      "责任科室",
      "状态",
      "文件",
    ]);
    const rotation = county.filter((row) => row[0] === "A2-11-03").map((row) => [row[5], row[7], row[9]]);
    expect(rotation).toEqual([
      ["2024", "已有", null],
      ["2023", "已有", 12],
      ["2022", "缺", null],
    ]);
    expect(county.find((row) => row[0] === "A2-12-01")?.[8]).toContain("A2-11 交流轮岗/");
    expect(county.find((row) => row[0] === "A2-4-02")?.[7]).toBe("不需要");
    expect(county.find((row) => row[0] === "A2-4-03")?.[11]).toContain("过渡口径");
    const schools = await sheetOf("00 目录.xlsx", "校级目录");
    const rooms = schools.filter((row) => row[0] === "A2-3-02").map((row) => row.slice(3, 8));
    expect(rooms).toEqual([
      ["万元第二小学", "2141000951-06", "2025", "装备、体卫艺", "已有"],
      ["=cmd|' /C calc'!A0", "3141006686-06", "2025", "装备、体卫艺", "缺"],
    ]);
  });

  it("lists in 缺失清单 what is missing by office, by item and by school", async () => {
    await write();
    const missing = await sheetOf("01 缺失清单.xlsx", "缺失清单");
    const { total } = sample.request.tree.completeness;
    expect(missing).toHaveLength(total.missing + 1);
    expect(missing.find((row) => row[0] === "A2-11-03")?.[7]).toBe("上一年度交流轮岗教师数");
    const offices = await sheetOf("01 缺失清单.xlsx", "按科室");
    expect(offices.find((row) => row[0] === "装备")?.slice(1)).toEqual([20, 1, 19]);
    const coverage = await sheetOf("01 缺失清单.xlsx", "校级覆盖");
    expect(coverage[0]?.[7]).toBe("6 专用教室（音乐、美术、实验）");
    expect(coverage.slice(1).map((row) => row[7])).toEqual(["1/3", "0/3"]);
    const items = await sheetOf("01 缺失清单.xlsx", "按指标");
    expect(items.find((row) => String(row[0]).startsWith("A2-11 "))?.slice(1)).toEqual([18, 2, 16]);
  });

  it("says in 说明 what it is, in a form that older Windows reads", async () => {
    await write();
    const text = await readFile(at("说明.txt"), "utf8");
    expect(text.startsWith("\uFEFF青禾县义务教育优质均衡发展督导评估佐证材料（2025年）\r\n")).toBe(true);
    for (const part of ["national-2017", "2025-11-20 09:00", "ab".repeat(32), "文件 5 个", "个人信息"]) {
      expect(text).toContain(part);
    }
  });

  it("gives the same bytes for the same request", async () => {
    const first = await write();
    await utimes(sample.attachmentFile("rotation"), 1, 1);
    const again = { ...sample.request, target: join(sample.folder, "out", "另一处") };
    const second = await writeEvidencePackage(again);
    expect(second.manifestSha256).toBe(first.manifestSha256);
    expect(await snapshot(again.target)).toEqual(await snapshot(sample.request.target));
  });

  it("leaves the attachments as they are", async () => {
    const before = await snapshot(sample.attachmentsFolder);
    await chmod(sample.attachmentFile("big"), 0o400);
    await write();
    expect(await snapshot(sample.attachmentsFolder)).toEqual(before);
    expect((await stat(sample.attachmentFile("big"))).mode & 0o777).toBe(0o400);
  });

  it("gives copies that people can write to, also of attachments that are protected", async () => {
    await chmod(sample.attachmentFile("big"), 0o400);
    await write();
    const copy = sample.request.tree.papers.find((paper) => paper.path.includes("_A1-4_01_"));
    expect((await stat(at(copy?.path ?? ""))).mode & 0o777).toBe(0o644);
  });

  it("tells how far it is", async () => {
    const steps: number[] = [];
    let last = 0;
    await write({
      progress: ({ done, total, bytesDone, bytesTotal }) => {
        steps.push(done);
        expect(total).toBe(6);
        last = bytesTotal - bytesDone;
      },
    });
    expect(steps).toEqual([1, 2, 3, 4, 5, 6]);
    expect(last).toBe(0);
  });
});

describe("writeEvidencePackage, when something is wrong", () => {
  afterEach(async () => {
    // Whatever happens, nothing half done stays behind.
    expect((await outFolder()).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("names an attachment whose bytes changed, and one that is gone", async () => {
    await writeFile(sample.attachmentFile("big"), Buffer.alloc(700_000, 8));
    const changed = await failureOf(write());
    expect(changed.code).toBe("attachmentChanged");
    expect(changed.message).toContain("A1-4_01");
    await rm(sample.attachmentFile("rooms"));
    await rm(sample.attachmentFile("big"));
    const gone = await failureOf(write());
    expect(gone.code).toBe("attachmentMissing");
    expect(gone.message).toContain("扫描件.PDF");
    expect(await outFolder()).toEqual([]);
  });

  it("stops when asked, before and in the middle, and leaves nothing", async () => {
    expect((await failureOf(write({ signal: AbortSignal.abort() }))).code).toBe("aborted");
    const stop = new AbortController();
    const failure = await failureOf(
      write({ signal: stop.signal, progress: ({ done }) => done === 2 && stop.abort("够了") }),
    );
    expect(failure.code).toBe("aborted");
    expect(await outFolder()).toEqual([]);
  });

  it("never writes over a folder that is there", async () => {
    await mkdir(at());
    await writeFile(at("别人的.txt"), "别人的");
    expect((await failureOf(write())).code).toBe("targetExists");
    expect(await readdir(at())).toEqual(["别人的.txt"]);
  });

  it("refuses to replace what it did not write, even when asked", async () => {
    await mkdir(at());
    await writeFile(at("别人的.txt"), "别人的");
    const failure = await failureOf(write({ overwrite: true }));
    expect(failure.code).toBe("foreignFiles");
    expect(failure.message).toContain("别人的.txt");
    expect(await readdir(at())).toEqual(["别人的.txt"]);
  });

  const foreign: readonly (readonly [string, (path: (...parts: string[]) => string) => Promise<unknown>])[] =
    [
      ["a file put in deep below", (path) => writeFile(path("A0 综合与组织/批注.docx"), "我的批注")],
      ["an index that somebody wrote into", (path) => appendFile(path("00 目录.xlsx"), "批注")],
      ["a link", (path) => symlink("/etc/hostname", path("链接"))],
      ["a paper that was renamed", (path) => rename(path("说明.txt"), path("说明 (2).txt"))],
      ["a 清单 that was taken out", (path) => rm(path("清单.sha256"))],
      ["a 清单 that is none", (path) => writeFile(path("清单.sha256"), "空")],
    ];
  it.each(foreign)("finds %s and leaves the folder alone", async (_what, change) => {
    await write();
    await change(at);
    const before = await snapshot(at());
    expect((await failureOf(write({ overwrite: true }))).code).toBe("foreignFiles");
    expect(await snapshot(at())).toEqual(before);
  });

  it("replaces its own folder when asked, and an empty one, and nothing stays beside", async () => {
    await mkdir(at());
    await write({ overwrite: true });
    const before = await snapshot(at());
    await rm(at("说明.txt"));
    const result = await write({ overwrite: true });
    expect(result.leftover).toBeUndefined();
    expect(await snapshot(at())).toEqual(before);
    expect(await outFolder()).toEqual([sample.request.tree.root]);
  });

  it("keeps the old folder when the new one fails", async () => {
    await write();
    const before = await snapshot(at());
    await writeFile(sample.attachmentFile("big"), "改");
    expect((await failureOf(write({ overwrite: true }))).code).toBe("attachmentChanged");
    expect(await snapshot(at())).toEqual(before);
  });

  it("keeps a file that somebody puts into the old folder meanwhile", async () => {
    await write();
    const result = await write({
      overwrite: true,
      progress: ({ done }) => {
        if (done === 1) void writeFile(at("刚放进来.txt"), "重要");
      },
    });
    expect(await readFile(join(result.leftover ?? "", "刚放进来.txt"), "utf8")).toBe("重要");
    expect(await readdir(at())).not.toContain("刚放进来.txt");
  });

  it.each([
    ["a path upwards", "../外面.pdf"],
    ["an absolute path", "/tmp/外面.pdf"],
    ["a device of Windows", "A0 综合与组织/CON"],
    ["a name that hides its ending", "A0 综合与组织/表\u202Efdp.exe"],
    ["a backslash", "A0 综合与组织\\x.pdf"],
    ["one of its own names", "清单.SHA256"],
  ])("writes nothing for a tree that holds %s", async (_what, path) => {
    const { tree } = sample.request;
    const [paper] = tree.papers;
    if (!paper) throw new Error("the sample has papers");
    const failure = await failureOf(write({ tree: { ...tree, papers: [{ ...paper, path }] } }));
    expect(failure.code).toBe("unsafeName");
    expect(await outFolder()).toEqual([]);
  });

  it.each([
    ["a place that is not there", "没有/佐证", "notWritable"],
    ["a file in the place of a folder", "attachments-file/佐证", "notWritable"],
  ])("says what is wrong with %s", async (_what, target, code) => {
    await writeFile(join(sample.folder, "attachments-file"), "");
    expect((await failureOf(write({ target: join(sample.folder, target) }))).code).toBe(code);
  });
});

describe("writeEvidencePackage, on a full disk", () => {
  const disk = () => join(sample.folder, "stick");

  it.each([
    ["while it makes folders", "nr_inodes=60"],
    ["while it copies papers", "size=500k,nr_inodes=2000"],
    ["at the last file", "size=716k,nr_inodes=2000"],
  ])("leaves nothing behind %s, says so, and the room is free again", async (_when, size) => {
    const release = await makeFullDisk(disk(), size);
    try {
      const failure = await failureOf(write({ target: join(disk(), "佐证") }));
      expect(failure.code).toBe("diskFull");
      expect(failure.message).toContain("磁盘空间不足");
      expect(await readdir(disk())).toEqual([]);
    } finally {
      await release();
    }
  });

  it("keeps the old folder when the new one does not fit", async () => {
    await write();
    const before = await snapshot(at());
    const release = await pretendFullDisk("datasync");
    try {
      expect((await failureOf(write({ overwrite: true }))).code).toBe("diskFull");
    } finally {
      await release();
    }
    expect(await snapshot(at())).toEqual(before);
    expect(await outFolder()).toEqual([sample.request.tree.root]);
  });

  it("notices a disk that turns out full only when the files are sent to it", async () => {
    const release = await pretendFullDisk("datasync");
    try {
      expect((await failureOf(write())).code).toBe("diskFull");
    } finally {
      await release();
    }
    expect(await outFolder()).toEqual([]);
  });
});
