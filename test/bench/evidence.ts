import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeEvidencePackage } from "../../electron/output/package/write-evidence-package.ts";
import type { DossierAttachment } from "../../shared/dossier/attachment.ts";
import { evidenceCatalogue } from "../../shared/dossier/evidence-catalogue.ts";
import { buildDossierTree, type DossierTree } from "../../shared/dossier/folder-tree.ts";
import { type Aim, aimWords, median, printLine } from "./measure.ts";

const papers = 500;
const paperBytes = 2_147_484;
/** With the items' own folders they make 2,000 folders and a few. */
const schools = Array.from({ length: 97 }, (_, at) => ({
  code: String(2_141_000_000 + at),
  name: `第${at + 1}小学`,
}));
const pairs = 5;
const aim: Aim = { value: 1.2, unit: "×" };
const about = {
  county: { code: "410999", name: "青禾县" },
  year: 2025,
  pack: { id: "national-2017", version: "1.0.0" },
  time: "2025-12-20",
  digest: "ab".repeat(32),
};

/** 500 files of 1 GB in an attachments folder, spread over all materials. */
function makeAttachments(folder: string): readonly DossierAttachment[] {
  mkdirSync(folder);
  const materials = evidenceCatalogue.items.flatMap((item) =>
    item.materials.map((material) => ({ item: item.code, material })),
  );
  return Array.from({ length: papers }, (_, at) => {
    const bytes = randomBytes(paperBytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    writeFileSync(join(folder, sha256), bytes);
    const place = materials[at % materials.length];
    const school = place?.material.level === "school" ? schools[at % schools.length]?.code : undefined;
    return {
      item: place?.item ?? "A0",
      material: place?.material.number ?? 1,
      year: 2025,
      title: `材料${at}`,
      sha256,
      size: paperBytes,
      fileName: "扫描.pdf",
      ...(school === undefined ? {} : { school }),
    };
  });
}

interface Place {
  readonly folder: string;
  readonly tree: DossierTree;
}

function write({ folder, tree }: Place, target: string): Promise<unknown> {
  const attachmentPath = (sha256: string) => join(folder, "attachments", sha256);
  return writeEvidencePackage({ tree, about, date: "2025-12-20", attachmentPath, target });
}

/** The same tree with the system's own tools: copied, then every file hashed. */
function copyAndHash(from: string, to: string): void {
  execFileSync("cp", ["-r", from, to]);
  execFileSync("find", [to, "-type", "f", "-exec", "openssl", "dgst", "-sha256", "{}", "+"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function timed(work: () => unknown): Promise<number> {
  // What is still on its way to the disk belongs to the run before.
  execFileSync("sync");
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The evidence tree of 2,000 folders and 1 GB beside `cp` and `openssl dgst` over the same tree, in turns. */
export async function benchEvidence(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "youjun-bench-evidence-"));
  try {
    const tree = buildDossierTree({
      catalogue: evidenceCatalogue,
      county: about.county,
      year: about.year,
      names: new Map(),
      schools,
      waiversUsed: new Set(),
      attachments: makeAttachments(join(folder, "attachments")),
    });
    const place = { folder, tree };
    const model = join(folder, "model");
    await write(place, model);
    const own: number[] = [];
    const bare: number[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      const out = join(folder, "out");
      bare.push(await timed(() => copyAndHash(model, out)));
      rmSync(out, { recursive: true });
      own.push(await timed(() => write(place, out)));
      rmSync(out, { recursive: true });
    }
    const ratio = median(own.map((value, pair) => value / (bare[pair] ?? value)));
    printLine(
      `evidence tree: ${tree.folders.length} folders, ${papers} files of 1 GB`,
      [
        `median ${median(own).toFixed(0)} ms`,
        `cp + openssl ${median(bare).toFixed(0)} ms`,
        `${ratio.toFixed(2)} ×`,
      ],
      aimWords(ratio, aim),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
