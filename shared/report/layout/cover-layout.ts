import { coverLines } from "../document/cover-lines.ts";
import type { Cover } from "../document/document.ts";

export interface CoverLine {
  readonly style: "title" | "body" | "coverLine";
  readonly text: string;
}

/** Lines of the body above the title, which so stands in the upper third of the page. */
const linesAboveTitle = 5;
/** The line on which the applicant begins, leaving room for a seal over it and under it. */
const applicantLine = 13;
/** Between the applicant's two lines and the date: the seal's lower half. */
const linesUnderSeal = 3;

/** 封面 line by line on the line grid of the body, so that it is one page in every program. */
export function coverLayout(cover: Cover): readonly CoverLine[] {
  const blank = (count: number): readonly CoverLine[] =>
    Array.from({ length: Math.max(count, 1) }, () => ({ style: "body", text: "" }));
  const [county = "", organisation = "", date = ""] = coverLines(cover);
  const titles: readonly CoverLine[] = cover.lines.map((text) => ({ style: "title", text }));
  const line = (text: string): CoverLine => ({ style: "coverLine", text });
  return [
    ...blank(linesAboveTitle),
    ...titles,
    ...blank(applicantLine - linesAboveTitle - titles.length),
    line(county),
    line(organisation),
    ...blank(linesUnderSeal),
    line(date),
  ];
}
