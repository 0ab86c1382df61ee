import { request } from "node:http";

export interface Question {
  readonly method?: string;
  /** The request target exactly as sent. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends a request just as it stands: fetch would put hostile ones right. */
export function ask(
  port: number,
  { method = "GET", path = "/", headers = {}, body }: Question,
): Promise<Reply> {
  return new Promise((answered, failed) => {
    const outgoing = request(
      { host: "127.0.0.1", port, method, path, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk) => chunks.push(chunk));
        incoming.on("error", failed);
        incoming.on("end", () =>
          answered({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      },
    );
    outgoing.on("error", failed);
    outgoing.end(body);
  });
}

/** The cookie that a reply sets, as it is sent back. */
export function cookieOf({ headers }: Reply): string {
  const [cookie = ""] = [headers["set-cookie"] ?? ""].flat();
  return cookie.split(";", 1)[0] ?? "";
}
