import { app } from "electron";
import * as z from "zod";
import { folderFromArguments } from "./folder-argument.ts";

/** What a second start tells the first one: the folder it was given, resolved where it was given. */
const handedOver = z.object({ folder: z.string().max(4096).nullable() });

/** The folder that this start of the program was given. */
export function folderGiven(): string | undefined {
  // In development the program is Electron itself, and its first argument our script.
  return folderFromArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
}

export function handOver(): z.output<typeof handedOver> {
  return { folder: folderGiven() ?? null };
}

/** The folder that another start was given. Any program of this person could have sent the data. */
export function folderHandedOver(data: unknown): string | undefined {
  const told = handedOver.safeParse(data);
  return told.success ? (told.data.folder ?? undefined) : undefined;
}
