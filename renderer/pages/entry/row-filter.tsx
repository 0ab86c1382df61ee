import type { InputRef } from "antd";
import { Input, Segmented, Select } from "antd";
import type { Ref } from "react";
import { type Stage, schoolKinds } from "../../../shared/county/stage.ts";
import type { RowFilter } from "./model/filter-rows.ts";

export interface RowFilterBarProps {
  readonly filter: RowFilter;
  readonly onChange: (filter: RowFilter) => void;
  /** Offers 小学 and 初中. */
  readonly byStage: boolean;
  readonly search: Ref<InputRef>;
}

/** Which rows the grid shows. 只看未填 is looked up when it is chosen, so that no row goes while it is filled. */
export function RowFilterBar({ filter, onChange, byStage, search }: RowFilterBarProps) {
  return (
    <>
      <Input
        ref={search}
        size="small"
        allowClear
        style={{ width: 176 }}
        aria-label="按学校名称、标识码、乡镇或拼音首字母筛选"
        placeholder="找学校（名称、代码、拼音）"
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <Select
        size="small"
        aria-label="办学类型"
        style={{ width: 148 }}
        value={filter.kind}
        options={[
          { value: "", label: "全部办学类型" },
          ...schoolKinds.map((kind) => ({ value: kind, label: kind })),
        ]}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      {byStage && (
        <Segmented<"" | Stage>
          size="small"
          aria-label="学段"
          value={filter.stage}
          options={[
            { value: "", label: "全部" },
            { value: "primary", label: "小学" },
            { value: "junior", label: "初中" },
          ]}
          onChange={(stage) => onChange({ ...filter, stage })}
        />
      )}
      <Select<RowFilter["state"]>
        size="small"
        aria-label="填写状态"
        style={{ width: 128 }}
        value={filter.state}
        options={[
          { value: "", label: "全部状态" },
          { value: "needed", label: "只看评定所缺" },
          { value: "missing", label: "只看有未填的" },
          { value: "invalid", label: "只看没存上的" },
          { value: "typed", label: "只看人工改过的" },
        ]}
        onChange={(state) => onChange({ ...filter, state })}
      />
    </>
  );
}
