import { ContractError } from "../../../shared/contract/error.ts";
import type { Trust } from "../../api/service/handler.ts";
import { type BodyReceiver, type BodySender, receiveBody, sendBody } from "./body.ts";
import type { FromService, Send, ToService } from "./message.ts";
import type { Answers, Question } from "./question.ts";

/** What stands behind the service's end of the wire. */
export interface Behind {
  handle(request: Request, trust: Trust): Promise<Response>;
  /** Throws `ContractError` on purpose. */
  answer(question: Question): Promise<Answers[Question["type"]]>;
}

/** The service's end of the wire: makes requests of the messages and messages of the responses. */
export interface Receiver {
  accept(message: ToService): void;
  /** Path and query of the requests whose answers are not yet at their end. */
  underWay(): readonly string[];
}

type RequestHead = Extract<ToService, { readonly type: "request" }>;

interface Exchange {
  readonly target: string;
  readonly caller: AbortController;
  readonly requestBody: BodyReceiver | undefined;
  responseBody: BodySender | undefined;
}

function requestOf(head: RequestHead, { caller, requestBody }: Exchange): Request {
  return new Request(`http://youjun.invalid${head.target}`, {
    method: head.method,
    headers: head.headers.map(([name, value]): [string, string] => [name, value]),
    signal: caller.signal,
    ...(requestBody ? { body: requestBody.stream, duplex: "half" as const } : {}),
  });
}

function refusalOf(error: unknown): ContractError {
  if (error instanceof ContractError) return error;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
  return new ContractError("internal", {
    message: "程序出现内部错误。",
    remedy: "请重试；仍然出现时，请把刚才的操作告诉技术人员。",
  });
}

export function createReceiver(behind: Behind, send: Send<FromService>): Receiver {
  const exchanges = new Map<number, Exchange>();

  async function exchange(head: RequestHead): Promise<void> {
    const { id, target, hasBody, trust } = head;
    const requestBody = hasBody ? receiveBody({ id, body: "request" }, { send }) : undefined;
    const own: Exchange = { target, caller: new AbortController(), requestBody, responseBody: undefined };
    exchanges.set(id, own);
    const response = await behind.handle(requestOf(head, own), trust);
    const { status, headers, body } = response;
    send({ type: "response", id, status, headers: [...headers], hasBody: body !== null });
    if (body === null) {
      exchanges.delete(id);
      return;
    }
    const done = () => exchanges.delete(id);
    own.responseBody = sendBody(body, { id, body: "response" }, { send, done });
  }

  async function begin(head: RequestHead): Promise<void> {
    try {
      await exchange(head);
    } catch (error) {
      const { id } = head;
      exchanges.delete(id);
      refusalOf(error);
      send({ type: "response", id, status: 500, headers: [], hasBody: false });
    }
  }

  async function answer(id: number, question: Question): Promise<void> {
    try {
      send({ type: "answer", id, answer: await behind.answer(question) });
    } catch (error) {
      send({ type: "refusal", id, error: refusalOf(error).toAnswer() });
    }
  }

  return {
    accept(message) {
      const own = exchanges.get(message.id);
      switch (message.type) {
        case "request":
          void begin(message);
          break;
        case "question":
          void answer(message.id, message.question);
          break;
        case "abort":
          own?.caller.abort();
          own?.requestBody?.breakOff();
          own?.responseBody?.giveUp();
          break;
        case "want":
        case "giveUp":
          own?.responseBody?.accept(message);
          break;
        case "chunk":
        case "end":
        case "broken":
          own?.requestBody?.accept(message);
          break;
      }
    },
    underWay: () => [...exchanges.values()].map(({ target }) => target),
  };
}
