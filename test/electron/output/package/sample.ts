import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EvidencePackageRequest } from "../../../../electron/output/package/write-evidence-package.ts";
import type { DossierAttachment } from "../../../../shared/dossier/attachment.ts";
import { evidenceCatalogue } from "../../../../shared/dossier/evidence-catalogue.ts";
import { buildDossierTree } from "../../../../shared/dossier/folder-tree.ts";

/** One county with a few papers, their bytes in an attachments folder as the workspace keeps them. */
export interface Sample {
  readonly folder: string;
  readonly attachmentsFolder: string;
  readonly request: EvidencePackageRequest;
  attachmentFile(name: string): string;
}

type Paper = Partial<DossierAttachment> & { readonly content: string | Buffer };

const papers: Readonly<Record<string, Paper>> = {
  rotation: { item: "A2-11", material: 3, year: 2024, title: "轮岗审批表", content: "审批表" },
  rotationBefore: {
    item: "A2-11",
    material: 3,
    year: 2023,
    title: "轮岗审批表",
    content: "上年审批表",
    pages: 12,
  },
  rooms: {
    item: "A2-3",
    material: 2,
    year: 2025,
    school: "2141000951",
    title: "=逐间清单",
    content: "清单",
  },
  sameAgain: { item: "A2-12", material: 1, year: 2025, title: "台账", content: "审批表" },
  hostile: { item: "A0", material: 3, year: 2025, title: '../..\\最终版 CON|"?', content: "职责" },
  big: {
    item: "A1-4",
    material: 1,
    year: 2025,
    school: "3141006686",
    title: "",
    content: Buffer.alloc(700_000, 7),
  },
};

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

export async function makeSample(): Promise<Sample> {
  const folder = await mkdtemp(join(tmpdir(), "youjun-package-"));
  const attachmentsFolder = join(folder, "attachments");
  await mkdir(attachmentsFolder);
  await mkdir(join(folder, "out"));
  for (const { content } of Object.values(papers)) {
    await writeFile(join(attachmentsFolder, sha256(content)), content);
  }
  const tree = buildDossierTree({
    catalogue: evidenceCatalogue,
    county: { code: "410999", name: "青禾县" },
    year: 2025,
    names: new Map([["A2-11", "全县每年交流轮岗教师不低于符合交流条件教师总数的10%"]]),
    schools: [
      { code: "2141000951", name: "万元第二小学" },
      { code: "3141006686", name: "=cmd|' /C calc'!A0" },
    ],
    waiversUsed: new Set(["A2-4.migrants"]),
    attachments: Object.values(papers).map(attachmentOf),
  });
  return {
    folder,
    attachmentsFolder,
    attachmentFile: (name) => join(attachmentsFolder, sha256(papers[name]?.content ?? "")),
    request: {
      tree,
      about: {
        county: tree.county,
        year: 2025,
        pack: { id: "national-2017", version: "1.0.0" },
        time: "2025-11-20 09:00",
        digest: "ab".repeat(32),
      },
      date: "2025-11-20",
      attachmentPath: (hash) => join(attachmentsFolder, hash),
      target: join(folder, "out", tree.root),
    },
  };
}

function attachmentOf({ content, ...paper }: Paper): DossierAttachment {
  return {
    item: "A0",
    year: 2025,
    title: "",
    sha256: sha256(content),
    fileName: "扫描件.PDF",
    size: Buffer.byteLength(content),
    ...paper,
  };
}

/** Every file below a folder with its bytes, by its path; folders end with `/`. */
export async function snapshot(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (entry.isDirectory()) found.set(`${name}/`, "");
    else found.set(name, sha256(await readFile(path)));
  }
  return new Map([...found].sort());
}
