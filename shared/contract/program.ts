import * as z from "zod";
import { defineArea } from "./call.ts";
import { nothing } from "./values.ts";

export const programCalls = defineArea("program", {
  about: {
    summary: "说明这是哪个程序、哪个版本、在什么系统上运行",
    input: nothing,
    output: z.object({
      name: z.string(),
      version: z.string(),
      license: z.string(),
      /** Ready to read: 操作系统 and the runtime underneath. */
      system: z.string(),
      runtime: z.string(),
    }),
  },
  diagnose: {
    summary: "列出诊断信息（版本、系统、数量、核验结论），不含任何数据、名称和路径",
    input: nothing,
    output: z.object({ text: z.string() }),
    long: true,
  },
  writeDiagnosis: {
    summary: "把诊断信息写成工作区 exports 文件夹里的一个文本文件",
    input: nothing,
    output: z.object({ path: z.string(), text: z.string() }),
    long: true,
  },
});
