import type { Document, PageNumbers, Section } from "../document/document.ts";
import type { ContentsEntry } from "./contents-entries.ts";
import { flowOf } from "./flow.ts";
import { type PageBox, pageBox, textHeight } from "./page-box.ts";
import { type PaginatedPage, paginate } from "./paginate.ts";
import type { LaidOutDocument, Page, PagedHeading, PlacedCell, PlacedItem, PlacedLine } from "./placed.ts";
import { type LayoutProfile, officialProfile } from "./profile.ts";
import { typesettingOf } from "./typesetting.ts";

/**
 * The pages of a document, counted without Word. They are right because the written file leaves nothing open
 * that decides them: exact heights of lines, heights of rows as computed here, no widow control, our own
 * lists of 避头尾, one Latin font of known measures.
 */
export function layoutDocument(
  document: Document,
  profile: LayoutProfile = officialProfile,
): LaidOutDocument {
  const flows = flowOf(document, typesettingOf(profile));
  const counted: CountedPage[] = [];
  for (const [index, section] of document.sections.entries()) {
    const pages = paginate(flows[index] ?? [], textHeight(profile, section.orientation));
    for (const [place, items] of pages.entries()) {
      const number = numberOf(section.pageNumbers, place, counted.at(-1)?.number ?? 0);
      counted.push({ section, items, number });
    }
  }
  const contents = counted.flatMap(({ items, number }, index) =>
    items.flatMap(({ item: { leadsTo } }) =>
      leadsTo ? [{ ...heading(leadsTo, number, index), bookmark: leadsTo.bookmark }] : [],
    ),
  );
  const numbers = new Map(contents.map(({ bookmark, page }) => [bookmark, page]));
  return {
    title: document.title,
    pages: counted.map((page) => placedPage(page, profile, numbers)),
    places: counted.flatMap(({ items }, index) =>
      items.flatMap(({ item: { names } }) => (names === undefined ? [] : [{ under: names, index }])),
    ),
    contents: contents.map(({ level, text, page, index }) => ({ level, text, page, index })),
  };
}

interface CountedPage {
  readonly section: Section;
  readonly items: PaginatedPage;
  readonly number: number;
}

/** Pages without a printed number count all the same, unless the next section restarts. */
function numberOf(numbers: PageNumbers | undefined, place: number, before: number): number {
  return numbers === "restart" && place === 0 ? 1 : before + 1;
}

function heading({ level, text }: ContentsEntry, page: number, index: number): PagedHeading {
  return { level, text, page, index };
}

function placedPage(
  { section, items, number }: CountedPage,
  profile: LayoutProfile,
  numbers: ReadonlyMap<string, number>,
): Page {
  const { orientation, pageNumbers } = section;
  const box = pageBox(profile, orientation);
  return {
    orientation,
    width: box.width,
    height: box.height,
    ...(pageNumbers !== "none" && { number }),
    items: items.flatMap(({ item: { draws, entry }, top }) => {
      const page = entry ? numbers.get(entry.bookmark) : undefined;
      return draws.map((drawn) => placedItem(drawn, { box, top, leader: page?.toString() }));
    }),
  };
}

interface ItemPlace {
  readonly box: PageBox;
  readonly top: number;
  readonly leader: string | undefined;
}

function placedItem(drawn: PlacedItem, { box, top, leader }: ItemPlace): PlacedItem {
  const moved = { left: box.left + drawn.left, top: box.top + top + drawn.top };
  switch (drawn.kind) {
    case "line":
      return leader === undefined ? { ...drawn, ...moved } : entryLine({ ...drawn, ...moved }, box, leader);
    case "cell":
      return { ...drawn, ...moved, lines: cellLines(drawn, box, top) };
    case "chart":
      return { ...drawn, ...moved };
  }
}

/** The dots and the number of an entry reach to the right edge of the text. */
function entryLine(line: PlacedLine, box: PageBox, leader: string): PlacedLine {
  // The room that was kept for the number is now the number's own.
  const stretches = line.stretches.map(({ text, look }) => ({ text: text.trimEnd(), look }));
  return { ...line, stretches, width: box.width - box.right - line.left, leader };
}

function cellLines({ lines, top: own }: PlacedCell, box: PageBox, top: number): readonly PlacedLine[] {
  return lines.map((line) => ({ ...line, left: box.left + line.left, top: box.top + top + own + line.top }));
}
