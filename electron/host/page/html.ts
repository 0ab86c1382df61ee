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

/** A whole page of the program. */
export function pageResponse(status: number, title: string, body: Markup): Response {
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
${body}
</body>
</html>
`;
  return new Response(page.text, { status, headers: { "content-type": "text/html; charset=utf-8" } });
}
