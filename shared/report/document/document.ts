import type { Chart } from "./chart.ts";
import type { Run } from "./run.ts";
import type { Table } from "./table.ts";

/**
 * A finished official text, independent of any file format. A small one:
 *
 *     { title: "青禾县…自评报告", sections: [{ orientation: "portrait", blocks: [
 *       title("青禾县…自评报告"), heading(1, "一、自评结果"),
 *       paragraph(text("纳入评估小学"), figure("schools.primary", "120"), text("所。")) ] }] }
 */
export interface Document {
  /** What the file is about, as its properties show it. */
  readonly title: string;
  readonly sections: readonly Section[];
}

/** Pages of one orientation. Each section starts a new page. */
export interface Section {
  readonly orientation: "portrait" | "landscape";
  /** Where absent, the numbers of the section before go on. */
  readonly pageNumbers?: PageNumbers;
  readonly blocks: readonly Block[];
}

/** `none`: cover and contents carry no number; `restart`: the section's first page is page 1. */
export type PageNumbers = "none" | "restart" | "continue";

export type HeadingLevel = 1 | 2 | 3 | 4;

export type Block =
  | Cover
  | Contents
  | Title
  | Heading
  | Paragraph
  | Table
  | Chart
  | PageBreak
  | Attachment
  | Signature;

/**
 * 封面: a page of its own with the title in its upper third, the applicant with room for a seal, and the day
 * of submission. A text that is missing is left to be written by hand.
 */
export interface Cover {
  readonly kind: "cover";
  /** The title, one line each, broken by meaning. */
  readonly lines: readonly string[];
  /** 申报县（市、区）. */
  readonly county: string;
  /** 申报单位, which seals it. */
  readonly organisation: string;
  /** 报送日期, 2026年3月5日. */
  readonly date: string;
}

/**
 * 目录 on a page of its own: the headings of levels 1 and 2 and the attachments of the same document, with the
 * pages that the layout gives them.
 */
export interface Contents {
  readonly kind: "contents";
}

/** 标题, 2号小标宋 centred; one line each, broken by meaning. */
export interface Title {
  readonly kind: "title";
  readonly lines: readonly string[];
}

/** 一、/（一）/1./（1）; the number is part of the text. */
export interface Heading {
  readonly kind: "heading";
  readonly level: HeadingLevel;
  readonly text: string;
}

/** 正文. `indent` is the two characters at its beginning. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
  readonly indent: boolean;
}

export interface PageBreak {
  readonly kind: "pageBreak";
}

/** 附件: a new page with its label at the top left and its title on the third line. */
export interface Attachment {
  readonly kind: "attachment";
  /** 附件1 */
  readonly label: string;
  readonly title: string;
}

/** 署名 and 成文日期. `sealed` leaves the room that a seal needs. */
export interface Signature {
  readonly kind: "signature";
  readonly organisations: readonly string[];
  /** 2026年3月5日 */
  readonly date: string;
  readonly sealed: boolean;
}
