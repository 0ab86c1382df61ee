import { allRows, type Connection, type SqlRow, type SqlValue } from "../connection.ts";

/** What a file proves. */
export interface AttachmentPurpose {
  /** Item code, for instance "A1-5". */
  readonly item: string;
  /** 材料序号 within the item; absent where it belongs to no listed material. */
  readonly material?: number;
  /** 学校标识码 where the file is one school's. */
  readonly school?: string;
  /** 校级盒号, where a person put it into another box than its item's. */
  readonly box?: number;
  /** The year that the paper is about. */
  readonly year: number;
  readonly title: string;
}

/** What the 卷内目录 and the checks say of a paper. Absent means that nobody has said. */
export interface AttachmentDetails {
  /** 文号 */
  readonly documentNumber?: string;
  /** 责任者 */
  readonly issuer?: string;
  /** 日期 of the paper, 2025-09-01. */
  readonly documentDate?: string;
  /** 有效期至, 2027-08-31. */
  readonly validUntil?: string;
  /** 页数 */
  readonly pages?: number;
  /** 备注 */
  readonly note?: string;
  /** 已盖章（签字）. */
  readonly sealed?: boolean;
  /** 含个人信息. */
  readonly personal?: boolean;
}

export interface Attachment extends AttachmentPurpose, AttachmentDetails {
  readonly id: number;
  /** The file's own name, with its ending. */
  readonly fileName: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** 1 for the first scan; each replacement counts up. */
  readonly version: number;
  /** The same for all versions of a paper: the id of its first scan. */
  readonly series: number;
  /** A later version took its place. */
  readonly replaced: boolean;
  /** What is wrong with the file itself: `empty`, `encrypted`, `damaged`, `wrongType`. */
  readonly flaw?: string;
}

interface AttachmentRow {
  readonly id: number;
  readonly item: string;
  readonly material: number | null;
  readonly school: string | null;
  readonly box: number | null;
  readonly year: number;
  readonly title: string;
  readonly file_name: string;
  readonly series: number | null;
  readonly version: number | null;
  readonly document_number: string | null;
  readonly issuer: string | null;
  readonly document_date: string | null;
  readonly valid_until: string | null;
  readonly pages: number | null;
  readonly note: string | null;
  readonly sealed: number | null;
  readonly personal: number | null;
  readonly flaw: string | null;
  readonly sha256: string;
  readonly size: number;
}

const attachmentSql = `SELECT attachment_link.*, attachment.sha256, attachment.size FROM attachment_link
  JOIN attachment ON attachment.id = attachment_link.attachment_id`;

/** A key with its value where there is one: absent and null are the same, undefined is neither. */
function some<Key extends string, Value>(key: Key, value: Value | null): { [K in Key]?: Value } {
  return value === null ? {} : ({ [key]: value } as { [K in Key]?: Value });
}

function yes(flag: number | null): boolean | null {
  return flag === null ? null : flag === 1;
}

function attachmentOf(row: AttachmentRow, latest: ReadonlyMap<number, number>): Attachment {
  const version = row.version ?? 1;
  const series = row.series ?? row.id;
  return {
    id: row.id,
    item: row.item,
    ...some("material", row.material),
    ...some("school", row.school),
    ...some("box", row.box),
    year: row.year,
    title: row.title,
    fileName: row.file_name,
    sha256: row.sha256,
    size: row.size,
    version,
    series,
    replaced: (latest.get(series) ?? version) > version,
    ...some("documentNumber", row.document_number),
    ...some("issuer", row.issuer),
    ...some("documentDate", row.document_date),
    ...some("validUntil", row.valid_until),
    ...some("pages", row.pages),
    ...some("note", row.note),
    ...some("sealed", yes(row.sealed)),
    ...some("personal", yes(row.personal)),
    ...some("flaw", row.flaw),
  };
}

/** All attachments, older versions too, in the order of year, item, school and arrival. */
export function readAttachments(connection: Connection): readonly Attachment[] {
  const rows = allRows<AttachmentRow>(
    connection,
    `${attachmentSql} ORDER BY year, item, school, attachment_link.id`,
  );
  const latest = new Map<number, number>();
  for (const { id, series, version } of rows) {
    const key = series ?? id;
    latest.set(key, Math.max(latest.get(key) ?? 0, version ?? 1));
  }
  return rows.map((row) => attachmentOf(row, latest));
}

type Column<Value> = (value: Value) => SqlValue;
const plain = (value: string | number | undefined): SqlValue => value ?? null;
const flag = (value: boolean | undefined): SqlValue => (value === undefined ? null : Number(value));

/** Where each purpose and detail is kept, and how. */
const columnsOf: {
  readonly [Key in keyof Required<AttachmentPurpose & AttachmentDetails>]: readonly [string, Column<never>];
} = {
  item: ["item", plain],
  material: ["material", plain],
  school: ["school", plain],
  box: ["box", plain],
  year: ["year", plain],
  title: ["title", plain],
  documentNumber: ["document_number", plain],
  issuer: ["issuer", plain],
  documentDate: ["document_date", plain],
  validUntil: ["valid_until", plain],
  pages: ["pages", plain],
  note: ["note", plain],
  sealed: ["sealed", flag],
  personal: ["personal", flag],
};

type Stated = { readonly [Key in keyof typeof columnsOf]?: unknown };

/** The columns of what is stated; a key that is there without a value empties its column. */
export function columnsOfStated(stated: Stated): SqlRow {
  const keys = Object.keys(stated).filter((key) => Object.hasOwn(columnsOf, key));
  return Object.fromEntries(
    keys.map((key) => {
      const [column, write] = columnsOf[key as keyof typeof columnsOf];
      return [column, write(stated[key as keyof typeof columnsOf] as never)];
    }),
  );
}
