import { ContractError, cancelledError } from "../../../shared/contract/error.ts";
import { errorResponse } from "../../api/service/answer.ts";
import type { Trust } from "../../api/service/handler.ts";
import { type BodyReceiver, type BodySender, receiveBody, sendBody } from "./body.ts";
import type { FromService, Send, ToService } from "./message.ts";
import type { AnswerOf, Question } from "./question.ts";

/**
 * The window's end of the wire: web-standard requests go to the service process, its answers come back with
 * their bodies as streams.
 *
 *   const forwarder = createForwarder((message) => child.postMessage(message));
 *   child.on("message", forwarder.accept);
 *   const response = await forwarder.forward(request, "page");
 */
export interface Forwarder {
  /** Never throws; where the service is gone, the answer says so. */
  forward(request: Request, trust: Trust): Promise<Response>;
  /** Throws `ContractError`. */
  ask<Asked extends Question>(question: Asked): Promise<AnswerOf<Asked>>;
  accept(message: FromService): void;
  /** The service process ended: whoever waits is told. */
  breakOff(): void;
}

interface Exchange {
  readonly requestBody: BodySender | undefined;
  responseBody: BodyReceiver | undefined;
  answer(response: Response): void;
}

interface Waiting {
  answer(answer: never): void;
  refuse(error: ContractError): void;
}

type ResponseHead = Extract<FromService, { readonly type: "response" }>;

/** Statuses whose responses may not have a body, not even an empty one. */
const bodiless: readonly number[] = [204, 205, 304];

export function serviceGoneError(): ContractError {
  return new ContractError("internal", {
    message: "后台服务已停止，没有完成这项操作。",
    safe: "未完成的改动没有写入，已保存的数据不受影响。",
    remedy: "请关闭程序后重新打开。",
  });
}

export function createForwarder(send: Send<ToService>): Forwarder {
  const exchanges = new Map<number, Exchange>();
  const questions = new Map<number, Waiting>();
  let lastId = 0;
  let gone = false;

  function target(request: Request): string {
    const { pathname, search } = new URL(request.url);
    return pathname + search;
  }

  /** Starts an exchange; what the service says about it arrives through `accept`. */
  function begin(request: Request, trust: Trust, answer: (response: Response) => void): number {
    lastId += 1;
    const id = lastId;
    const { body } = request;
    const requestBody = body === null ? undefined : sendBody(body, { id, body: "request" }, { send });
    exchanges.set(id, { requestBody, responseBody: undefined, answer });
    send({
      type: "request",
      id,
      trust,
      method: request.method,
      target: target(request),
      headers: [...request.headers],
      hasBody: body !== null,
    });
    return id;
  }

  function end(id: number): void {
    exchanges.get(id)?.requestBody?.giveUp();
    exchanges.delete(id);
  }

  function respond(exchange: Exchange, { id, status, headers, hasBody }: ResponseHead): void {
    const init = { status, headers: headers.map(([name, value]): [string, string] => [name, value]) };
    if (!hasBody || bodiless.includes(status)) {
      end(id);
      exchange.answer(new Response(null, init));
      return;
    }
    exchange.responseBody = receiveBody({ id, body: "response" }, { send, done: () => end(id) });
    exchange.answer(new Response(exchange.responseBody.stream, init));
  }

  function settle(id: number, settled: (waiting: Waiting) => void): void {
    const waiting = questions.get(id);
    questions.delete(id);
    if (waiting) settled(waiting);
  }

  function acceptForExchange(message: Exclude<FromService, { type: "answer" | "refusal" }>): void {
    // Pieces may be under way when their exchange is given up.
    const exchange = exchanges.get(message.id);
    if (!exchange) return;
    switch (message.type) {
      case "response":
        respond(exchange, message);
        break;
      case "want":
      case "giveUp":
        exchange.requestBody?.accept(message);
        break;
      case "chunk":
      case "end":
      case "broken":
        exchange.responseBody?.accept(message);
        break;
    }
  }

  return {
    forward(request, trust) {
      return new Promise((resolve) => {
        if (gone) {
          resolve(errorResponse(503, serviceGoneError()));
          return;
        }
        if (request.signal.aborted) {
          resolve(errorResponse(400, cancelledError()));
          return;
        }
        const id = begin(request, trust, resolve);
        request.signal.addEventListener("abort", () => {
          const exchange = exchanges.get(id);
          if (!exchange) return;
          send({ type: "abort", id });
          exchange.responseBody?.breakOff();
        });
      });
    },

    ask<Asked extends Question>(question: Asked): Promise<AnswerOf<Asked>> {
      return new Promise((answer, refuse) => {
        if (gone) {
          refuse(serviceGoneError());
          return;
        }
        lastId += 1;
        questions.set(lastId, { answer, refuse });
        send({ type: "question", id: lastId, question });
      });
    },

    accept(message) {
      switch (message.type) {
        case "answer":
          // The other end answers each question with what belongs to it; the types there see to that.
          settle(message.id, (waiting) => waiting.answer(message.answer as never));
          break;
        case "refusal":
          settle(message.id, (waiting) => waiting.refuse(ContractError.fromAnswer(message.error)));
          break;
        default:
          acceptForExchange(message);
      }
    },

    breakOff() {
      gone = true;
      for (const [id, exchange] of [...exchanges]) {
        end(id);
        exchange.responseBody?.breakOff();
        exchange.answer(errorResponse(503, serviceGoneError()));
      }
      for (const [id] of [...questions]) settle(id, (waiting) => waiting.refuse(serviceGoneError()));
    },
  };
}
