import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { ContractError } from "../../shared/contract/error.ts";

/** What is looked at before a request gets anywhere. */
export interface Knock {
  readonly method: string;
  /** Path and query as the request line has them. */
  readonly target: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
  readonly token: string | undefined;
}

export type Admission =
  | { readonly type: "admitted" }
  /** The one-time link was used: the visitor gets the cookie with the page. */
  | { readonly type: "entered"; readonly cookie: string }
  /** A used link in the browser that holds the cookie: only the token has to leave the address. */
  | { readonly type: "moved"; readonly location: string }
  | { readonly type: "refused"; readonly status: 400 | 403 | 405; readonly error: ContractError };

/**
 * Who may talk to the host. The link printed at the start carries a token that opens it to one visitor: a
 * browser exchanges it for a cookie, a program keeps sending it as `x-youjun-token`; whichever comes first
 * owns it, and the other way is closed. Pages of other sites fail on Host (rebinding), Origin and SameSite.
 */
export interface Access {
  readonly token: string;
  admit(knock: Knock): Admission;
}

const loopback = "127.0.0.1";
const cookieRules = "HttpOnly; SameSite=Strict; Path=/";

function refused(status: 400 | 403 | 405, message: string, remedy: string): Admission {
  return { type: "refused", status, error: new ContractError("refused", { message, remedy }) };
}

/** Compares secrets in a time that tells nothing about them. */
function same(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

function withoutToken(url: URL): string {
  url.searchParams.delete("token");
  return `${url.pathname}${url.search}`;
}

export function createAccess(port: number): Access {
  const token = randomBytes(32).toString("base64url");
  const secret = randomBytes(32).toString("base64url");
  // Browsers share cookies over the ports of an address; the name keeps two running programs apart.
  const cookieName = `youjun-${port}`;
  const hosts: readonly string[] = [`${loopback}:${port}`, `localhost:${port}`];
  let owner: "nobody" | "browser" | "program" = "nobody";

  function wrongAddress({ host, origin, target }: Knock): Admission | undefined {
    if (host === undefined || !hosts.includes(host)) {
      return refused(403, "请求的主机名不是本机地址。", "请使用程序启动时显示的地址。");
    }
    if (origin !== undefined && origin !== `http://${host}`) {
      return refused(403, "请求来自别的网站，已拒绝。", "请使用程序启动时显示的地址。");
    }
    // An absolute or odd request target would be read as another address.
    if (!target.startsWith("/")) return refused(400, "请求的地址写法不对。", "请使用程序启动时显示的地址。");
    return undefined;
  }

  function wrongMethod({ method }: Knock): Admission | undefined {
    if (method === "GET" || method === "POST") return undefined;
    return refused(405, "只接受 GET 和 POST。", "请改用正确的方法。");
  }

  function holdsToken(given: string | undefined): boolean {
    if (given === undefined || owner === "browser" || !same(given, token)) return false;
    owner = "program";
    return true;
  }

  function enterByLink(knock: Knock, given: string): Admission {
    if (knock.method !== "GET" || owner !== "nobody" || !same(given, token)) {
      return refused(
        403,
        "这个链接已经用过或者不对。",
        "链接只能使用一次：请回到已打开的窗口，或者重新启动程序取得新链接。",
      );
    }
    owner = "browser";
    return { type: "entered", cookie: `${cookieName}=${secret}; ${cookieRules}` };
  }

  /** Inside with the cookie; a token that is still in the address leaves it. */
  function comeBack(knock: Knock, url: URL): Admission {
    const moves = knock.method === "GET" && url.searchParams.has("token");
    return moves ? { type: "moved", location: withoutToken(url) } : { type: "admitted" };
  }

  function checkCredentials(knock: Knock): Admission {
    const url = new URL(`http://${loopback}${knock.target}`);
    const cookie = cookieValue(knock.cookie, cookieName);
    if (cookie !== undefined && same(cookie, secret)) return comeBack(knock, url);
    const given = url.searchParams.get("token");
    if (given !== null) return enterByLink(knock, given);
    if (holdsToken(knock.token)) return { type: "admitted" };
    return refused(
      403,
      "没有进入本程序的凭证。",
      "请打开程序启动时显示的链接；链接已用过时，请重新启动程序。",
    );
  }

  return { token, admit: (knock) => wrongAddress(knock) ?? wrongMethod(knock) ?? checkCredentials(knock) };
}
