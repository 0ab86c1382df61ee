import type { Chart } from "../document/chart.ts";
import type { Attachment, Block, Document, HeadingLevel, Section, Signature } from "../document/document.ts";
import { chartRoom } from "./chart-room.ts";
import { type ContentsEntry, contentsEntries } from "./contents-entries.ts";
import { coverLayout } from "./cover-layout.ts";
import type { FlowItem } from "./flow-item.ts";
import { type ParagraphPlace, paragraphItems } from "./flow-lines.ts";
import { tableItems } from "./flow-table.ts";
import { opensPage } from "./opens-page.ts";
import { textWidth } from "./page-box.ts";
import type { FormatName } from "./paragraph-formats.ts";
import { signatureLines } from "./signature-lines.ts";
import { staysWhole } from "./stays-whole.ts";
import { plain, stretchesOf, type Typesetting } from "./typesetting.ts";

/** The items of each section, in the order and with the ties that the written file gives them. */
export function flowOf(document: Document, setting: Typesetting): readonly (readonly FlowItem[])[] {
  const entries = contentsEntries(document);
  return document.sections.map((section, index) => sectionItems(section, index, { entries, setting }));
}

interface FlowSetting {
  readonly entries: readonly ContentsEntry[];
  readonly setting: Typesetting;
}

function sectionItems(
  { orientation, blocks }: Section,
  section: number,
  { entries, setting }: FlowSetting,
): readonly FlowItem[] {
  const own = new Map(
    entries.filter((entry) => entry.section === section).map((entry) => [entry.block, entry]),
  );
  const available = textWidth(setting.profile, orientation);
  const items: FlowItem[] = [];
  let startsPage = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "pageBreak") {
      startsPage = items.length > 0;
      continue;
    }
    const place = {
      setting,
      available,
      entries,
      leadsTo: own.get(index),
      startsPage: startsPage || (opensPage(block) && items.length > 0),
      beforeSignature: blocks[index + 1]?.kind === "signature",
    };
    items.push(...blockItems(block, place));
    startsPage = false;
  }
  return items.length > 0 ? items : emptyLine({ setting, available });
}

interface BlockPlace extends ParagraphPlace {
  readonly entries: readonly ContentsEntry[];
  readonly leadsTo: ContentsEntry | undefined;
  readonly startsPage: boolean;
  readonly beforeSignature: boolean;
}

const headingFormats: Readonly<Record<HeadingLevel, FormatName>> = {
  1: "heading1",
  2: "heading2",
  3: "heading3",
  4: "heading4",
};

function blockItems(block: Exclude<Block, { kind: "pageBreak" }>, place: BlockPlace): readonly FlowItem[] {
  const { startsPage, leadsTo, setting } = place;
  switch (block.kind) {
    case "cover":
      return coverLayout(block).flatMap(({ style, text }, index) =>
        paragraphItems(
          { format: style, stretches: plain(text), startsPage: startsPage && index === 0 },
          place,
        ),
      );
    case "contents":
      return contentsItems(place);
    case "title":
      return [...styledLines("title", block.lines, place), ...emptyLine(place)];
    case "heading":
      return paragraphItems(
        {
          format: headingFormats[block.level],
          stretches: plain(block.text),
          startsPage,
          leadsTo,
          names: block.text,
        },
        place,
      );
    case "paragraph":
      return paragraphItems(
        {
          format: "body",
          stretches: stretchesOf(block.runs),
          firstLine: block.indent ? 2 * setting.character : 0,
          keepNext: place.beforeSignature && staysWhole(block),
          startsPage,
        },
        place,
      );
    case "table":
      return tableItems(block, place, startsPage);
    case "chart":
      return chartItems(block, place);
    case "attachment":
      return attachmentItems(block, place);
    case "signature":
      return signatureItems(block, place);
  }
}

function emptyLine(place: ParagraphPlace, keepNext = false): readonly FlowItem[] {
  return paragraphItems({ format: "body", stretches: [], keepNext }, place);
}

function styledLines(format: FormatName, lines: readonly string[], place: BlockPlace): readonly FlowItem[] {
  return lines.flatMap((line, index) =>
    paragraphItems({ format, stretches: plain(line), startsPage: place.startsPage && index === 0 }, place),
  );
}

/** Room on the last line of an entry for a dot and its number. */
const entryReserve = "\u3000\u3000";

function contentsItems(place: BlockPlace): readonly FlowItem[] {
  const { entries, startsPage } = place;
  const title = paragraphItems({ format: "contentsTitle", stretches: plain("目　　录"), startsPage }, place);
  const lines = entries.flatMap((entry) =>
    paragraphItems(
      {
        format: entry.level === 1 ? "contents1" : "contents2",
        stretches: plain(`${entry.text}${entryReserve}`),
        entry,
      },
      place,
    ),
  );
  return [...title, ...emptyLine(place), ...lines];
}

function chartItems(chart: Chart, place: BlockPlace): readonly FlowItem[] {
  const height = chartRoom(chart);
  const drawn = { kind: "chart", left: 0, top: 0, width: place.available, height, chart } as const;
  return [
    { height, keepNext: true, startsPage: place.startsPage, draws: [drawn] },
    ...paragraphItems({ format: "chartCaption", stretches: plain(chart.caption) }, place),
  ];
}

function attachmentItems({ label, title }: Attachment, place: BlockPlace): readonly FlowItem[] {
  const { startsPage, leadsTo } = place;
  return [
    ...paragraphItems({ format: "attachmentLabel", stretches: plain(label), startsPage }, place),
    ...emptyLine(place),
    ...paragraphItems({ format: "attachmentTitle", stretches: plain(title), leadsTo, names: title }, place),
    ...emptyLine(place),
  ];
}

function signatureItems(signature: Signature, place: BlockPlace): readonly FlowItem[] {
  const lines = signatureLines(signature);
  const signed = lines.flatMap(({ text, indent }, index) =>
    paragraphItems(
      {
        format: "signature",
        stretches: plain(text),
        right: Math.round(indent * place.setting.character),
        keepNext: index < lines.length - 1,
      },
      place,
    ),
  );
  return [...emptyLine(place, true), ...emptyLine(place, true), ...signed];
}
