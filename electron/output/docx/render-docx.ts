import { Packer, Document as WordDocument } from "docx";
import type { Document } from "../../../shared/report/document/document.ts";
import { safeText } from "../../../shared/report/document/safe-text.ts";
import { contentsEntries, hasContents } from "../../../shared/report/layout/contents-entries.ts";
import { codeJoiner, withJoinedCodes } from "../../../shared/report/layout/joined-codes.ts";
import { layoutDocument } from "../../../shared/report/layout/layout-document.ts";
import { type LayoutProfile, officialProfile } from "../../../shared/report/layout/profile.ts";
import { withCharts } from "./chart-parts.ts";
import {
  coreProperties,
  type DocumentProperties,
  fontTable,
  withLineBreaking,
  withoutThemeFonts,
} from "./fixed-parts.ts";
import { type Parts, readParts, writeParts } from "./reproducible-zip.ts";
import { styleSheet } from "./style-sheet.ts";
import type { PagedEntry } from "./word-contents.ts";
import { wordSection } from "./word-section.ts";
import { withTables } from "./word-table.ts";

export interface RenderOptions {
  /** The document's own date, 2026-03-05: the only time that the file knows. */
  readonly date: string;
  readonly profile?: LayoutProfile;
  readonly properties?: Partial<DocumentProperties>;
}

const datePattern = /^(?:19[89]\d|20\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/**
 * Any document of our model as a Word file in the GB/T 9704 profile. The same document, options and program
 * give the same bytes, whatever the clock and the time zone. Throws RangeError for a date that is none.
 */
export async function renderDocx(document: Document, options: RenderOptions): Promise<Uint8Array> {
  const { date, profile = officialProfile, properties } = options;
  if (!datePattern.test(date)) throw new RangeError(`"${date}" is no date of the form 2026-03-05`);
  const entries = pagedEntries(document, profile);
  const join = codeJoiner(document, profile);
  const word = new WordDocument({
    title: safeText(document.title),
    evenAndOddHeaderAndFooters: true,
    sections: withJoinedCodes(document, join).sections.map((own, section) =>
      wordSection(own, { profile, section, entries }),
    ),
  });
  const parts = await readParts(await Packer.toBuffer(word));
  const core = coreProperties({ title: document.title, ...properties }, date);
  const fixed = new Map(fixedParts(parts, core, profile));
  const body = fixed.get(bodyName)?.toString("utf8") ?? "";
  fixed.set(bodyName, Buffer.from(withTables(body, document, { profile, join }), "utf8"));
  const charted = await withCharts(fixed, document, { profile, date });
  return new Uint8Array(await writeParts(charted, date));
}

const bodyName = "word/document.xml";

/** Entries of the contents with their pages, which nobody needs to count where there are no contents. */
function pagedEntries(document: Document, profile: LayoutProfile): readonly PagedEntry[] {
  if (!hasContents(document)) return [];
  const { contents } = layoutDocument(document, profile);
  return contentsEntries(document).map((entry, index) => ({ ...entry, page: contents[index]?.page ?? 0 }));
}

/** The parts with everything replaced that the library dates or that names fonts or styles of its own. */
function fixedParts(parts: Parts, core: string, profile: LayoutProfile): Parts {
  const fixed = new Map(parts);
  const rewrite = (name: string, change: (content: string) => string): void => {
    fixed.set(name, Buffer.from(change(fixed.get(name)?.toString("utf8") ?? ""), "utf8"));
  };
  rewrite("docProps/core.xml", () => core);
  rewrite("word/fontTable.xml", () => fontTable(profile));
  rewrite("word/settings.xml", withLineBreaking);
  rewrite("word/theme/theme1.xml", (theme) => withoutThemeFonts(theme, profile));
  rewrite("word/styles.xml", () => styleSheet(profile));
  return fixed;
}
