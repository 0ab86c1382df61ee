import { createHash } from "node:crypto";
import { pagePolicy } from "../security-headers.ts";

/** Markup that is safe to send: built by `html` only, so that no text slips in unescaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | Markup | readonly Piece[];

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function textOf(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === "object") return piece.map(textOf).join("");
  return String(piece).replace(/[&<>"']/g, (character) => escapes[character] ?? "");
}

/** A template whose values are escaped, except markup made by `html` itself. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const text = strings.map((string, at) => string + (at < pieces.length ? textOf(pieces[at] ?? "") : ""));
  return new Markup(text.join(""));
}

// Inside the page, because whoever is refused may not fetch a style sheet either.
const style = `
:root { color-scheme: light; font: 14px/1.6 "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; }
body { margin: 20vh auto 0; max-width: 640px; padding: 0 24px; color: #1f2328; }
h1 { font-size: 20px; line-height: 1.4; margin: 0 0 8px; }
p { margin: 0; color: #57606a; }
`;
const styleHash = createHash("sha256").update(style).digest("base64");

/** A whole page that needs nothing else. */
export function pageResponse(status: number, title: string, body: Markup): Response {
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
</body>
</html>
`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": pagePolicy(`'sha256-${styleHash}'`),
  };
  return new Response(page.text, { status, headers });
}
