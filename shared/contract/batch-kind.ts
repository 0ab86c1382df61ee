/** 类别 of a batch in the history, by the word that the store keeps. */
const names: Readonly<Record<string, string>> = {
  create: "新建",
  import: "导入",
  edit: "填报",
  roster: "学校名单",
  operator: "操作人",
  attachment: "佐证",
  check: "核对",
  newYear: "新学年",
  yearLock: "年度锁定",
  undo: "撤销",
  erase: "清除个人信息",
};

/** 类别 in words; one that this version does not know keeps its own word. */
export function batchKindName(kind: string): string {
  return names[kind] ?? kind;
}
