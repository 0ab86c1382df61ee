/** A page of the workbench: its id is the first word of the address and the name of its folder in pages/. */
export interface PageName {
  readonly id: string;
  /** As the navigation names it. */
  readonly label: string;
  /** The question that the page answers; for search and hover. */
  readonly question: string;
}

/** The way the work goes, top to bottom: the order of the navigation and of Alt+1 … Alt+9. */
export const workOrder: readonly PageName[] = [
  { id: "overview", label: "总览", question: "全县现在达标了吗，差在哪里" },
  { id: "schools", label: "学校", question: "有哪些学校，各校每项指标怎样" },
  { id: "import", label: "导入", question: "把已有的表格读进来" },
  { id: "entry", label: "填报", question: "逐项填写和修改数据" },
  { id: "checks", label: "核对", question: "数据之间是否矛盾" },
  { id: "indicators", label: "指标", question: "每项指标是怎样评定的" },
  { id: "shortages", label: "短板", question: "每所学校还差多少" },
  { id: "ledger", label: "台账", question: "问题由谁、何时整改" },
  { id: "plan", label: "规划", question: "今后几年怎样达标" },
  { id: "evidence", label: "佐证", question: "每项指标的材料齐不齐" },
  { id: "report", label: "报告", question: "生成自评报告和申报表" },
  { id: "history", label: "历史", question: "谁在什么时候改了什么" },
  { id: "settings", label: "设置", question: "备份、操作人、口径和关于" },
];

/** Pages beside the way: gone to from the frame and from other pages, in no navigation and under no key. */
export const besideTheWay: readonly PageName[] = [
  { id: "new-year", label: "新学年", question: "新的年度从哪里开始，沿用了什么" },
];
