import { call } from "../../app/client.ts";
import { desktop, fromDesktop } from "../../app/desktop.ts";
import { download } from "../../parts/download.ts";

/** What the desktop program opens itself; anything else is shown in its folder. */
const opened = /\.(?:docx|xlsx|pdf|png)$/i;

/** Opens a paper: the desktop program a copy of it, a browser saves one. The stored file is never touched. */
export async function openPaper(id: number): Promise<void> {
  if (!desktop) {
    const { file, name } = await call("attachment.fetch", { id });
    download(`/files/${file}`, name);
    return;
  }
  const { path } = await call("attachment.copy", { id });
  await fromDesktop(opened.test(path) ? desktop.openFile(path) : desktop.showItem(path));
}
