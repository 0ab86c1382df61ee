import { ContractError } from "../../shared/contract/error.ts";
import { openService } from "../api/open-service.ts";
import { createClient } from "../api/service/client.ts";
import { createPages } from "./page/pages.ts";
import { openSampleWorkspace, type SampleWorkspace, sampleCounty } from "./sample-county.ts";
import { startHost } from "./server.ts";

/** Resolves when the person or the system asks the program to end. A second signal ends it at once. */
function askedToEnd(): Promise<void> {
  return new Promise((asked) => {
    process.once("SIGINT", () => asked());
    process.once("SIGTERM", () => asked());
  });
}

function explain(error: unknown): void {
  if (!(error instanceof ContractError)) throw error;
  process.stderr.write(`打不开示例县：${error.message}${error.remedy}\n`);
}

/**
 * `npm start`: opens the sample county, serves it on loopback and prints the link, the only line on standard
 * output. Where the county cannot be opened, standard error says why and the page does too.
 */
export async function runHost(): Promise<void> {
  const ended = askedToEnd();
  const service = openService();
  let sample: SampleWorkspace | undefined;
  try {
    sample = await openSampleWorkspace(createClient(service, { trust: "local" })).catch((error) => {
      explain(error);
      return undefined;
    });
    const pages = createPages(createClient(service, { trust: "page" }), sampleCounty.year);
    const host = await startHost({ handle: (request) => service.handle(request), page: pages });
    process.stdout.write(`优均已启动，请在浏览器中打开：${host.url}\n`);
    await ended;
    await Promise.all([service.close(), host.close()]);
  } finally {
    await service.close();
    await sample?.remove();
  }
  process.exit(0);
}
