import { fileURLToPath } from "node:url";
import { openService } from "../api/open-service.ts";
import { hostArguments } from "./options.ts";
import { buildRenderer } from "./renderer/build-renderer.ts";
import { readRendererFiles } from "./renderer/renderer-files.ts";
import { createRendererPages } from "./renderer/renderer-pages.ts";
import { startHost } from "./server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Resolves when the person or the system asks the program to end. A second signal ends it at once. */
function askedToEnd(): Promise<void> {
  return new Promise((asked) => {
    process.once("SIGINT", () => asked());
    process.once("SIGTERM", () => asked());
  });
}

/**
 * `npm start`: serves the window on loopback and prints the link, the only line on standard output. No
 * workspace is open at first; the window asks which.
 */
export async function runHost(): Promise<void> {
  const ended = askedToEnd();
  const { workspaces, config, port } = hostArguments(process.argv.slice(2));
  const page = createRendererPages(readRendererFiles(await buildRenderer(root)));
  const places = { configFolder: config, ...(workspaces === undefined ? {} : { root: workspaces }) };
  const service = openService({ places });
  try {
    const handle = (request: Request) => service.handle(request);
    const host = await startHost({ handle, page, ...(port === undefined ? {} : { port }) });
    process.stdout.write(`优均已启动，请在浏览器中打开：${host.url}\n`);
    await ended;
    await Promise.all([service.close(), host.close()]);
  } finally {
    await service.close();
  }
  process.exit(0);
}
