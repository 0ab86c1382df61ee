import { protocol, type Session } from "electron";
import { ContractError } from "../../shared/contract/error.ts";
import { errorResponse } from "../api/service/answer.ts";
import { securityHeaders } from "../host/security-headers.ts";
import { isOwnAddress, origin, scheme } from "./address.ts";

type Answer = (request: Request) => Promise<Response>;

export interface ProtocolOptions {
  /** Answers everything under /api and /files. */
  readonly forward: Answer;
  /** Answers every other GET. */
  readonly page: Answer;
}

/** Makes the scheme one that Chromium treats like https. Only possible before the program is ready. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

function isService(pathname: string): boolean {
  return /^\/(api|files)(\/|$)/.test(pathname);
}

function refused(status: 403 | 405, message: string): Response {
  return errorResponse(status, new ContractError("refused", { message, remedy: "请在程序窗口里操作。" }));
}

function withSecurityHeaders(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(securityHeaders)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  return new Response(response.body, { status: response.status, headers });
}

async function route(request: Request, { forward, page }: ProtocolOptions): Promise<Response> {
  const from = request.headers.get("origin");
  if (!isOwnAddress(request.url)) return refused(403, "这不是本程序的地址。");
  if (from !== null && from !== origin) return refused(403, "请求不是来自本程序的窗口。");
  if (isService(new URL(request.url).pathname)) {
    const known = request.method === "GET" || request.method === "POST";
    return known ? forward(request) : refused(405, "只接受 GET 和 POST。");
  }
  return request.method === "GET" ? page(request) : refused(405, "页面只接受 GET。");
}

/**
 * Serves youjun://app/ to the pages of a session: the window's files, and the contract by way of `forward`.
 * Electron gives no sign when a page abandons a request, but cancels the body of its response.
 */
export function serveProtocol(session: Session, options: ProtocolOptions): void {
  session.protocol.handle(scheme, async (request) => withSecurityHeaders(await route(request, options)));
}
