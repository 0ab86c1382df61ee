import type { ParentPort } from "electron";
import { openService } from "../../api/open-service.ts";
import { createClient } from "../../api/service/client.ts";
import type { ToService } from "../bridge/message.ts";
import { createReceiver } from "../bridge/receiver.ts";
import { answerQuestions } from "./answer-question.ts";
import { markWorkspaces } from "./mark-workspaces.ts";
import { fromArguments } from "./start-options.ts";

// The service process of the desktop program: the same service that the host mounts on loopback, behind the
// port to the program that started this process. Ends with `close`, or with the program.

const port: ParentPort = process.parentPort;
const { configFolder } = fromArguments(process.argv);
const service = openService({ places: { configFolder } });
const call = createClient(service, { trust: "local" });
const handle = markWorkspaces((request, trust) => service.handle(request, { trust }), call);
const answer = answerQuestions({
  service,
  call,
  underWay: () => receiver.underWay(),
  ended: () => process.exit(0),
});
const receiver = createReceiver({ handle, answer }, (message) => port.postMessage(message));
port.on("message", ({ data }) => receiver.accept(data as ToService));
