import { randomBytes } from "node:crypto";
import { refusalPage } from "../page/refusal-page.ts";
import { pagePolicy } from "../security-headers.ts";
import type { RendererFile } from "./renderer-files.ts";

/** Stands in the built index.html where the nonce of each answer goes; renderer/vite.config.ts writes it. */
const noncePlaceholder = "YOUJUN-NONCE";

function indexPage(index: string): Response {
  const nonce = randomBytes(16).toString("base64");
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": pagePolicy(`'nonce-${nonce}'`),
  };
  return new Response(index.replaceAll(noncePlaceholder, nonce), { headers });
}

/** The window: its one page with a fresh nonce each time, and the files that the page asks for. */
export function createRendererPages(
  files: ReadonlyMap<string, RendererFile>,
): (request: Request) => Promise<Response> {
  const index = new TextDecoder().decode(files.get("/index.html")?.bytes);
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/" || pathname === "/index.html") return indexPage(index);
    const file = files.get(pathname);
    if (file === undefined) return refusalPage(404, "没有这个页面。", "请从首页进入。");
    return new Response(file.bytes, { headers: { "content-type": file.type } });
  };
}
