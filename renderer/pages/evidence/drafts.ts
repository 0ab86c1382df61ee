import { evidenceCatalogue } from "../../../shared/dossier/evidence-catalogue.ts";
import {
  type EvidenceFileParts,
  evidenceFileName,
  extensionOf,
} from "../../../shared/dossier/evidence-file-name.ts";
import { materialNumber } from "../../../shared/dossier/numbering.ts";
import { proposedBox, proposePaper } from "../../../shared/dossier/propose-paper.ts";
import type { FileOnTheWay } from "../../parts/file-drop/dropped-files.ts";
import type { DropTarget, SchoolOverview } from "./evidence-types.ts";

/** A dropped file with what a person says of it before it is kept. */
export interface Draft extends FileOnTheWay {
  readonly key: number;
  /** "A2-11/3", or "A2-11/" for a paper of the item that no material lists; empty while nobody has chosen. */
  readonly place: string;
  /** 学校标识码; empty for 县本级. */
  readonly school: string;
  /** 校级盒号 of the box that it was dropped on. */
  readonly box: number | undefined;
  readonly year: number;
  readonly title: string;
}

export interface DraftSurroundings {
  readonly schools: readonly SchoolOverview[];
  readonly year: number;
  readonly target: DropTarget;
}

/** What each file seems to be, for a person to look over. */
export function draftsOf(files: readonly FileOnTheWay[], around: DraftSurroundings): readonly Draft[] {
  const { schools, year, target } = around;
  return files.map((file, key) => {
    const proposal = proposePaper(file.path, { catalogue: evidenceCatalogue, schools, year, target });
    const { item, material, school = "" } = proposal;
    const place = item === undefined ? "" : `${item}/${material ?? ""}`;
    return { ...file, key, place, school, box: target.box, year: proposal.year, title: proposal.title };
  });
}

export interface PlaceOption {
  readonly value: string;
  readonly label: string;
}

/** Every material of the catalogue, and each item for papers beyond it. */
export const placeOptions: readonly PlaceOption[] = evidenceCatalogue.items.flatMap(
  ({ code, shortName, materials }) => [
    ...materials.map(({ number, name }) => ({
      value: `${code}/${number}`,
      label: `${materialNumber(code, number)} ${name}`,
    })),
    { value: `${code}/`, label: `${materialNumber(code, 0)} ${shortName}：目录以外的材料` },
  ],
);

export function readPlace(place: string): { readonly item: string; readonly material?: number } {
  const [item = "", material = ""] = place.split("/");
  return material === "" ? { item } : { item, material: Number(material) };
}

/** The box of a school's paper, where it is another one than its material's own. */
export function chosenBox({ place, school, box }: Draft): number | undefined {
  if (school === "" || box === undefined) return undefined;
  return proposedBox(evidenceCatalogue, { ...readPlace(place), school }) === box ? undefined : box;
}

/** What a draft still lacks, in words; empty where it can be kept. */
export function draftProblem({ place, title, year, file }: Draft): string {
  if (place === "") return "请选择指标和材料";
  if (title.trim() === "") return "请写材料名";
  if (!Number.isInteger(year) || year < 2000 || year > 2100) return "年度应为四位年份";
  return file.size === 0 ? "文件是空的" : "";
}

/** The name that the paper gets when the tree is written. */
export function treeNameOf(draft: Draft, countyCode: string): string {
  const { item, material } = readPlace(draft.place);
  const parts: EvidenceFileParts = {
    countyCode,
    item,
    ...(material === undefined ? {} : { material }),
    ...(draft.school === "" ? {} : { school: draft.school }),
    title: draft.title,
    year: draft.year,
    version: 1,
    extension: extensionOf(draft.file.name),
  };
  return draft.place === "" ? "" : evidenceFileName(parts);
}
