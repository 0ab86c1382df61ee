import { open, stat } from "node:fs/promises";

/** What a look at a file's bytes tells without opening it in a program. */
export interface Inspected {
  /** Why people will not be able to read it; absent where nothing speaks against it. */
  readonly flaw?: "empty" | "encrypted" | "damaged" | "wrongType";
  /** 页数, where the bytes state it. */
  readonly pages?: number;
}

/** Larger files are scans in the gigabytes that nobody hands in; only their ends are looked at. */
const mostScanned = 64 * 1024 * 1024;
const endBytes = 4096;

const signatures: Readonly<Record<string, readonly string[]>> = {
  jpg: ["\xff\xd8\xff"],
  jpeg: ["\xff\xd8\xff"],
  png: ["\x89PNG"],
  docx: ["PK\x03\x04"],
  xlsx: ["PK\x03\x04"],
  pptx: ["PK\x03\x04"],
  zip: ["PK\x03\x04", "PK\x05\x06"],
};
const onePage = new Set(["jpg", "jpeg", "png"]);
/** A docx or xlsx with a password is wrapped into a file of the older kind. */
const wrapped = "\xd0\xcf\x11\xe0";
const zipped = new Set(["docx", "xlsx", "pptx"]);

/** Looks at a stored file; the name says what it claims to be. Throws what the file system throws. */
export async function inspectFile(path: string, fileName: string): Promise<Inspected> {
  const { size } = await stat(path);
  if (size === 0) return { flaw: "empty" };
  const extension = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const head = await readLatin(path, 0, Math.min(size, endBytes));
  if (extension === "pdf") return inspectPdf(path, size, head);
  if (zipped.has(extension) && head.startsWith(wrapped)) return { flaw: "encrypted" };
  const known = signatures[extension];
  if (known && !known.some((signature) => head.startsWith(signature))) return { flaw: "wrongType" };
  return onePage.has(extension) ? { pages: 1 } : {};
}

async function inspectPdf(path: string, size: number, head: string): Promise<Inspected> {
  if (!head.slice(0, 1024).includes("%PDF-")) return { flaw: "wrongType" };
  const tail = await readLatin(path, Math.max(0, size - endBytes), Math.min(size, endBytes));
  if (!tail.includes("%%EOF")) return { flaw: "damaged" };
  if (size > mostScanned) return /\/Encrypt\b/.test(tail) ? { flaw: "encrypted" } : {};
  const whole = await readLatin(path, 0, size);
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(whole)) return { flaw: "encrypted" };
  const pages = pagesOf(whole);
  return pages === undefined ? {} : { pages };
}

/** The root of the page tree counts all pages; packed into a stream it is not seen, and people count. */
function pagesOf(pdf: string): number | undefined {
  const counts: number[] = [];
  for (const { index } of pdf.matchAll(/\/Type\s*\/Pages\b/g)) {
    const from = Math.max(0, pdf.lastIndexOf("obj", index));
    const end = pdf.indexOf("endobj", index);
    const count = /\/Count\s+(\d{1,6})\b/.exec(pdf.slice(from, end < 0 ? index + endBytes : end))?.[1];
    if (count !== undefined) counts.push(Number(count));
  }
  const most = Math.max(0, ...counts);
  return most > 0 ? most : undefined;
}

async function readLatin(path: string, position: number, length: number): Promise<string> {
  const file = await open(path, "r");
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, position);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}
