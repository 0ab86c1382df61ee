import { attachment, landscape, paragraph, portrait } from "../document/blocks.ts";
import type { Block, Section } from "../document/document.ts";

/** A stretch of an annex whose pages lie one way. */
export interface AnnexPages {
  readonly orientation: Section["orientation"];
  readonly blocks: readonly Block[];
}

/** 附件 of the report: its title, and its pages in order. */
export interface Annex {
  readonly title: string;
  readonly pages: readonly AnnexPages[];
}

function sectionOf({ orientation, blocks }: AnnexPages): Section {
  return orientation === "portrait" ? portrait(...blocks) : landscape(...blocks);
}

/** The sections of 附件‹number›; label and title stand on its first page, which says so where there is nothing. */
export function annexSections({ title, pages }: Annex, number: number): readonly Section[] {
  const filled = pages.filter(({ blocks }) => blocks.length > 0);
  const shown: readonly AnnexPages[] =
    filled.length > 0
      ? filled
      : [{ orientation: "portrait", blocks: [paragraph("本附件没有需要填列的内容。")] }];
  return shown.map((page, index) =>
    sectionOf(index === 0 ? { ...page, blocks: [attachment(`附件${number}`, title), ...page.blocks] } : page),
  );
}
