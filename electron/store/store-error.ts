/** Why the store refused. A closed set: callers switch over it, people read the three sentences. */
export const storeErrorCodes = [
  "notAWorkspace",
  "foreignFile",
  "damaged",
  "newerVersion",
  "locked",
  "readOnly",
  "networkDrive",
  "diskFull",
  "folderNotEmpty",
  "alreadyExists",
  "notWritable",
  "writeFailed",
  "closed",
  "notFound",
  "duplicate",
  "invalidInput",
  "cannotUndo",
  "yearLocked",
] as const;
export type StoreErrorCode = (typeof storeErrorCodes)[number];

interface ErrorTexts {
  /** 发生了什么. */
  readonly message: string;
  /** 什么是安全的. */
  readonly safe: string;
  /** 怎么办. */
  readonly remedy: string;
}

const nothingChanged = "没有改动任何文件。";
const lastStepRolledBack = "这一步操作已整体撤回，之前保存的数据完好。";

/** `about` names the folder, file or thing in question. */
const texts: Readonly<Record<StoreErrorCode, (about: string) => ErrorTexts>> = {
  notAWorkspace: (about) => ({
    message: `“${about}”不是优均工作文件夹：里面没有 workspace.db。`,
    safe: nothingChanged,
    remedy: "请选择含有 workspace.db 的文件夹，或者新建一个工作文件夹。",
  }),
  foreignFile: (about) => ({
    message: `“${about}”不是优均的数据文件，可能是别的软件的文件或改了名的文件。`,
    safe: "这个文件没有被改动。",
    remedy: "请确认选对了文件夹；如果原来的 workspace.db 被覆盖，请从 backups 文件夹恢复到新文件夹。",
  }),
  damaged: (about) => ({
    message: `数据文件已损坏：${about}。`,
    safe: "文件没有被改动，损坏的数据也没有被使用；backups 文件夹里的备份不受影响。",
    remedy: "请先把整个文件夹复制一份留存，再从 backups 文件夹里最近的备份恢复到新文件夹。",
  }),
  newerVersion: (about) => ({
    message: `“${about}”是由更新版本的优均保存的，本版本不认识它的格式。`,
    safe: nothingChanged,
    remedy: "请安装最新版本的优均后再打开。",
  }),
  locked: (about) => ({
    message: `工作文件夹正在使用：${about}。`,
    safe: nothingChanged,
    remedy: "请先在那边关闭它，再在这里打开；同一时间只能有一个程序使用同一个工作文件夹。",
  }),
  readOnly: (about) => ({
    message: `“${about}”是以只读方式打开的，不能保存改动。`,
    safe: "已有数据完好，可以照常查看和导出。",
    remedy: "需要改动时，请把整个文件夹复制到可以写入的位置（例如本机硬盘）再打开。",
  }),
  networkDrive: (about) => ({
    message: `“${about}”在网络共享盘上。网络盘的文件锁不可靠，多人同时写入会损坏数据，因此不在那里打开。`,
    safe: nothingChanged,
    remedy: "请把整个文件夹复制到本机硬盘或U盘再打开；备份文件可以另外复制到网络盘保存。",
  }),
  diskFull: (about) => ({
    message: `磁盘空间不足，无法写入“${about}”。`,
    safe: lastStepRolledBack,
    remedy: "请清理出磁盘空间，再重做这一步。",
  }),
  folderNotEmpty: (about) => ({
    message: `“${about}”不是空文件夹，不能用来新建工作文件夹。`,
    safe: nothingChanged,
    remedy: "请选择一个空文件夹，或者输入一个新的文件夹名。",
  }),
  alreadyExists: (about) => ({
    message: `“${about}”已经是优均工作文件夹。`,
    safe: nothingChanged,
    remedy: "请直接打开它，或者另选一个新文件夹。",
  }),
  notWritable: (about) => ({
    message: `没有权限写入“${about}”。`,
    safe: lastStepRolledBack,
    remedy: "请检查文件夹的写入权限，或者换一个可以写入的位置。",
  }),
  writeFailed: (about) => ({
    message: `读写“${about}”时磁盘出错。`,
    safe: lastStepRolledBack,
    remedy: "请检查磁盘或U盘是否接好、是否有坏道，换一个位置后重做这一步；数据请先另外备份。",
  }),
  closed: (about) => ({
    message: `工作文件夹“${about}”已经关闭。`,
    safe: "关闭前保存的数据完好。",
    remedy: "请重新打开工作文件夹。",
  }),
  notFound: (about) => ({
    message: `没有找到${about}。`,
    safe: nothingChanged,
    remedy: "请刷新后重新选择。",
  }),
  duplicate: (about) => ({
    message: `${about}已经存在。`,
    safe: nothingChanged,
    remedy: "请换一个名称；同名的人可以在姓名后加单位或序号来区分。",
  }),
  invalidInput: (about) => ({
    message: `数据不能保存：${about}。`,
    safe: nothingChanged,
    remedy: "请按提示改正后再保存。",
  }),
  cannotUndo: (about) => ({
    message: `不能撤销：${about}。`,
    safe: nothingChanged,
    remedy: "请查看历史记录，需要时直接修改有关数据。",
  }),
  yearLocked: (about) => ({
    message: `不能改动已锁定年度的数据：${about}。`,
    safe: nothingChanged,
    remedy: "确需改动时，请在“新学年”页写明理由，重新打开这个年度，改完后再锁定。",
  }),
};

/** A refusal of the store, with what happened, what is safe and what to do, in words for people. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly safe: string;
  readonly remedy: string;

  /** @param about the folder, file or thing in question, as people know it */
  constructor(code: StoreErrorCode, about: string, options?: { readonly cause?: unknown }) {
    const { message, safe, remedy } = texts[code](about);
    super(message, options);
    this.name = "StoreError";
    this.code = code;
    this.safe = safe;
    this.remedy = remedy;
  }
}
