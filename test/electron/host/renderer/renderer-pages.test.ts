import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRendererFiles } from "../../../../electron/host/renderer/renderer-files.ts";
import { createRendererPages } from "../../../../electron/host/renderer/renderer-pages.ts";

let folder: string;
let answer: (request: Request) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "youjun-renderer-"));
  const built = join(folder, "built");
  mkdirSync(join(built, "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  symlinkSync(folder, join(built, "assets", "out"));
  writeFileSync(join(built, ".sources"), "mark");
  writeFileSync(
    join(built, "index.html"),
    '<meta nonce="YOUJUN-NONCE"><script nonce="YOUJUN-NONCE"></script>',
  );
  writeFileSync(join(built, "assets", "index-1.js"), "export {}");
  writeFileSync(join(built, "assets", "index-1.css"), "a{}");
  writeFileSync(join(built, "assets", "图.png"), new Uint8Array([137, 80]));
  writeFileSync(join(built, "assets", "data.bin"), "x");
  answer = createRendererPages(readRendererFiles(built));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (path: string) => answer(new Request(`http://127.0.0.1${path}`));

describe("the page of the window", () => {
  it("carries a fresh nonce each time, the same in the page and in its policy", async () => {
    const nonces = await Promise.all(
      ["/", "/?mode=1", "/index.html"].map(async (path) => {
        const response = await get(path);
        const policy = response.headers.get("content-security-policy") ?? "";
        const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
        expect(await response.text()).toBe(`<meta nonce="${nonce}"><script nonce="${nonce}"></script>`);
        expect(Buffer.from(nonce, "base64")).toHaveLength(16);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it("lets scripts come from this program alone, and none be written into the page", async () => {
    const policy = (await get("/")).headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'self';/);
    expect(policy).not.toMatch(/unsafe|script-src|\*|https?:/);
  });
});

describe("a file of the window", () => {
  const files: readonly (readonly [string, string])[] = [
    ["/assets/index-1.js", "text/javascript; charset=utf-8"],
    ["/assets/index-1.css", "text/css; charset=utf-8"],
    ["/assets/data.bin", "application/octet-stream"],
  ];

  it.each(files)("%s is served as %s", async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
  });

  const hostile = [
    "/.sources",
    "/secret.txt",
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/assets/%2e%2e/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/assets/out/secret.txt",
    "/assets/",
    "/assets",
    "/assets/index-1.js/",
    "/assets/index-1.js%00",
    "//etc/passwd",
    "/etc/passwd",
    "/constructor",
    "/__proto__",
  ];

  it.each(hostile)("%s does not exist", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("secret");
  });
});

it("says in words that a page is missing, with a style that the policy knows", async () => {
  const response = await get("/nothing");
  const text = await response.text();
  expect(text).toContain("没有这个页面");
  const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? "";
  const hash = Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style)));
  expect(response.headers.get("content-security-policy")).toContain(`'sha256-${hash.toString("base64")}'`);
});
