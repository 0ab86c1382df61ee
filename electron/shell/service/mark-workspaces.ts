import type { Client } from "../../api/service/client.ts";
import type { Trust } from "../../api/service/handler.ts";
import { placeMarker } from "./workspace-marker.ts";

type Handle = (request: Request, trust: Trust) => Promise<Response>;

const opening: readonly string[] = ["/api/workspace.create", "/api/workspace.open"];

const decoder = new TextDecoder();

/** Runs `before` when the result is there and before the page learns it. An answer comes a line at a time. */
function whenDone(body: ReadableStream<Uint8Array>, before: () => Promise<void>): ReadableStream<Uint8Array> {
  const watch = new TransformStream<Uint8Array, Uint8Array>({
    async transform(line, controller) {
      if (decoder.decode(line).startsWith('{"result":')) await before();
      controller.enqueue(line);
    },
  });
  return body.pipeThrough(watch);
}

/** Lets each workspace that a page makes or opens have its file for double clicks. */
export function markWorkspaces(handle: Handle, call: Client): Handle {
  async function mark(): Promise<void> {
    try {
      const { folder, readOnly, sample } = await call("workspace.status", {});
      if (!readOnly && !sample) await placeMarker(folder);
    } catch {
      // It was closed meanwhile; the next time it is opened it is marked.
    }
  }

  return async (request, trust) => {
    const response = await handle(request, trust);
    if (response.body === null || !opening.includes(new URL(request.url).pathname)) return response;
    return new Response(whenDone(response.body, mark), response);
  };
}
