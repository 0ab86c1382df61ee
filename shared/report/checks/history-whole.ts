import type { ReportCheck } from "./check.ts";

/** 数据未被改动: the chain of changes is whole, and the data are what it tells. */
export const historyWhole: ReportCheck = {
  code: "historyWhole",
  name: "历史记录",
  title: "历史记录首尾相接，数据未被绕过程序改动",
  run: ({ history: { problems } }) => {
    const [first] = problems;
    if (first === undefined) return [];
    return [
      {
        severity: "mustFix",
        problem: `历史记录核验没有通过，共${problems.length}处：${first}。`,
        remedy: "请从最近的完好备份恢复到新文件夹，再生成报告。",
        link: { kind: "history" },
      },
    ];
  },
};
