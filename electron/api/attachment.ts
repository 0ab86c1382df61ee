import type { Handlers } from "./service/handler.ts";
import type { Session } from "./session.ts";

/** A key with its value where there is one, because absent and undefined differ for the store. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}

/** The handlers of the area `attachment`. */
export function attachmentHandlers(session: Session) {
  return {
    "attachment.add": ({ file, item, school, year, title }, { stagedFile }) => {
      const { path, name } = stagedFile(file);
      return session.workspace().addAttachment(path, {
        item,
        year,
        ...optional("school", school),
        title: title ?? name,
        fileName: name,
        operator: session.actor(),
        why: `存入佐证材料：${title ?? name}`,
      });
    },
    "attachment.list": ({ year, item, school }) => ({
      attachments: session.workspace().listAttachments({
        ...optional("year", year),
        ...optional("item", item),
        ...optional("school", school),
      }),
    }),
  } satisfies Partial<Handlers>;
}
