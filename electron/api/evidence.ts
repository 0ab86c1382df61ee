import { join } from "node:path";
import { evidenceCatalogue } from "../../shared/dossier/evidence-catalogue.ts";
import { buildDossierTree, type DossierTree } from "../../shared/dossier/folder-tree.ts";
import type { Evaluation } from "../../shared/evaluate/evaluation.ts";
import { writeEvidencePackage } from "../output/package/write-evidence-package.ts";
import { makeFolder } from "../output/write-file-safely.ts";
import { attachmentPath } from "../store/attachments/attachment-files.ts";
import type { AreaHandlers } from "./area.ts";
import { statedDate } from "./document/stated-date.ts";
import { judgeYear } from "./judge-year.ts";
import type { Session } from "./session.ts";

function itemNames({ pack }: Evaluation): ReadonlyMap<string, string> {
  const items = [...pack.items, ...pack.vetoes, ...pack.admission];
  return new Map([
    ...items.map(({ code, name }) => [code, name] as const),
    [pack.balance.code, pack.balance.name],
  ]);
}

/** The folder tree of all items: what is there and what is missing. Special schools owe evidence too. */
function treeOf(evaluation: Evaluation, session: Session): DossierTree {
  const workspace = session.workspace();
  const { countyYear, units, waivers, mode } = evaluation;
  return buildDossierTree({
    catalogue: evidenceCatalogue,
    county: countyYear.county,
    year: countyYear.year,
    schools: units.map(({ code, name }) => ({ code, name })),
    attachments: workspace.listAttachments(),
    waiversUsed: new Set(mode === "relief" ? waivers.map(({ waiver }) => waiver.id) : []),
    names: itemNames(evaluation),
  });
}

function missingOf(tree: DossierTree) {
  return tree.lines
    .filter(({ status }) => status === "missing")
    .map(({ item, material, number, year, school }) => ({
      item: item.code,
      number,
      title: material?.name ?? item.shortName,
      ...(year === undefined ? {} : { year }),
      ...(school === undefined ? {} : { school: school.code }),
      offices: material?.offices ?? [],
    }));
}

/** The handlers of the area `evidence`. */
export function evidenceHandlers(session: Session): AreaHandlers<"evidence"> {
  return {
    "evidence.write": async ({ year, mode, out, date: given, overwrite }, { signal, progress }) => {
      const workspace = session.workspace();
      const evaluation = judgeYear(session, year, mode);
      const time = statedDate(given, evaluation.countyYear) ?? `${year}-09-01（统计时点，未填报送日期）`;
      const tree = treeOf(evaluation, session);
      const place = out ?? workspace.paths.exports;
      await makeFolder(place);
      const { id, version } = evaluation.pack;
      const written = await writeEvidencePackage({
        tree,
        about: {
          county: evaluation.countyYear.county,
          year,
          pack: { id, version },
          time,
          digest: workspace.chainHead().hash,
        },
        attachmentPath: (sha256) => attachmentPath(workspace.paths, sha256),
        target: join(place, tree.root),
        overwrite,
        signal,
        progress: ({ done, total, path }) => progress({ done, total, label: path }),
      });
      return {
        folder: written.path,
        folders: written.folders,
        files: written.files,
        manifest: written.manifestSha256,
        missing: missingOf(tree),
      };
    },
  };
}
