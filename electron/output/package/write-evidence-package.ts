import { createHash } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { DossierTree, TreePaper } from "../../../shared/dossier/folder-tree.ts";
import { type Volume, volumesOf } from "../../../shared/dossier/volumes.ts";
import { abortedOutput, asOutputError } from "../output-error.ts";
import { syncFolder } from "../write-file-safely.ts";
import { aboutLines, type OutputAbout } from "../xlsx/about.ts";
import { writeWorkbook } from "../xlsx/write-workbook.ts";
import { checkPathLength, checkPaths } from "./check-tree.ts";
import { type CopyBuffers, copyVerified, newCopyBuffers } from "./copy-verified.ts";
import { mayReplace } from "./existing-target.ts";
import { fileSheet, type WrittenFile } from "./file-sheet.ts";
import { FlushQueue } from "./flush-queue.ts";
import { indexBooks, missingBooks } from "./index-books.ts";
import { indexSheetName, indexSheets } from "./index-sheet.ts";
import { formatManifest, manifestName } from "./manifest.ts";
import { pointerText, readMeText } from "./package-texts.ts";
import { sideBySide } from "./side-by-side.ts";
import { spineLabels } from "./spine-labels.ts";
import { besideTarget, cleanLeftovers, removeNote, writeNote } from "./unfinished.ts";

export interface PackageProgress {
  /** Papers written so far and in all. */
  readonly done: number;
  readonly total: number;
  /** Bytes of them. */
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** The paper just written, inside the folder. */
  readonly path: string;
}

export interface EvidencePackageRequest {
  readonly tree: DossierTree;
  readonly about: OutputAbout;
  /** Where the bytes of an attachment lie, by their hash. They are only read. */
  readonly attachmentPath: (sha256: string) => string;
  /** 2025-12-20: the only time that the Word files among them know. */
  readonly date: string;
  /** The folder to write; usually a chosen place and `tree.root`. */
  readonly target: string;
  /** Replace a folder that this program wrote and nobody changed. */
  readonly overwrite?: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: PackageProgress) => void;
}

export interface EvidencePackageResult {
  readonly path: string;
  readonly folders: number;
  /** Files written, indexes and 清单 among them. */
  readonly files: number;
  /** SHA-256 of 清单.sha256: one line that vouches for all of it. */
  readonly manifestSha256: string;
  /** 卷内目录 among the files. */
  readonly indexes: number;
  /** The old folder, where it could not be removed or somebody put files into it meanwhile. */
  readonly leftover?: string;
  /** Unfinished folders of an earlier run that was killed; they were removed. */
  readonly cleaned: readonly string[];
  /** Names of folders beside it that an earlier run moved aside and that a person should look at. */
  readonly leftovers: readonly string[];
}

/**
 * Writes 佐证材料: all folders, the papers (each hashed while it is copied), 目录, 缺失清单, 说明 and 清单.
 * Everything is built in a neighbouring `.part` folder and gets its name at the end; a failure or a stop
 * removes that folder, and what was there before stays. The same request gives the same bytes.
 *
 * @throws OutputError in every case of failure
 */
export async function writeEvidencePackage(request: EvidencePackageRequest): Promise<EvidencePackageResult> {
  const { tree, target, signal } = request;
  try {
    signal?.throwIfAborted();
    const volumes = volumesOf(tree);
    const paths = [
      ...tree.folders,
      ...tree.papers.map((paper) => paper.path),
      ...volumes.map(indexPath),
      ...ownFiles,
    ];
    checkPaths([basename(target), ...paths.map((path) => `${basename(target)}/${path}`)]);
    checkPathLength(target, paths);
    const replace = await mayReplace(target, {
      overwrite: request.overwrite ?? false,
      ...(signal ? { signal } : {}),
    });
    const before = await cleanLeftovers(target);
    const part = besideTarget(target, "part");
    try {
      const result = await build(part, request, volumes);
      signal?.throwIfAborted();
      const leftover = await takeName(part, target, replace);
      const own = leftover === undefined ? {} : { leftover };
      const leftovers = [...before.leftovers, ...(leftover === undefined ? [] : [basename(leftover)])];
      return { ...result, ...own, path: target, cleaned: before.cleaned, leftovers };
    } finally {
      // After success the folder has its name and nothing is left under this one.
      await rm(part, { recursive: true, force: true });
    }
  } catch (cause) {
    throw signal?.aborted ? abortedOutput(basename(target), cause) : asOutputError(cause, basename(target));
  }
}

const indexName = "00 目录.xlsx";
const missingName = "01 缺失清单.xlsx";
const labelsName = "02 盒脊标签.docx";
const filesName = "清单.xlsx";
const readMeName = "说明.txt";
const ownFiles = [indexName, missingName, labelsName, filesName, readMeName, manifestName];

function indexPath({ folder }: Volume): string {
  return `${folder}/${indexSheetName}`;
}

async function build(
  part: string,
  request: EvidencePackageRequest,
  volumes: readonly Volume[],
): Promise<Pick<EvidencePackageResult, "folders" | "files" | "manifestSha256" | "indexes">> {
  const disk = new FlushQueue();
  try {
    const { filled, empty } = foldersOf(request.tree);
    await mkdir(part);
    await writeNote(part);
    await makeFolders(part, filled, request.signal);
    const place: Place = { part, disk };
    const lines: WrittenFile[] = [];
    const tasks = [
      async (signal: AbortSignal) => {
        lines.push(...(await writePapers(place, { ...request, signal })));
      },
      async (signal: AbortSignal) => {
        await makeFolders(part, empty, signal);
        lines.push(...(await writeIndexes(place, { ...request, signal })));
        lines.push(...(await writeVolumes(place, { ...request, signal }, volumes)));
      },
    ];
    await sideBySide(tasks, (task, signal) => task(signal), request.signal);
    const about = aboutLines(request.about);
    const files = await writeWorkbook([fileSheet(request.tree, lines)], { about });
    lines.push(await writeOwn(place, filesName, files));
    const manifest = await writeOwn(place, manifestName, Buffer.from(formatManifest(lines)));
    await disk.finished();
    await removeNote(part);
    const folders = request.tree.folders.length + 1;
    const indexes = volumes.length;
    return { folders, files: lines.length + 1, manifestSha256: manifest.sha256, indexes };
  } finally {
    await disk.stop();
  }
}

/** Where the package grows, and who brings its files to the disk. */
interface Place {
  readonly part: string;
  readonly disk: FlushQueue;
}

/** The folders that papers lie in, with those above them, and the others, which can wait; parents first. */
function foldersOf({ folders, papers }: DossierTree) {
  const needed = new Set<string>();
  for (const { path } of papers) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      needed.add(path.slice(0, end));
    }
  }
  return {
    filled: folders.filter((folder) => needed.has(folder)),
    empty: folders.filter((folder) => !needed.has(folder)),
  };
}

async function makeFolders(
  part: string,
  folders: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const folder of folders) {
    signal?.throwIfAborted();
    await mkdir(join(part, folder));
  }
}

async function writeIndexes(place: Place, request: EvidencePackageRequest): Promise<readonly WrittenFile[]> {
  const { tree } = request;
  const about = aboutLines(request.about);
  return [
    await writeOwn(place, indexName, await writeWorkbook(indexBooks(tree), { about })),
    await writeOwn(place, missingName, await writeWorkbook(missingBooks(tree), { about })),
    await writeOwn(place, readMeName, Buffer.from(readMeText(tree, request.about))),
  ];
}

async function writeVolumes(
  place: Place,
  { about, date, tree, signal }: EvidencePackageRequest,
  volumes: readonly Volume[],
): Promise<readonly WrittenFile[]> {
  const { county, year } = about;
  const sheetOf = await indexSheets({ county: county.name, year, date });
  const written: WrittenFile[] = [];
  for (const volume of volumes) {
    signal?.throwIfAborted();
    written.push(await writeOwn(place, indexPath(volume), sheetOf(volume)));
  }
  const labels = await spineLabels(volumes, { county: tree.county.name, year, date });
  return [...written, await writeOwn(place, labelsName, labels)];
}

async function writePapers(place: Place, request: EvidencePackageRequest): Promise<readonly WrittenFile[]> {
  const { papers } = request.tree;
  const bytesTotal = papers.reduce((sum, paper) => sum + bytesOf(paper), 0);
  const lines: WrittenFile[] = [];
  const spare: CopyBuffers[] = [];
  let bytesDone = 0;
  const write = async (paper: TreePaper, signal: AbortSignal) => {
    const buffers = spare.pop() ?? newCopyBuffers();
    lines.push(await writePaper(place, paper, { request, buffers, signal }));
    spare.push(buffers);
    bytesDone += bytesOf(paper);
    const done = lines.length;
    request.progress?.({ done, total: papers.length, bytesDone, bytesTotal, path: paper.path });
  };
  await sideBySide(papers, write, request.signal);
  return lines;
}

function bytesOf(paper: TreePaper): number {
  return paper.sameAs ? 0 : paper.attachment.size;
}

interface PaperContext {
  readonly request: EvidencePackageRequest;
  readonly buffers: CopyBuffers;
  readonly signal: AbortSignal;
}

async function writePaper(place: Place, paper: TreePaper, context: PaperContext): Promise<WrittenFile> {
  if (paper.sameAs) return writeOwn(place, paper.path, Buffer.from(pointerText(paper)));
  const { sha256, fileName, size } = paper.attachment;
  const from = context.request.attachmentPath(sha256);
  const to = join(place.part, paper.path);
  await copyVerified({ from, to, sha256, name: `${fileName}（${paper.path}）` }, context);
  place.disk.add(to);
  return { sha256, path: paper.path, bytes: size };
}

async function writeOwn(place: Place, path: string, bytes: Uint8Array): Promise<WrittenFile> {
  const to = join(place.part, path);
  await writeFile(to, bytes, { flag: "wx" });
  place.disk.add(to);
  return { sha256: createHash("sha256").update(bytes).digest("hex"), path, bytes: bytes.byteLength };
}

/**
 * The new folder takes the name; an old one is moved aside first and removed only when that has worked and
 * it still holds nothing foreign.
 *
 * @returns the old folder where it had to stay
 */
async function takeName(part: string, target: string, replace: boolean): Promise<string | undefined> {
  if (!replace) {
    await rename(part, target);
    await syncFolder(dirname(target));
    return undefined;
  }
  const aside = besideTarget(target, "old");
  await rename(target, aside);
  try {
    await rename(part, target);
  } catch (cause) {
    await rename(aside, target);
    throw cause;
  }
  await syncFolder(dirname(target));
  try {
    await mayReplace(aside, { overwrite: true });
    await rm(aside, { recursive: true, force: true });
    return undefined;
  } catch {
    return aside;
  }
}
