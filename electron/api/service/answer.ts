import type { Progress } from "../../../shared/contract/answer-line.ts";
import type { ContractError } from "../../../shared/contract/error.ts";

export const ndjson = "application/x-ndjson; charset=utf-8";

const encoder = new TextEncoder();

/** One line of an answer. Throws where the content has no JSON form, which is the caller's defect. */
export function lineOf(content: Readonly<Record<string, unknown>>): Uint8Array {
  return encoder.encode(`${JSON.stringify(content)}\n`);
}

/** An answer of one line that says what is wrong with the request. */
export function errorResponse(status: number, error: ContractError): Response {
  return new Response(lineOf({ error: error.toAnswer() }), { status, headers: { "content-type": ndjson } });
}

export function resultResponse(result: unknown): Response {
  return new Response(lineOf({ result }), { headers: { "content-type": ndjson } });
}

// A reader that falls behind misses progress, so that unread lines never pile up.
const unreadLines = 32;

/**
 * Runs the work while its answer is read: progress as it comes, last the line that the work comes to.
 * `giveUp` is called when the reader goes away before that.
 */
export function streamResponse(
  work: (progress: (progress: Progress) => void) => Promise<Uint8Array>,
  giveUp: () => void,
): Response {
  let open = true;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const tell = (progress: Progress) => {
          if (open && (controller.desiredSize ?? 0) > 0) controller.enqueue(lineOf({ progress }));
        };
        void work(tell).then((lastLine) => {
          if (!open) return;
          open = false;
          controller.enqueue(lastLine);
          controller.close();
        });
      },
      cancel() {
        open = false;
        giveUp();
      },
    },
    new CountQueuingStrategy({ highWaterMark: unreadLines }),
  );
  return new Response(body, { headers: { "content-type": ndjson } });
}
