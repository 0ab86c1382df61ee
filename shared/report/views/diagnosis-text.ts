/**
 * 诊断信息 for whoever helps from afar. The type is the promise: numbers, versions and yes or no. There is no
 * place in it for a figure, a name, a school code or a path.
 */
export interface Diagnosis {
  /** When it was made, ISO 8601. */
  readonly at: string;
  readonly program: { readonly version: string; readonly system: string; readonly runtime: string };
  readonly pack: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly workspace: {
    readonly readOnly: boolean;
    /** Bytes of the database file. */
    readonly databaseBytes: number;
    readonly operators: number;
    readonly attachments: number;
    readonly batches: number;
    readonly backups: number;
    /** Whole days since the newest backup; undefined where there is none. */
    readonly lastBackupDays: number | undefined;
  };
  readonly years: readonly {
    readonly year: number;
    readonly schools: number;
    readonly sections: number;
    readonly facts: number;
    /** How long an evaluation takes, milliseconds. */
    readonly evaluationMilliseconds: number;
  }[];
  /** 核验: each check by its name, and how many places are wrong. */
  readonly checks: readonly {
    readonly check: "database" | "chain" | "facts" | "attachments";
    readonly passed: boolean;
    readonly problems: number;
  }[];
}

const checkNames: Readonly<Record<Diagnosis["checks"][number]["check"], string>> = {
  database: "数据文件结构",
  chain: "历史记录链",
  facts: "现有数据与历史一致",
  attachments: "附件文件完好",
};

function backupLine({ backups, lastBackupDays }: Diagnosis["workspace"]): string {
  return lastBackupDays === undefined
    ? "备份：0 份"
    : `备份：${backups} 份，最近一份在 ${lastBackupDays} 天前`;
}

/** The diagnosis as the text file that is shown before it is written. */
export function diagnosisText({ at, program, pack, workspace, years, checks }: Diagnosis): string {
  const lines = [
    "优均 诊断信息",
    "只含版本、数量和核验结论，不含数据、县名、校名、姓名和文件路径。",
    "",
    `生成时间：${at}`,
    `程序版本：${program.version}`,
    `操作系统：${program.system}`,
    `运行环境：${program.runtime}`,
    `评估标准：${pack.id} 第 ${pack.version} 版`,
    `标准摘要：${pack.sha256}`,
    "",
    "工作区",
    `只读打开：${workspace.readOnly ? "是" : "否"}`,
    `数据文件：${workspace.databaseBytes} 字节`,
    `操作人：${workspace.operators} 名`,
    `附件：${workspace.attachments} 个`,
    `历史：${workspace.batches} 批`,
    backupLine(workspace),
    ...years.map(
      ({ year, schools, sections, facts, evaluationMilliseconds }) =>
        `${year} 年度：${schools} 所学校，${sections} 个学段，${facts} 项数据，评定用时 ${evaluationMilliseconds} 毫秒`,
    ),
    "",
    "核验",
    ...checks.map(
      ({ check, passed, problems }) =>
        `${checkNames[check]}：${passed ? "通过" : `未通过（${problems} 处）`}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}
