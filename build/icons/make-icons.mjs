// Draws the program's icon from icon.svg: PNG in every size that Linux asks for, .ico for Windows, .icns for
// macOS. Needs a Chromium; the results are kept in the repository, so that building needs none.
//   node build/icons/make-icons.mjs [path of Chromium]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

async function draw(executablePath) {
  const svg = readFileSync(join(here, "icon.svg"), "utf8");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const pictures = new Map();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    pictures.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return pictures;
}

/** ICO holding PNGs, as Windows reads them since Vista: a head, one entry a picture, the pictures. */
function ico(pictures) {
  const entries = [...pictures].filter(([size]) => size <= 256);
  const head = Buffer.alloc(6 + entries.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  entries.forEach(([size, png], at) => {
    const entry = 6 + at * 16;
    // 0 stands for 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...entries.map(([, png]) => png)]);
}

const icnsTypes = { 128: "ic07", 256: "ic08", 512: "ic09", 1024: "ic10" };

function icnsChunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, "latin1");
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

function icns(pictures) {
  const chunks = Object.entries(icnsTypes).map(([size, type]) => icnsChunk(type, pictures.get(Number(size))));
  return icnsChunk("icns", Buffer.concat(chunks));
}

const pictures = await draw(process.argv[2] ?? "/usr/bin/chromium");
mkdirSync(join(here, "png"), { recursive: true });
for (const [size, png] of pictures) writeFileSync(join(here, "png", `${size}x${size}.png`), png);
writeFileSync(join(here, "icon.ico"), ico(pictures));
writeFileSync(join(here, "icon.icns"), icns(pictures));
