import { type Chart, chartPoints } from "../../../shared/report/document/chart.ts";
import type { Document } from "../../../shared/report/document/document.ts";
import type { LayoutProfile } from "../../../shared/report/layout/profile.ts";
import { chartXml } from "./chart-xml.ts";
import { type Parts, readParts, writeParts } from "./reproducible-zip.ts";

const workbookRelation = "rId1";

const chartPart = (number: number): string => `word/charts/chart${number}.xml`;
const relationsPart = (number: number): string => `word/charts/_rels/chart${number}.xml.rels`;
const workbookPart = (number: number): string => `word/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;

function chartsOf({ sections }: Document): readonly Chart[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "chart" ? [block] : [])));
}

function partOf(parts: Parts, name: string): Buffer {
  const part = parts.get(name);
  if (!part) throw new Error(`the document has no ${name}`);
  return part;
}

/** The library gives charts ids by chance; theirs count from 1, so that the same document gives the same bytes. */
function withOwnIds(documentXml: string, relationsXml: string, charts: number): readonly [string, string] {
  let document = documentXml;
  let relations = relationsXml;
  for (let number = 1; number <= charts; number += 1) {
    const target = `charts/chart${number}.xml`;
    const relation = relations.match(/<Relationship [^>]*>/g)?.find((each) => each.includes(`"${target}"`));
    const id = relation && /Id="([^"]+)"/.exec(relation)?.[1];
    if (id === undefined) throw new Error(`nothing in the document leads to ${target}`);
    relations = relations.replaceAll(`"${id}"`, `"rIdChart${number}"`);
    document = document.replaceAll(`"${id}"`, `"rIdChart${number}"`);
  }
  let drawing = 0;
  document = document.replace(/<wp:docPr id="[^"]*"/g, () => {
    drawing += 1;
    return `<wp:docPr id="${drawing}"`;
  });
  return [document, relations];
}

/**
 * The parts with every chart drawn by us (`chart-xml.ts`), the ids of charts counted, and their workbooks
 * zipped with the document's date.
 */
export async function withCharts(
  parts: Parts,
  document: Document,
  { profile, date }: { readonly profile: LayoutProfile; readonly date: string },
): Promise<Parts> {
  const charts = chartsOf(document);
  if (charts.length === 0) return parts;
  const changed = new Map(parts);
  const text = (name: string): string => partOf(parts, name).toString("utf8");
  const [body, relations] = withOwnIds(
    text("word/document.xml"),
    text("word/_rels/document.xml.rels"),
    charts.length,
  );
  changed.set("word/document.xml", Buffer.from(body));
  changed.set("word/_rels/document.xml.rels", Buffer.from(relations));
  for (const [index, chart] of charts.entries()) {
    const number = index + 1;
    assertSame(chart, text(chartPart(number)));
    changed.set(chartPart(number), Buffer.from(chartXml(chart, profile, workbookRelation)));
    changed.set(
      relationsPart(number),
      Buffer.from(text(relationsPart(number)).replace(/ Id="[^"]*"/, ` Id="${workbookRelation}"`)),
    );
    const workbook = await readParts(partOf(parts, workbookPart(number)));
    changed.set(workbookPart(number), await writeParts(workbook, date));
  }
  return changed;
}

/** Part and block must be about the same chart: the library counts its parts in the order in which it meets them. */
function assertSame(chart: Chart, libraryXml: string): void {
  const values = libraryXml.match(/<c:v>/g)?.length ?? 0;
  const expected = chartPoints(chart).length + chart.series.length * (1 + chart.categories.length);
  if (values !== expected) throw new Error(`"${chart.caption}" is not the chart that the library wrote`);
}
