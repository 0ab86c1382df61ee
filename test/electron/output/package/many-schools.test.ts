import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeEvidencePackage } from "../../../../electron/output/package/write-evidence-package.ts";
import { evidenceCatalogue } from "../../../../shared/dossier/evidence-catalogue.ts";
import { buildDossierTree } from "../../../../shared/dossier/folder-tree.ts";

const names = ["学".repeat(300), "CON", 'a/b\\c:*?"<>|', "𠮷㐂😀小学", "\u202e反向", "", "   ", "甲\n乙"];

it("writes 400 schools without a paper, whatever they are called, within the limits of Windows", async () => {
  const place = await mkdtemp(join(tmpdir(), "youjun-400-"));
  try {
    const schools = Array.from({ length: 400 }, (_, at) => ({
      code: String(2_141_000_000 + at),
      name: names[at % names.length] ?? "",
    }));
    const county = { code: "410999", name: "某".repeat(200) };
    const tree = buildDossierTree({
      catalogue: evidenceCatalogue,
      county,
      year: 2025,
      names: new Map(),
      schools,
      waiversUsed: new Set(),
      attachments: [],
    });
    const result = await writeEvidencePackage({
      tree,
      about: {
        county,
        year: 2025,
        pack: { id: "national-2017", version: "1.0.0" },
        time: "2025-12-20",
        digest: "ab".repeat(32),
      },
      date: "2025-12-20",
      attachmentPath: (sha256) => join(place, sha256),
      target: join(place, tree.root),
    });
    expect(result).toMatchObject({ files: 6, indexes: 0, folders: tree.folders.length + 1 });
    const written = await readdir(join(place, tree.root, "校级"));
    expect(written).toHaveLength(400);
    expect(Math.max(...tree.folders.map((folder) => tree.root.length + 1 + folder.length))).toBeLessThan(200);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});
