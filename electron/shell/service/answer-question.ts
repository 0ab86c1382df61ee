import { basename } from "node:path";
import { contract, isCallName } from "../../../shared/contract/contract.ts";
import type { ChosenFolder } from "../../../shared/contract/desktop.ts";
import { ContractError } from "../../../shared/contract/error.ts";
import type { WorkbenchService } from "../../api/open-service.ts";
import type { Client } from "../../api/service/client.ts";
import type { Answers, Question } from "../bridge/question.ts";

export interface Questioned {
  readonly service: WorkbenchService;
  /** The same service, with the rights of the program itself. */
  readonly call: Client;
  /** Path and query of the requests under way. */
  readonly underWay: () => readonly string[];
  /** Called after the service was closed and the answer was sent. */
  readonly ended: () => void;
}

/** Calls under way that take long or change data, in the contract's words; the others are soon over. */
function summaries(targets: readonly string[]): readonly string[] {
  return targets.flatMap((target) => {
    if (target.startsWith("/files")) return ["接收文件"];
    const name = target.slice("/api/".length);
    if (!isCallName(name)) return [];
    const call = contract[name];
    return "writes" in call || "long" in call ? [call.summary] : [];
  });
}

async function workspaceFolder(call: Client): Promise<string | null> {
  try {
    return (await call("workspace.status", {})).folder;
  } catch (error) {
    if (error instanceof ContractError && error.code === "noWorkspace") return null;
    throw error;
  }
}

function registerFolder(service: WorkbenchService, path: string): ChosenFolder {
  return { place: service.registerFolder(path), name: basename(path) || path, folder: path };
}

/** Answers what the program asks its service beside the contract. */
export function answerQuestions({ service, call, underWay, ended }: Questioned) {
  return async (question: Question): Promise<Answers[Question["type"]]> => {
    switch (question.type) {
      case "stageFile":
        return service.stage(question.path);
      case "registerFolder":
        return registerFolder(service, question.path);
      case "workspaceFolder":
        return workspaceFolder(call);
      case "running":
        return summaries(underWay());
      case "close":
        await service.close();
        setImmediate(ended);
        return null;
    }
  };
}
