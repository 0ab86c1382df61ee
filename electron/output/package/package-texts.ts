import type { DossierTree, TreePaper } from "../../../shared/dossier/folder-tree.ts";
import { aboutLines, type OutputAbout } from "../xlsx/about.ts";
import { manifestName } from "./manifest.ts";

/** The byte order mark and CRLF: older Windows editors take a text without them for GBK on one line. */
function windowsText(lines: readonly string[]): string {
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** 说明.txt: what the folder is, how complete it is and how to check it. */
export function readMeText(tree: DossierTree, about: OutputAbout): string {
  const { required, present, missing } = tree.completeness.total;
  const copies = tree.papers.filter((paper) => !paper.sameAs);
  const personal = tree.lines.some((line) => line.material?.personal && line.papers.length > 0);
  return windowsText([
    `${tree.county.name}义务教育优质均衡发展督导评估佐证材料（${tree.year}年）`,
    "",
    ...aboutLines(about).map(([label, value]) => `${label}：${value}`),
    "",
    `应有材料 ${required} 项，已有 ${present} 项，缺 ${missing} 项；文件 ${copies.length} 个。`,
    "全部材料见“00 目录.xlsx”，缺的见“01 缺失清单.xlsx”，每个文件的大小和校验值见“清单.xlsx”。",
    "有材料的指标和学校档案盒里各有一份“卷内目录.docx”（附备考表），盒脊标签见“02 盒脊标签.docx”。",
    `学校的材料在“校级”文件夹，每校 ${tree.catalogue.schoolBoxes.length} 盒；县级材料在各指标的文件夹。`,
    "同一文件用于两项的只存一份，另一处用“（同一文件）.txt”指明位置。",
    ...(personal ? ["材料中含个人信息，请按规定保管，公开前须遮盖。"] : []),
    "",
    `核对有没有被改动：在本文件夹里运行 sha256sum -c ${manifestName}，`,
    "或在 Windows 上用 certutil -hashfile <文件> SHA256 与清单比对。",
  ]);
}

/** The text that stands where a file would be copied a second time. */
export function pointerText(paper: TreePaper): string {
  return windowsText(["本材料与下列文件是同一个文件，只存一份：", paper.sameAs?.path ?? paper.path]);
}
