import type { BodyName, BodyPiece, BodyWish, Send } from "./message.ts";

export interface BodyPlace {
  readonly id: number;
  readonly body: BodyName;
}

/** The side that has the body. */
export interface BodySender {
  accept(wish: BodyWish): void;
  /** Lets go of the body, as if the reader gave it up. */
  giveUp(): void;
}

/** The side that reads the body. */
export interface BodyReceiver {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  accept(piece: BodyPiece): void;
  /** Ends the stream with an error: no more will come. */
  breakOff(): void;
}

// A message is copied twice on its way; much smaller ones cost more in trips than they spare in memory.
const largestPiece = 256 * 1024;

/** A copy with a buffer of its own: a view is sent with everything that lies in the buffer behind it. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}

/** Sends a body, one piece for each wish. `done` is called once, when nothing more will be sent. */
export function sendBody(
  source: ReadableStream<Uint8Array>,
  place: BodyPlace,
  options: { readonly send: Send<BodyPiece>; readonly done?: () => void },
): BodySender {
  const { send, done = () => undefined } = options;
  const reader = source.getReader();
  let rest: Uint8Array = new Uint8Array();
  let finished = false;

  function finish(): void {
    if (finished) return;
    finished = true;
    done();
  }

  async function next(): Promise<void> {
    if (rest.byteLength === 0) {
      const read = await reader.read();
      if (finished) return;
      if (read.done) {
        finish();
        send({ type: "end", ...place });
        return;
      }
      rest = read.value;
    }
    const bytes = ownBytes(rest.subarray(0, largestPiece));
    rest = rest.subarray(largestPiece);
    send({ type: "chunk", ...place, bytes });
  }

  function giveUp(): void {
    finish();
    reader.cancel().catch(() => undefined);
  }

  return {
    giveUp,
    accept(wish) {
      if (finished) return;
      if (wish.type === "giveUp") {
        giveUp();
        return;
      }
      next().catch(() => {
        if (finished) return;
        finish();
        send({ type: "broken", ...place });
      });
    },
  };
}

/** Receives a body; a piece is asked for only when somebody reads. `done` is called once, at its end. */
export function receiveBody(
  place: BodyPlace,
  options: { readonly send: Send<BodyWish>; readonly done?: () => void },
): BodyReceiver {
  const { send, done = () => undefined } = options;
  let arrived: () => void = () => undefined;
  let finished = false;
  let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;

  function finish(): boolean {
    if (finished) return false;
    finished = true;
    done();
    return true;
  }

  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(own) {
        controller = own;
      },
      pull() {
        return new Promise((resolve) => {
          arrived = resolve;
          send({ type: "want", ...place });
        });
      },
      cancel() {
        if (finish()) send({ type: "giveUp", ...place });
      },
    },
    { highWaterMark: 0 },
  );

  function breakOff(): void {
    if (!finish()) return;
    controller?.error(new Error("the other side broke off"));
    arrived();
  }

  return {
    stream,
    breakOff,
    accept(piece) {
      if (finished) return;
      switch (piece.type) {
        case "chunk":
          controller?.enqueue(new Uint8Array(piece.bytes));
          break;
        case "end":
          finish();
          controller?.close();
          break;
        case "broken":
          breakOff();
          break;
      }
      arrived();
    },
  };
}
