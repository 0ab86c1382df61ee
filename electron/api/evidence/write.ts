import { join } from "node:path";
import type { CallInput } from "../../../shared/contract/contract.ts";
import {
  evidenceCatalogue,
  findEvidenceItem,
  findMaterial,
} from "../../../shared/dossier/evidence-catalogue.ts";
import { buildDossierTree, type DossierTree } from "../../../shared/dossier/folder-tree.ts";
import { writeEvidencePackage } from "../../output/package/write-evidence-package.ts";
import { makeFolder } from "../../output/write-file-safely.ts";
import { attachmentPath } from "../../store/attachments/attachment-files.ts";
import type { Attachment } from "../../store/attachments/attachments.ts";
import { statedDate } from "../document/stated-date.ts";
import type { HandlerContext } from "../service/handler.ts";
import type { Session } from "../session.ts";
import { gatherEvidence } from "./gather.ts";

function missingOf(tree: DossierTree) {
  return tree.lines
    .filter(({ status, due }) => due && status === "missing")
    .map(({ item, material, number, year, school }) => ({
      item: item.code,
      number,
      title: material?.name ?? item.shortName,
      ...(year === undefined ? {} : { year }),
      ...(school === undefined ? {} : { school: school.code }),
      offices: material?.offices ?? [],
    }));
}

/** What a person has said of the paper counts before what the catalogue says of its kind. */
function holdsPersonalData({ item, material, personal }: Attachment): boolean {
  if (personal !== undefined) return personal;
  const known = findEvidenceItem(evidenceCatalogue, item);
  return (known && findMaterial(known, material)?.personal) ?? false;
}

/** Writes the evidence tree of a year; the answer of `evidence.write`. Throws `OutputError`. */
export async function writeEvidence(
  session: Session,
  input: CallInput<"evidence.write">,
  { signal, progress }: Pick<HandlerContext, "signal" | "progress">,
) {
  const { year, mode, date: given, overwrite, withoutPersonal } = input;
  const workspace = session.workspace();
  const { evaluation, attachments, ...gathered } = gatherEvidence(session, year, mode);
  const { countyYear, pack } = evaluation;
  const shown = withoutPersonal ? attachments.filter((paper) => !holdsPersonalData(paper)) : attachments;
  const stated = statedDate(given, countyYear);
  const tree = buildDossierTree({
    ...gathered,
    catalogue: evidenceCatalogue,
    county: countyYear.county,
    year,
    attachments: shown,
    ...(withoutPersonal ? { edition: "公开副本" } : {}),
  });
  const inside = input.place === undefined ? undefined : session.places.folderOf(input.place);
  const place = input.out ?? inside ?? workspace.paths.exports;
  await makeFolder(place);
  const written = await writeEvidencePackage({
    tree,
    about: {
      county: countyYear.county,
      year,
      pack: { id: pack.id, version: pack.version },
      time: stated ?? `${year}-09-01（统计时点，未填报送日期）`,
      digest: workspace.chainHead().hash,
    },
    date: stated ?? `${year}-09-01`,
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
    indexes: written.indexes,
    leftOut: attachments.length - shown.length,
    manifest: written.manifestSha256,
    cleaned: written.cleaned,
    leftovers: written.leftovers,
    missing: missingOf(tree),
  };
}
