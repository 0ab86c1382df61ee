import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { errorResponse } from "../api/service/answer.ts";
import { type Access, createAccess, type Knock } from "./access.ts";
import { sendWebResponse, toWebRequest } from "./exchange.ts";
import { refusalPage } from "./page/refusal-page.ts";

type Answer = (request: Request) => Promise<Response>;

export interface HostOptions {
  /** Answers everything under /api and /files. */
  readonly handle: Answer;
  /** Answers every other GET. */
  readonly page: Answer;
  /** Absent means a free port. */
  readonly port?: number;
}

export interface Host {
  readonly port: number;
  /** The link for the first visitor, with the one-time token. */
  readonly url: string;
  readonly token: string;
  /** Takes no more requests and waits, but not for ever, for those under way. */
  close(): Promise<void>;
}

const loopback = "127.0.0.1";
// Answers under way get this long after the service was closed; then their connections are cut.
const graceMilliseconds = 1000;

function isService(pathname: string): boolean {
  return ["/api", "/files"].some((area) => pathname === area || pathname.startsWith(`${area}/`));
}

function pathOf(target: string): string {
  return target.split("?", 1)[0] ?? "";
}

function knockOf(incoming: IncomingMessage): Knock {
  const token = incoming.headers["x-youjun-token"];
  return {
    method: incoming.method ?? "",
    target: incoming.url ?? "",
    host: incoming.headers.host,
    origin: incoming.headers.origin,
    cookie: incoming.headers.cookie,
    token: typeof token === "string" ? token : undefined,
  };
}

function notFoundPage(): Response {
  return refusalPage(404, "没有这个页面。", "请从首页进入。");
}

function createAnswer({ handle, page }: HostOptions, access: Access) {
  async function serve(request: Request): Promise<Response> {
    if (isService(new URL(request.url).pathname)) return handle(request);
    return request.method === "GET" ? page(request) : notFoundPage();
  }

  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<Response> => {
    const knock = knockOf(incoming);
    const admission = access.admit(knock);
    switch (admission.type) {
      case "admitted":
        return serve(toWebRequest(incoming, outgoing));
      case "moved":
        return new Response(null, { status: 303, headers: { location: admission.location } });
      case "entered": {
        const response = await serve(toWebRequest(incoming, outgoing));
        response.headers.append("set-cookie", admission.cookie);
        return response;
      }
      case "refused": {
        const { status, error } = admission;
        return isService(pathOf(knock.target)) || knock.method !== "GET"
          ? errorResponse(status, error)
          : refusalPage(status, error.message, error.remedy);
      }
    }
  };
}

/** Serves the contract and the pages on the loopback address of this computer, to one visitor. */
export async function startHost(options: HostOptions): Promise<Host> {
  const server = createServer();
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen({ host: loopback, port: options.port ?? 0 }, listening);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the host has no port");
  const access = createAccess(address.port);
  const answer = createAnswer(options, access);
  let closing = false;
  server.on("request", (incoming, outgoing) => {
    // A connection kept alive would hold the program open after its last answer.
    outgoing.on("close", () => {
      if (closing) setImmediate(() => server.closeIdleConnections());
    });
    answer(incoming, outgoing)
      .then((response) => sendWebResponse(response, outgoing))
      .catch((error) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        outgoing.destroy();
      });
  });
  return {
    port: address.port,
    url: `http://${loopback}:${address.port}/?token=${access.token}`,
    token: access.token,
    async close() {
      closing = true;
      const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
      await new Promise<void>((closed) => {
        server.close(() => closed());
      });
      clearTimeout(cut);
    },
  };
}
