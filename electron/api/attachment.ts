import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { CallInput } from "../../shared/contract/contract.ts";
import { evidenceFileName, extensionOf } from "../../shared/dossier/evidence-file-name.ts";
import { OutputError } from "../output/output-error.ts";
import { copyVerified, newCopyBuffers } from "../output/package/copy-verified.ts";
import type { Attachment, AttachmentChanges, NewAttachment } from "../store/attachments/attachments.ts";
import type { AreaHandlers } from "./area.ts";
import type { HandlerContext } from "./service/handler.ts";
import type { Session } from "./session.ts";

/** Without the keys that have no value: absent and undefined differ for the store. */
type Stated<Input> = { [Key in keyof Input]: Exclude<Input[Key], undefined> };
function stated<Input extends object>(input: Input): Stated<Input> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  ) as Stated<Input>;
}

type Paper = CallInput<"attachment.add">;

function newAttachment({ file, title, ...paper }: Paper, context: HandlerContext): NewAttachment {
  const { path, name } = context.stagedFile(file);
  return {
    ...(stated(paper) as Omit<NewAttachment, "source" | "fileName" | "title">),
    source: path,
    fileName: name,
    title: title ?? name,
  };
}

/** The batch that the call wrote; null where nothing changed. */
function batchSince(session: Session, before: number): number | null {
  const { number } = session.workspace().chainHead();
  return number === before ? null : number;
}

/** Other papers with the same content; versions of the paper itself are none. */
function sameAs(all: readonly Attachment[], { series, sha256 }: Attachment): readonly Attachment[] {
  return all.filter((other) => other.sha256 === sha256 && other.series !== series && !other.replaced);
}

async function addMany(
  session: Session,
  { papers }: CallInput<"attachment.addMany">,
  context: HandlerContext,
) {
  const workspace = session.workspace();
  const operator = session.actor();
  const before = workspace.chainHead().number;
  const ready = papers.map((paper) => newAttachment(paper, context));
  const [first] = ready;
  const why =
    ready.length === 1
      ? `存入佐证材料：${first?.title}`
      : `存入佐证材料 ${ready.length} 份：${first?.title} 等`;
  const attachments = await workspace.addAttachments(ready, {
    operator,
    why,
    onStored: async (done) => {
      context.progress({ done, total: ready.length, label: ready[done - 1]?.fileName ?? "" });
      await context.checkpoint();
    },
  });
  const all = workspace.listAttachments();
  const same = attachments
    .map((attachment) => ({ id: attachment.id, same: sameAs(all, attachment) }))
    .filter((found) => found.same.length > 0);
  return { attachments, same, batch: batchSince(session, before) };
}

/** The name that the paper gets in the evidence tree. */
function treeName(session: Session, attachment: Attachment): string {
  const { item, material, school, title, year, version, fileName } = attachment;
  return evidenceFileName({
    countyCode: session.workspace().county.code,
    item,
    title,
    year,
    version,
    ...(school === undefined ? {} : { school }),
    ...(material === undefined ? {} : { material }),
    extension: extensionOf(fileName),
  });
}

/** A copy in exports/, where programs may open it; what an earlier look left there is used again. */
async function copyOut(session: Session, id: number) {
  const workspace = session.workspace();
  const attachment = workspace.findAttachment(id);
  const from = workspace.attachmentFile(id);
  const { sha256 } = attachment;
  const folder = join(workspace.paths.exports, "查看副本", sha256.slice(0, 8));
  const name = treeName(session, attachment);
  const path = join(folder, name);
  await mkdir(folder, { recursive: true });
  try {
    await copyVerified({ from, to: path, sha256, name }, { buffers: newCopyBuffers() });
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!isThere || error instanceof OutputError) throw error;
  }
  return { path, name };
}

/** The handlers of the area `attachment`. */
export function attachmentHandlers(session: Session): AreaHandlers<"attachment"> {
  return {
    "attachment.add": async (paper, context) => {
      const { source, ...rest } = newAttachment(paper, context);
      return session
        .workspace()
        .addAttachment(source, { ...rest, operator: session.actor(), why: `存入佐证材料：${rest.title}` });
    },
    "attachment.addMany": (input, context) => addMany(session, input, context),
    "attachment.list": (filter) => ({ attachments: session.workspace().listAttachments(stated(filter)) }),
    "attachment.show": ({ id }) => {
      const workspace = session.workspace();
      const attachment = workspace.findAttachment(id);
      const all = workspace.listAttachments();
      const versions = all.filter(({ series }) => series === attachment.series);
      return {
        attachment,
        versions: versions.toSorted((left, right) => right.version - left.version),
        same: sameAs(all, attachment),
      };
    },
    "attachment.change": ({ id, changes }) => {
      const workspace = session.workspace();
      const operator = session.actor();
      const { title } = workspace.findAttachment(id);
      const emptied = Object.fromEntries(
        Object.entries(stated(changes)).map(([key, value]) => [key, value ?? undefined]),
      ) as AttachmentChanges;
      const batch = workspace.changeAttachment(id, {
        changes: emptied,
        operator,
        why: `修改佐证材料：${title}`,
      });
      return { attachment: workspace.findAttachment(id), batch: batch ?? null };
    },
    "attachment.replace": async ({ id, file }, { stagedFile }) => {
      const workspace = session.workspace();
      const operator = session.actor();
      const before = workspace.chainHead().number;
      const { path, name } = stagedFile(file);
      const { title } = workspace.findAttachment(id);
      const why = `替换佐证材料：${title}`;
      const attachment = await workspace.replaceAttachment(id, {
        source: path,
        fileName: name,
        operator,
        why,
      });
      return { attachment, batch: batchSince(session, before) };
    },
    "attachment.remove": ({ ids }) => {
      const workspace = session.workspace();
      const operator = session.actor();
      const titles = ids.map((id) => workspace.findAttachment(id).title);
      const why = `移除佐证材料：${titles.slice(0, 3).join("、")}${titles.length > 3 ? ` 等 ${titles.length} 份` : ""}`;
      return { batch: workspace.removeAttachments(ids, { operator, why }) ?? null };
    },
    "attachment.fetch": ({ id }, { offerFile }) => {
      const workspace = session.workspace();
      const name = treeName(session, workspace.findAttachment(id));
      return { file: offerFile({ path: workspace.attachmentFile(id), name }), name };
    },
    "attachment.copy": ({ id }) => copyOut(session, id),
  };
}
