import { Menu, type MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "../../shared/contract/desktop.ts";

export interface MenuOptions {
  readonly development: boolean;
  readonly command: (command: MenuCommand) => void;
  /** Shows the folder of the open workspace. */
  readonly showWorkspace: () => void;
}

const line: MenuItemConstructorOptions = { type: "separator" };

type Entry = readonly [label: string, command: MenuCommand, accelerator?: string];

/** The Chinese menu. Alt reaches it; each entry has a letter. */
export function menuTemplate(options: MenuOptions): readonly MenuItemConstructorOptions[] {
  const { development, command, showWorkspace } = options;
  /** The program hears the keys where the page lets them pass. */
  const entry = ([label, name, accelerator]: Entry): MenuItemConstructorOptions => ({
    label,
    click: () => command(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  /** The page hears the keys itself, as it does in a browser; the menu only shows them. */
  const shown = (given: Entry): MenuItemConstructorOptions => ({
    ...entry(given),
    registerAccelerator: false,
  });
  const developing: readonly MenuItemConstructorOptions[] = [
    line,
    { label: "重新载入(&R)", role: "reload" },
    { label: "开发者工具(&T)", role: "toggleDevTools" },
  ];
  return [
    {
      label: "文件(&F)",
      submenu: [
        entry(["新建工作区…(&N)", "newWorkspace", "CmdOrCtrl+N"]),
        entry(["打开工作区…(&O)", "openWorkspace", "CmdOrCtrl+O"]),
        { label: "打开工作区所在文件夹(&L)", click: showWorkspace },
        entry(["关闭工作区(&C)", "closeWorkspace"]),
        line,
        entry(["导入…(&I)", "import", "CmdOrCtrl+I"]),
        entry(["打印…(&P)", "print", "CmdOrCtrl+P"]),
        line,
        { label: "退出(&X)", role: "quit", accelerator: "CmdOrCtrl+Q" },
      ],
    },
    {
      label: "编辑(&E)",
      submenu: [
        shown(["撤销(&U)", "undo", "CmdOrCtrl+Z"]),
        shown(["重做(&R)", "redo", "CmdOrCtrl+Y"]),
        line,
        { label: "剪切(&T)", role: "cut" },
        { label: "复制(&C)", role: "copy" },
        { label: "粘贴(&P)", role: "paste" },
        { label: "全选(&A)", role: "selectAll" },
        line,
        shown(["查找学校、指标和页面…(&F)", "search", "CmdOrCtrl+K"]),
      ],
    },
    {
      label: "视图(&V)",
      submenu: [
        { label: "放大(&I)", role: "zoomIn" },
        { label: "缩小(&O)", role: "zoomOut" },
        { label: "实际大小(&A)", role: "resetZoom" },
        line,
        { label: "全屏(&F)", role: "togglefullscreen" },
        ...(development ? developing : []),
      ],
    },
    {
      label: "帮助(&H)",
      submenu: [shown(["使用手册(&M)", "help", "F1"]), line, entry(["关于优均(&A)", "about"])],
    },
  ];
}

export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(options)]));
}
