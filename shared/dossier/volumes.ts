import { schoolBoxFor, shortName } from "./evidence-catalogue.ts";
import type { DossierTree, TreeLine, TreePaper } from "./folder-tree.ts";
import { schoolBoxNumber } from "./numbering.ts";

/**
 * 案卷: papers that lie in one folder (and one box) and share a 卷内目录. An item's county papers are one, each
 * box of a school is one. Boxes without papers are none: 缺失清单 tells of them.
 */
export interface Volume {
  /** Inside the top folder. */
  readonly folder: string;
  /** 盒号: A2-11, or 2141000951-02. */
  readonly number: string;
  /** 案卷题名: 指标名称 or the box's name. */
  readonly name: string;
  /** 县本级 or the school. */
  readonly owner: string;
  readonly papers: readonly VolumePaper[];
  /** 总页数; absent where the pages of a paper are not known. */
  readonly pages?: number;
}

/** One line of 卷内目录 (evidence.md §3.6, 归档文件目录): 序号, 文号, 责任者, 题名, 日期, 页号, 指标码, 备注. */
export interface VolumePaper {
  /** 序号 */
  readonly order: number;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly title: string;
  /** Eight digits, 20240820. */
  readonly date: string;
  /** 页号, 1-4; empty from the first paper on whose pages nobody knows. */
  readonly pages: string;
  /** 指标码 with 材料序号. */
  readonly item: string;
  readonly note: string;
}

interface Opened {
  readonly folder: string;
  readonly number: string;
  readonly name: string;
  readonly owner: string;
  readonly entries: { readonly line: TreeLine; readonly paper: TreePaper }[];
}

/** The volumes of a tree in the order of its 目录. */
export function volumesOf(tree: DossierTree): readonly Volume[] {
  const opened = new Map<string, Opened>();
  for (const line of tree.lines) {
    for (const paper of line.papers) {
      const folder = volumeFolder(line, paper);
      const volume = opened.get(folder) ?? openVolume(tree, line, { paper, folder });
      opened.set(folder, volume);
      volume.entries.push({ line, paper });
    }
  }
  return [...opened.values()].map(closeVolume);
}

/** County papers lie one folder deeper, under their material; one index serves the whole item. */
function volumeFolder(line: TreeLine, { path }: TreePaper): string {
  return path.slice(0, line.school ? path.lastIndexOf("/") : path.indexOf("/"));
}

function openVolume(
  tree: DossierTree,
  line: TreeLine,
  { paper, folder }: { readonly paper: TreePaper; readonly folder: string },
): Opened {
  const { item, material, school } = line;
  const name = tree.itemNames.get(item.code) ?? item.shortName;
  if (!school) return { folder, number: item.code, name, owner: "县本级", entries: [] };
  const { schoolBoxes } = tree.catalogue;
  const chosen = schoolBoxes.find((box) => box.number === paper.attachment.box);
  const box = chosen ?? schoolBoxFor(tree.catalogue, item.code, material);
  return {
    folder,
    number: box ? schoolBoxNumber(school.code, box.number) : school.code,
    name: box ? shortName(box) : name,
    owner: school.name || school.code,
    entries: [],
  };
}

function closeVolume({ entries, ...head }: Opened): Volume {
  const papers: VolumePaper[] = [];
  let next: number | undefined = 1;
  for (const { line, paper } of entries) {
    const pages: number | undefined = paper.attachment.pages;
    papers.push(volumePaper(line, paper, { order: papers.length + 1, from: next }));
    next = next === undefined || pages === undefined ? undefined : next + pages;
  }
  return { ...head, papers, ...(next === undefined ? {} : { pages: next - 1 }) };
}

function volumePaper(
  line: TreeLine,
  { attachment, sameAs }: TreePaper,
  place: { readonly order: number; readonly from: number | undefined },
): VolumePaper {
  const { documentNumber = "", issuer = "", documentDate = "", version = 1 } = attachment;
  const personal = attachment.personal ?? line.material?.personal ?? false;
  const notes = [
    `${attachment.year}年`,
    ...(version > 1 ? [`第${version}版`] : []),
    ...(sameAs ? [`与${sameAs.attachment.item}同一文件`] : []),
    ...(personal ? ["含个人信息"] : []),
    ...(attachment.note ? [attachment.note] : []),
  ];
  return {
    order: place.order,
    documentNumber,
    issuer,
    title: attachment.title.trim() || (line.material ? shortName(line.material) : attachment.fileName),
    date: documentDate.replaceAll("-", ""),
    pages: pageRange(place.from, attachment.pages),
    item: line.material ? line.number : line.item.code,
    note: notes.join("；"),
  };
}

function pageRange(from: number | undefined, pages: number | undefined): string {
  if (from === undefined) return "";
  if (pages === undefined) return `${from}-`;
  return pages === 1 ? String(from) : `${from}-${from + pages - 1}`;
}
