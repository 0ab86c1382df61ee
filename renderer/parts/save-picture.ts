import { downloadBlob } from "./download.ts";

/** A chart that leaves the page as a picture. */
export interface Picture {
  readonly element: SVGSVGElement | HTMLCanvasElement;
  readonly title: string;
  /** Second line: whose, which year, which reading. */
  readonly note: string;
}

export type PictureFormat = "svg" | "png";

const margin = 16;
const headHeight = 56;
/** Pixels of a picture for each pixel on screen: sharp in a printed report, small enough to mail. */
const sharpness = 2;

/** What style sheets decide about a shape; outside of the page there are none. */
const kept = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "text-anchor",
  "dominant-baseline",
  "visibility",
  "display",
] as const;

const namespace = "http://www.w3.org/2000/svg";

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** Writes the computed style of every shape into its copy. */
function keepStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of kept) to.setAttribute(name, style.getPropertyValue(name));
  to.removeAttribute("class");
  to.removeAttribute("style");
  for (const [at, child] of [...from.children].entries()) {
    const copy = to.children[at];
    if (copy) keepStyles(child, copy);
  }
}

function headLines({ title, note }: Picture): readonly SVGElement[] {
  const font = getComputedStyle(document.body).fontFamily;
  const name = shape("text", { x: margin, y: 26, "font-size": 16, "font-weight": 600, "font-family": font });
  const quiet = shape("text", { x: margin, y: 46, "font-size": 12, fill: "#57606a", "font-family": font });
  name.textContent = title;
  quiet.textContent = note;
  return [name, quiet];
}

interface Drawn {
  readonly svg: SVGElement;
  readonly width: number;
  readonly height: number;
}

/** The chart on white under its title, standing on its own: no style sheet is needed to see it. */
function drawnSvg(picture: Picture): Drawn {
  const { width, height } = picture.element.getBoundingClientRect();
  const whole = { width: width + 2 * margin, height: height + headHeight + margin };
  const svg = shape("svg", { xmlns: namespace, ...whole, viewBox: `0 0 ${whole.width} ${whole.height}` });
  svg.append(shape("rect", { ...whole, fill: "#ffffff" }), ...headLines(picture));
  if (picture.element instanceof SVGSVGElement) {
    const copy = picture.element.cloneNode(true) as SVGSVGElement;
    keepStyles(picture.element, copy);
    for (const [key, value] of Object.entries({ x: margin, y: headHeight, width, height })) {
      copy.setAttribute(key, String(value));
    }
    svg.append(copy);
  } else {
    const href = picture.element.toDataURL("image/png");
    svg.append(shape("image", { x: margin, y: headHeight, width, height, href }));
  }
  return { svg, ...whole };
}

function svgBlob({ svg }: Drawn): Blob {
  const text = new XMLSerializer().serializeToString(svg);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}`], { type: "image/svg+xml" });
}

async function pngBlob(drawn: Drawn): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(drawn));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(drawn.width * sharpness);
    canvas.height = Math.round(drawn.height * sharpness);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("this browser draws no pictures");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => {
      canvas.toBlob(
        (blob) => (blob ? done(blob) : failed(new Error("the picture is too large"))),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The bytes of the picture with title, county and year in it. */
export async function pictureBlob(picture: Picture, format: PictureFormat): Promise<Blob> {
  const drawn = drawnSvg(picture);
  return format === "svg" ? svgBlob(drawn) : pngBlob(drawn);
}

/** A file name that every system keeps. */
export function pictureName({ title, note }: Pick<Picture, "title" | "note">, format: PictureFormat): string {
  const stem = `${title}_${note}`.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, " ").trim();
  return `${stem.slice(0, 100)}.${format}`;
}

/** Saves a chart as a picture file. */
export async function savePicture(picture: Picture, format: PictureFormat): Promise<void> {
  downloadBlob(await pictureBlob(picture, format), pictureName(picture, format));
}
