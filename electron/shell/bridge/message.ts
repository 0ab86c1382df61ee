import type { ErrorAnswer } from "../../../shared/contract/error.ts";
import type { Trust } from "../../api/service/handler.ts";
import type { Answers, Question } from "./question.ts";

// Window and service live in two processes and know each other by these messages. A body crosses in pieces,
// each sent only when the other side wants one: nobody piles up what nobody reads.

/** The two bodies of an exchange. */
export type BodyName = "request" | "response";

/** From the side that has a body to the side that reads it. */
export type BodyPiece =
  | { readonly type: "chunk"; readonly id: number; readonly body: BodyName; readonly bytes: Uint8Array }
  | { readonly type: "end"; readonly id: number; readonly body: BodyName }
  | { readonly type: "broken"; readonly id: number; readonly body: BodyName };

/** From the side that reads a body: one more piece, or no more at all. */
export type BodyWish =
  | { readonly type: "want"; readonly id: number; readonly body: BodyName }
  | { readonly type: "giveUp"; readonly id: number; readonly body: BodyName };

export type HeaderList = readonly (readonly [name: string, value: string])[];

export type ToService =
  | {
      readonly type: "request";
      readonly id: number;
      readonly trust: Trust;
      readonly method: string;
      /** Path and query. */
      readonly target: string;
      readonly headers: HeaderList;
      readonly hasBody: boolean;
    }
  /** The caller went away before there was an answer. */
  | { readonly type: "abort"; readonly id: number }
  | { readonly type: "question"; readonly id: number; readonly question: Question }
  | BodyPiece
  | BodyWish;

export type FromService =
  | {
      readonly type: "response";
      readonly id: number;
      readonly status: number;
      readonly headers: HeaderList;
      readonly hasBody: boolean;
    }
  | { readonly type: "answer"; readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly type: "refusal"; readonly id: number; readonly error: ErrorAnswer }
  | BodyPiece
  | BodyWish;

/** One end of the wire; both Electron's ports and the tests' fit it. */
export type Send<Message> = (message: Message) => void;
