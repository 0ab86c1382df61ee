import type { DossierAttachment, DossierSchool } from "./attachment.ts";
import {
  assessCompleteness,
  type Completeness,
  type CompletenessInput,
  type EvidenceLine,
} from "./completeness.ts";
import { findEvidenceItem, findMaterial, schoolBoxFor, shortName } from "./evidence-catalogue.ts";
import { evidenceFileName, extensionOf } from "./evidence-file-name.ts";
import type { EvidenceCatalogue, EvidenceItem, EvidenceMaterial } from "./evidence-schema.ts";
import { twoDigits } from "./numbering.ts";
import { nameKey, nameLimit, safeName, utf8Length } from "./safe-name.ts";

/**
 * The folders of the evidence of one county and year, as data: which folders, which file goes where under
 * which name. Writing them is somebody else's work.
 *
 *     佐证材料_青禾县_2025/
 *       A2-11 交流轮岗/
 *         03 轮岗审批表/410999_县本级_A2-11_03_轮岗审批表_2024_v1.pdf
 *       校级/
 *         2141000951 万元第二小学/
 *           02 教师/410999_2141000951_A2-12_02_教师资格证复印件_2025_v1.pdf
 */
export interface DossierTree {
  readonly catalogue: EvidenceCatalogue;
  readonly county: { readonly code: string; readonly name: string };
  readonly year: number;
  readonly schools: readonly DossierSchool[];
  /** Name of the top folder. */
  readonly root: string;
  /** Paths inside the top folder with `/`, a parent before its children. */
  readonly folders: readonly string[];
  /** In the order of the 目录; each content once. */
  readonly papers: readonly TreePaper[];
  /** The lines of the 目录, with where their papers lie. */
  readonly lines: readonly TreeLine[];
  readonly completeness: Completeness;
  /** 指标名称: official wording, or the short name where the rule text has none (A0). */
  readonly itemNames: ReadonlyMap<string, string>;
}

export interface TreePaper {
  readonly attachment: DossierAttachment;
  /** Inside the top folder. */
  readonly path: string;
  /**
   * Where the same content already lies. Such a paper is not copied again: at `path` a short text points to
   * it (同一文件用于两项的，只存一份).
   */
  readonly sameAs?: TreePaper;
}

export interface TreeLine extends EvidenceLine {
  readonly papers: readonly TreePaper[];
}

export interface DossierTreeInput extends CompletenessInput {
  readonly county: { readonly code: string; readonly name: string };
  /** 指标码 → official name. */
  readonly names: ReadonlyMap<string, string>;
  /** Tells a special edition by its folder's name: 公开副本. */
  readonly edition?: string;
}

/** Windows reads 259 units of a path; 200 for ours leave the county room for where it puts the folder. */
const pathUnits = 200;
const rootLimit = { bytes: 120, units: 40 };
const folderLimit = { bytes: 135, units: 45 };
const schoolsFolder = "校级";
const unsortedFolder = "未归类材料";

/** Plans every folder and file; the same input gives the same tree. */
export function buildDossierTree(input: DossierTreeInput): DossierTree {
  const completeness = assessCompleteness(input);
  const plan = new TreePlan(input);
  for (const item of input.catalogue.items) plan.addItem(item);
  for (const school of input.schools) plan.addSchool(school);
  const lines = completeness.lines.map((line) => ({
    ...line,
    papers: line.attachments.map((attachment) =>
      plan.addPaper(plan.folderOf(line, attachment.box), attachment),
    ),
  }));
  for (const attachment of completeness.unknown) plan.addPaper(plan.unsorted(), attachment);
  return {
    catalogue: input.catalogue,
    county: input.county,
    year: input.year,
    schools: input.schools,
    root: plan.root,
    folders: plan.folders,
    papers: plan.papers,
    lines,
    completeness,
    itemNames: new Map(
      input.catalogue.items.map((item) => [item.code, input.names.get(item.code) ?? item.shortName]),
    ),
  };
}

/** Hands out folders and names while the tree grows. Lives only inside `buildDossierTree`. */
class TreePlan {
  readonly root: string;
  readonly folders: string[] = [];
  readonly papers: TreePaper[] = [];
  readonly #input: DossierTreeInput;
  readonly #taken = new Map<string, Set<string>>();
  readonly #itemFolders = new Map<string, string>();
  readonly #schoolFolders = new Map<string, string>();
  readonly #firstOfContent = new Map<string, TreePaper>();
  #unsorted: string | undefined;

  constructor(input: DossierTreeInput) {
    this.#input = input;
    this.root = safeName(`佐证材料_${input.county.name}_${input.year}`, {
      limit: rootLimit,
      ...(input.edition === undefined ? {} : { suffix: `_${input.edition}` }),
    });
  }

  addItem(item: EvidenceItem): void {
    const folder = this.#addFolder("", `${item.code} ${item.shortName}`);
    this.#itemFolders.set(item.code, folder);
    for (const material of item.materials) {
      this.#itemFolders.set(
        `${item.code}/${material.number}`,
        this.#addFolder(folder, materialTitle(material)),
      );
    }
  }

  addSchool(school: DossierSchool): string {
    const top = this.#schoolFolders.get("") ?? this.#addFolder("", schoolsFolder);
    this.#schoolFolders.set("", top);
    const folder = this.#addFolder(top, `${school.code} ${school.name}`);
    this.#schoolFolders.set(school.code, folder);
    for (const box of this.#input.catalogue.schoolBoxes) {
      const path = this.#addFolder(folder, `${twoDigits(box.number)} ${shortName(box)}`);
      this.#schoolFolders.set(`${school.code}/${box.number}`, path);
    }
    return folder;
  }

  /** @param chosen the box into which a person put the paper */
  folderOf(line: EvidenceLine, chosen?: number): string {
    const { item, material, school } = line;
    if (!school) {
      const own = material && this.#itemFolders.get(`${item.code}/${material.number}`);
      return own ?? this.#itemFolders.get(item.code) ?? this.unsorted();
    }
    const folder = this.#schoolFolders.get(school.code) ?? this.addSchool(school);
    const own = this.#schoolFolders.get(`${school.code}/${chosen}`);
    if (own !== undefined) return own;
    const box = schoolBoxFor(this.#input.catalogue, item.code, material);
    return (box && this.#schoolFolders.get(`${school.code}/${box.number}`)) ?? folder;
  }

  unsorted(): string {
    this.#unsorted ??= this.#addFolder("", unsortedFolder);
    return this.#unsorted;
  }

  addPaper(folder: string, attachment: DossierAttachment): TreePaper {
    const sameAs = this.#firstOfContent.get(attachment.sha256);
    const units = pathUnits - this.root.length - folder.length - 2;
    const name = this.#claim(folder, (suffix) => {
      const fileName = this.#fileName(attachment, { units, suffix });
      return sameAs ? pointerName(fileName) : fileName;
    });
    const paper = { attachment, path: `${folder}/${name}`, ...(sameAs ? { sameAs } : {}) };
    if (!sameAs) this.#firstOfContent.set(attachment.sha256, paper);
    this.papers.push(paper);
    return paper;
  }

  #fileName(attachment: DossierAttachment, options: { units: number; suffix: string }): string {
    const { item, material, school, title, year, version = 1 } = attachment;
    const parts = { countyCode: this.#input.county.code, item, title: title.trim(), year, version };
    const known = findEvidenceItem(this.#input.catalogue, item);
    const listed = known && findMaterial(known, material);
    return evidenceFileName(
      {
        ...parts,
        title: parts.title || (listed ? shortName(listed) : ""),
        ...(school === undefined ? {} : { school }),
        ...(material === undefined ? {} : { material }),
        extension: extensionOf(attachment.fileName),
      },
      {
        limit: {
          bytes: nameLimit.bytes - utf8Length(pointerMark),
          units: Math.min(options.units, nameLimit.units) - pointerMark.length,
        },
        suffix: options.suffix,
      },
    );
  }

  #addFolder(parent: string, wanted: string): string {
    const name = this.#claim(parent, (suffix) => safeName(wanted, { suffix, limit: folderLimit }));
    const path = parent === "" ? name : `${parent}/${name}`;
    this.folders.push(path);
    return path;
  }

  /** The first of name, name-2, name-3 … that no sibling has, also to a system that ignores case. */
  #claim(parent: string, make: (suffix: string) => string): string {
    const taken = this.#taken.get(parent) ?? new Set<string>();
    this.#taken.set(parent, taken);
    let name = make("");
    for (let count = 2; taken.has(nameKey(name)); count += 1) name = make(`-${count}`);
    taken.add(nameKey(name));
    return name;
  }
}

/** Room for it is kept in every file name. */
const pointerMark = "（同一文件）.txt";

function pointerName(fileName: string): string {
  return `${fileName.replace(/\.[a-z0-9]{1,8}$/u, "")}${pointerMark}`;
}

/** Papers that every school owes lie in the folders of the schools; the folder of the item says so. */
function materialTitle(material: EvidenceMaterial): string {
  const title = `${twoDigits(material.number)} ${shortName(material)}`;
  return material.level === "school" ? `${title}（另见校级）` : title;
}
