import type { Chart, ChartSeries } from "../../../shared/report/document/chart.ts";
import type { FontSlot, LayoutProfile } from "../../../shared/report/layout/profile.ts";
import { xmlText } from "./safe-text.ts";

/**
 * A chart as DrawingML. It is written here and not by the library, whose charts take fonts and colours from the
 * theme: every text names its font in all four slots, and bars differ by grey and pattern, which also a
 * photocopy keeps apart.
 */

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const black = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const pale = '<a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill>';
const noFill = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
const thin = 6350;
const textPoints = 8;
/** Labels stand side by side over neighbouring bars. */
const labelPoints = 7;

/** Fills of one series after another: dark grey, slanting lines, light grey, dots. */
const fills = [
  '<a:solidFill><a:srgbClr val="595959"/></a:solidFill>',
  patternFill("wdUpDiag"),
  '<a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill>',
  patternFill("pct20"),
] as const;

/** Dashes of one limit after another. */
const dashes = ["solid", "sysDash", "dashDot"] as const;

function patternFill(preset: string): string {
  return `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
}

function properties({ name }: FontSlot, points: number, tag: "defRPr" | "rPr"): string {
  const font = xmlText(name);
  const lang = tag === "rPr" ? ' lang="zh-CN"' : "";
  const slots = ["latin", "ea", "cs", "sym"].map((slot) => `<a:${slot} typeface="${font}"/>`).join("");
  return `<a:${tag}${lang} sz="${points * 100}" b="0" i="0">${black}${slots}</a:${tag}>`;
}

function textProperties(font: FontSlot, points = textPoints): string {
  // Not turned: a long name of a category wraps instead of standing aslant.
  return `<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>${properties(font, points, "defRPr")}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function strings(reference: string, values: readonly string[]): string {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${xmlText(value)}</c:v></c:pt>`);
  return `<c:strRef><c:f>${reference}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

/** 0.00 for numbers of two decimals: labels read as the figure is printed everywhere else. */
function numberFormat({ points }: Pick<ChartSeries, "points">): string {
  const printed = points.find((point) => point !== undefined)?.printed ?? "";
  const decimals = printed.split(".")[1]?.length ?? 0;
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

function numbers(reference: string, series: ChartSeries): string {
  const points = series.points.flatMap((point, index) =>
    point === undefined ? [] : [`<c:pt idx="${index}"><c:v>${point.printed}</c:v></c:pt>`],
  );
  return `<c:numRef><c:f>${reference}</c:f><c:numCache><c:formatCode>${numberFormat(series)}</c:formatCode><c:ptCount val="${series.points.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

/** What a label shows: its value and nothing else. */
const showValue =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** Bars carry their values; a limit says its own in the legend. */
function labels(series: ChartSeries, font: FontSlot): string {
  if (series.drawn === "line") return "";
  return `<c:dLbls><c:numFmt formatCode="${numberFormat(series)}" sourceLinked="0"/>${noFill}${textProperties(font, labelPoints)}<c:dLblPos val="outEnd"/>${showValue}</c:dLbls>`;
}

/** Sheet1!$B$2:$B$8 — where the workbook inside the chart holds a series. */
function columnOf(index: number): string {
  return String.fromCharCode("B".charCodeAt(0) + index);
}

interface Numbered {
  readonly series: ChartSeries;
  /** Among all series of the chart, and among those drawn alike. */
  readonly index: number;
  readonly own: number;
}

function seriesXml({ series, index, own }: Numbered, chart: Chart, font: FontSlot): string {
  const column = columnOf(index);
  const last = chart.categories.length + 1;
  const line = `<a:ln w="19050" cap="flat">${black}<a:prstDash val="${dashes[own % dashes.length]}"/></a:ln>`;
  const look =
    series.drawn === "bars"
      ? `<c:spPr>${fills[own % fills.length]}<a:ln w="${thin}">${black}</a:ln></c:spPr><c:invertIfNegative val="0"/>`
      : `<c:spPr>${line}</c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${strings(`Sheet1!$${column}$1`, [series.name])}</c:tx>${look}${labels(series, font)}` +
    `<c:cat>${strings(`Sheet1!$A$2:$A$${last}`, chart.categories)}</c:cat><c:val>${numbers(`Sheet1!$${column}$2:$${column}$${last}`, series)}</c:val>` +
    `${series.drawn === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

const axisIds = '<c:axId val="1"/><c:axId val="2"/>';

function plots(chart: Chart, font: FontSlot): string {
  const numbered = (drawn: ChartSeries["drawn"]) =>
    chart.series
      .map((series, index) => ({ series, index }))
      .filter(({ series }) => series.drawn === drawn)
      .map((each, own) => seriesXml({ ...each, own }, chart, font))
      .join("");
  const [bars, lines] = [numbered("bars"), numbered("line")];
  const direction = chart.direction === "across" ? "bar" : "col";
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars}<c:gapWidth val="40"/><c:overlap val="0"/>${axisIds}</c:barChart>` +
    (lines === ""
      ? ""
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axisIds}</c:lineChart>`)
  );
}

function axisTitle(title: string, font: FontSlot, turned: boolean): string {
  const rotation = turned ? ' rot="-5400000" vert="horz"' : "";
  return `<c:title><c:tx><c:rich><a:bodyPr${rotation}/><a:lstStyle/><a:p><a:pPr>${properties(font, textPoints, "defRPr")}</a:pPr><a:r>${properties(font, textPoints, "rPr")}<a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function axes(chart: Chart, font: FontSlot): string {
  const across = chart.direction === "across";
  const line = `<c:spPr><a:ln w="${thin}">${black}</a:ln></c:spPr>`;
  const grid = `<c:majorGridlines><c:spPr><a:ln w="${thin}">${pale}</a:ln></c:spPr></c:majorGridlines>`;
  const top = chart.maximum === undefined ? "" : `<c:max val="${chart.maximum}"/>`;
  const ticks = '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  return (
    // From top to bottom the categories read in their order only where the axis is turned round.
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${across ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks}${line}${textProperties(font)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${top}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? "b" : "l"}"/>${grid}${axisTitle(chart.axisTitle, font, !across)}<c:numFmt formatCode="General" sourceLinked="0"/>${ticks}${line}${textProperties(font)}<c:crossAx val="1"/><c:crosses val="${across ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** Bars that lie leave room at the right for the label of 100.00. */
function layoutOf({ direction }: Chart): string {
  if (direction === "up") return "<c:layout/>";
  const places = { x: "0.19", y: "0.1", w: "0.71", h: "0.74" };
  const values = Object.entries(places).map(([name, value]) => `<c:${name} val="${value}"/>`);
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${values.join("")}</c:manualLayout></c:layout>`;
}

/** word/charts/chart1.xml; `relation` leads to the workbook that 编辑数据 opens. */
export function chartXml(chart: Chart, profile: LayoutProfile, relation: string): string {
  const { font } = profile.styles.tableCell;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace ${namespaces}><c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layoutOf(chart)}${plots(chart, font)}${axes(chart, font)}${noFill}</c:plotArea>` +
    `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textProperties(font)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="${thin}">${pale}</a:ln></c:spPr>${textProperties(font)}` +
    `<c:externalData r:id="${relation}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}
