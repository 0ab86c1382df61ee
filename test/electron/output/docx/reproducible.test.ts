import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderDocx } from "../../../../electron/output/docx/render-docx.ts";
import { sampleDocument } from "./sample-document.ts";

// Months later: the clock that the child sees is moved before anything is loaded.
const program = `
  const shift = Number(process.env.SHIFT);
  const Clock = Date;
  globalThis.Date = class extends Clock {
    constructor(...fields) { if (fields.length) super(...fields); else super(Clock.now() + shift); }
    static now() { return Clock.now() + shift; }
  };
  const { createHash } = await import("node:crypto");
  const { renderDocx } = await import(${JSON.stringify(new URL("../../../../electron/output/docx/render-docx.ts", import.meta.url).href)});
  const { sampleDocument } = await import(${JSON.stringify(new URL("./sample-document.ts", import.meta.url).href)});
  const bytes = await renderDocx(sampleDocument, { date: "2026-03-05" });
  process.stdout.write(createHash("sha256").update(bytes).digest("hex"));
`;

const inZone = (TZ: string, shift = 0): string =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...process.env, TZ, SHIFT: String(shift) },
    encoding: "utf8",
  });

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("the same document", () => {
  it("has the same bytes in every time zone and process", async () => {
    const here = digest(await renderDocx(sampleDocument, { date: "2026-03-05" }));
    expect(inZone("Asia/Shanghai")).toBe(here);
    expect(inZone("America/Los_Angeles", 10_000_000_000)).toBe(here);
    expect(inZone("Pacific/Kiritimati")).toBe(here);
  });

  it("has the same bytes again, also while another is written", async () => {
    const [first, second] = await Promise.all([
      renderDocx(sampleDocument, { date: "2026-03-05" }),
      renderDocx(sampleDocument, { date: "2026-03-05" }),
    ]);
    const third = await renderDocx(sampleDocument, { date: "2026-03-05" });
    expect(digest(second)).toBe(digest(first));
    expect(digest(third)).toBe(digest(first));
  });

  it("has other bytes with another date", async () => {
    const first = await renderDocx(sampleDocument, { date: "2026-03-05" });
    const second = await renderDocx(sampleDocument, { date: "2026-03-06" });
    expect(digest(second)).not.toBe(digest(first));
  });
});
