import { describe, expect, it } from "vitest";
import { renderDocx } from "../../../../electron/output/docx/render-docx.ts";
import { flushParagraph, heading, landscape, portrait } from "../../../../shared/report/document/blocks.ts";
import type { Block } from "../../../../shared/report/document/document.ts";
import { cell, column, table } from "../../../../shared/report/document/table.ts";
import { officialProfile } from "../../../../shared/report/layout/profile.ts";
import { groups, readDocx, readPart } from "./read-docx.ts";
import { sampleDocument } from "./sample-document.ts";

const date = "2026-03-05";
const sample = await renderDocx(sampleDocument, { date });
const documentXml = await readPart(sample, "word/document.xml");
const styles = await readPart(sample, "word/styles.xml");

describe("pages", () => {
  const sections = groups(documentXml, /<w:sectPr>.*?<\/w:sectPr>/g);

  it("are A4 with the margins of GB/T 9704, the landscape ones turned with their page", () => {
    expect(sections.map((xml) => groups(xml, /<w:pgSz (.*?)\/>/g)[0])).toEqual([
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
      'w:w="11906" w:h="16838" w:orient="portrait"',
    ]);
    expect(sections.map((xml) => groups(xml, /<w:pgMar (.*?) w:header/g)[0]).slice(0, 2)).toEqual([
      'w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"',
      'w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"',
    ]);
  });

  it("have a line grid of 579 twips, landscape ones none that stretches rows", () => {
    expect(sections.map((xml) => groups(xml, /<w:docGrid (.*?)\/>/g)[0])).toEqual([
      'w:type="lines" w:linePitch="579"',
      'w:type="default" w:linePitch="579"',
      'w:type="lines" w:linePitch="579"',
    ]);
  });

  it("have page numbers of their own on odd and even pages", async () => {
    for (const xml of sections) {
      expect(groups(xml, /<w:footerReference w:type="(\w+)"/g)).toEqual(["default", "even"]);
    }
    const settings = await readPart(sample, "word/settings.xml");
    expect(settings).toMatch(/<w:evenAndOddHeaders\/>|<w:evenAndOddHeaders w:val="true"\/>/);
    expect(await readPart(sample, "word/footer1.xml")).toMatch(/— .*PAGE.* —/);
    expect(await readPart(sample, "word/footer1.xml")).toContain('<w:jc w:val="right"/>');
    expect(await readPart(sample, "word/footer2.xml")).toContain('<w:jc w:val="left"/>');
  });
});

describe("fonts", () => {
  it("are named for all four scripts in every paragraph style", () => {
    const paragraphStyles = groups(styles, /<w:style w:type="paragraph".*?<\/w:style>/g);
    expect(paragraphStyles.length).toBeGreaterThan(12);
    for (const style of [...paragraphStyles, ...groups(styles, /<w:docDefaults>.*?<\/w:docDefaults>/g)]) {
      expect(style).toMatch(/<w:rFonts w:ascii="[^"]+" w:eastAsia="[^"]+" w:hAnsi="[^"]+" w:cs="[^"]+"/);
    }
  });

  it("never come from a theme", async () => {
    for (const [name, xml] of await readDocx(sample)) {
      expect(xml, name).not.toMatch(/asciiTheme|eastAsiaTheme|hAnsiTheme|cstheme|Calibri|等线|themeColor/);
    }
  });

  it("are the profile's, with names to fall back on", async () => {
    const table = await readPart(sample, "word/fontTable.xml");
    expect(groups(table, /<w:font w:name="([^"]+)"/g)).toEqual([
      "方正小标宋简体",
      "黑体",
      "楷体_GB2312",
      "仿宋_GB2312",
      "宋体",
      "Times New Roman",
    ]);
    expect(table).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,');
  });

  it("follow another profile", async () => {
    const { styles: texts } = officialProfile;
    const profile = {
      ...officialProfile,
      styles: { ...texts, body: { font: { name: "华文仿宋", alternatives: [] }, size: 15 } },
      grid: { ...officialProfile.grid, linePitch: 580, characterSpacing: 0 },
    };
    const other = await renderDocx(sampleDocument, { date, profile });
    const body = groups(await readPart(other, "word/styles.xml"), /styleId="Normal">(.*?)<\/w:style>/g)[0];
    expect(body).toContain('w:eastAsia="华文仿宋"');
    expect(body).toContain('<w:sz w:val="30"/>');
    expect(body).toContain('w:line="580" w:lineRule="exact"');
    expect(await readPart(other, "word/document.xml")).toContain('w:firstLine="600"');
  });

  it("are used by no paragraph without a style of ours", () => {
    const known = new Set(groups(styles, /w:styleId="(\w+)"/g));
    const used = groups(documentXml, /<w:(?:pStyle|rStyle) w:val="(\w+)"/g);
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    expect(groups(documentXml, /<w:p>(?!<w:pPr><w:pStyle)/g)).toEqual([]);
  });
});

describe("tables", () => {
  const tables = groups(documentXml, /<w:tbl>.*?<\/w:tbl>/g);
  const schools = tables[1] ?? "";

  it("state their width three times, all the same", () => {
    expect(tables).toHaveLength(2);
    for (const xml of tables) {
      const total = Number(groups(xml, /<w:tblW w:type="dxa" w:w="(\d+)"/g)[0]);
      const grid = groups(xml, /<w:gridCol w:w="(\d+)"/g).map(Number);
      expect(grid.reduce((sum, width) => sum + width, 0)).toBe(total);
      for (const row of groups(xml, /<w:tr>.*?<\/w:tr>/g)) {
        const cells = groups(row, /<w:tcW w:type="dxa" w:w="(\d+)"/g).map(Number);
        expect(cells.reduce((sum, width) => sum + width, 0)).toBe(total);
      }
      expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    }
  });

  it("repeat their head and split no row", () => {
    const rows = groups(schools, /<w:tr>.*?<\/w:tr>/g);
    expect(rows).toHaveLength(42);
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    const heads = rows.map((row) => row.includes("<w:tblHeader/>"));
    expect(heads.slice(0, 3)).toEqual([true, true, false]);
    expect(heads.filter(Boolean)).toHaveLength(2);
  });

  it("merge cells with a full grid", () => {
    const [first, second] = groups(schools, /<w:tr>.*?<\/w:tr>/g);
    expect(groups(first ?? "", /<w:gridSpan w:val="7"\/>/g)).toHaveLength(1);
    expect(groups(first ?? "", /<w:vMerge w:val="restart"\/>/g)).toHaveLength(5);
    expect(groups(second ?? "", /<w:vMerge(?: w:val="continue")?\/>/g)).toHaveLength(5);
  });

  it("shade failing cells and print missing ones in red", () => {
    expect(schools).toContain('w:fill="BFBFBF"');
    expect(schools).toContain('<w:rStyle w:val="MissingSlot"/>');
    expect(styles).toContain('<w:color w:val="FF0000"/>');
  });

  it("are narrowed to the page in proportion and keep their number of columns", async () => {
    const wide = table({
      columns: Array.from({ length: 30 }, () => column(20)),
      rows: [Array.from({ length: 30 }, (_, index) => cell(String(index)))],
    });
    const bytes = await renderDocx({ title: "宽表", sections: [landscape(wide)] }, { date });
    const grid = groups(await readPart(bytes, "word/document.xml"), /<w:gridCol w:w="(\d+)"/g).map(Number);
    expect(grid).toHaveLength(30);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(16838 - 2098 - 1984);
    expect(new Set(grid).size).toBe(1);
  });

  it("are followed by a paragraph, even at the end", async () => {
    const small = table({ columns: [column(20)], rows: [[cell("一")]] });
    const bytes = await renderDocx({ title: "表", sections: [portrait(small, small)] }, { date });
    const xml = await readPart(bytes, "word/document.xml");
    expect(groups(xml, /<\/w:tbl>(<w:p>)/g)).toHaveLength(2);
  });
});

describe("missing slots", () => {
  it("print in red", () => {
    expect(documentXml).toContain(
      '<w:rStyle w:val="MissingSlot"/></w:rPr><w:t xml:space="preserve">（待填：核定教职工编制总额',
    );
  });
});

describe("codes of items", () => {
  const joined = async (block: Block) => {
    const bytes = await renderDocx({ title: "码", sections: [portrait(block)] }, { date });
    const texts = groups(await readPart(bytes, "word/document.xml"), /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g);
    return texts.join("").replaceAll("县", "").replaceAll("\u2060", "+");
  };

  it("are joined where their hyphen would end a line", async () => {
    expect(await joined(heading(3, `${"县".repeat(23)}（A3-7）`))).toBe("（A3-+7）");
    expect(await joined(flushParagraph(`${"县".repeat(26)}A2-11`))).toBe("A2-+11");
  });

  it("are joined in cells of tables", async () => {
    const rows = Array.from({ length: 12 }, (_, count) => [cell(`${"县".repeat(count)}A2-13`)]);
    expect(await joined(table({ columns: [column(30, "left")], rows }))).toMatch(/A2-13A2-\+13/);
  });

  it("are untouched elsewhere, and so is every other hyphen", async () => {
    expect(await joined(flushParagraph("见A2-13。"))).toBe("见A2-13。");
    expect(await joined(flushParagraph(`${"县".repeat(24)}national-2017`))).toBe("national-2017");
  });
});

describe("page breaks", () => {
  it("belong to the paragraph after them", () => {
    expect(groups(documentXml, /<w:br w:type="page"\/>/g)).toEqual([]);
    const breaking = groups(documentXml, /<w:pageBreakBefore\/>.*?<w:t [^>]*>(.*?)<\/w:t>/g);
    expect(breaking).toEqual(["二、存在问题", "附件1"]);
  });
});

describe("dates", () => {
  it.each(["", "2026-3-5", "2026-13-01", "今天"])("refuse %j", async (wrong) => {
    await expect(renderDocx(sampleDocument, { date: wrong })).rejects.toThrow(RangeError);
  });

  it("are the document's own", async () => {
    const core = await readPart(sample, "docProps/core.xml");
    expect(groups(core, />(2026-03-05T00:00:00Z)</g)).toHaveLength(2);
  });
});
