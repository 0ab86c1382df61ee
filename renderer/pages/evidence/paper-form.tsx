import { Button, DatePicker, Input, InputNumber, Select } from "antd";
import dayjs from "dayjs";
import { useMemo, useState } from "react";
import { evidenceCatalogue } from "../../../shared/dossier/evidence-catalogue.ts";
import { call } from "../../app/client.ts";
import { useAction } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { placeOptions, readPlace } from "./drafts.ts";
import styles from "./evidence.module.css";
import type { Paper, SchoolOverview } from "./evidence-types.ts";

export interface PaperFormProps {
  readonly paper: Paper;
  readonly schools: readonly SchoolOverview[];
  readonly onDone: (words: string, batch: number | null) => void;
}

/** What the form holds; empty text and null stand for nothing said. */
interface Said {
  readonly place: string;
  readonly school: string;
  readonly box: number | null;
  readonly year: number;
  readonly title: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly documentDate: string;
  readonly validUntil: string;
  readonly pages: number | null;
  readonly note: string;
  readonly sealed: string;
  readonly personal: string;
}

function flagText(flag: boolean | undefined): string {
  return flag === undefined ? "" : flag ? "yes" : "no";
}

function saidOf(paper: Paper): Said {
  return {
    place: `${paper.item}/${paper.material ?? ""}`,
    school: paper.school ?? "",
    box: paper.box ?? null,
    year: paper.year,
    title: paper.title,
    documentNumber: paper.documentNumber ?? "",
    issuer: paper.issuer ?? "",
    documentDate: paper.documentDate ?? "",
    validUntil: paper.validUntil ?? "",
    pages: paper.pages ?? null,
    note: paper.note ?? "",
    sealed: flagText(paper.sealed),
    personal: flagText(paper.personal),
  };
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
const flagOf = (text: string): boolean | null => (text === "" ? null : text === "yes");

/** The changes that the call takes. */
function changesOf(said: Said) {
  const { item, material = null } = readPlace(said.place);
  return {
    item,
    material,
    school: orNull(said.school),
    box: said.school === "" ? null : said.box,
    year: said.year,
    title: said.title.trim(),
    documentNumber: orNull(said.documentNumber),
    issuer: orNull(said.issuer),
    documentDate: orNull(said.documentDate),
    validUntil: orNull(said.validUntil),
    pages: said.pages,
    note: orNull(said.note),
    sealed: flagOf(said.sealed),
    personal: flagOf(said.personal),
  };
}

const sealOptions = [
  { value: "", label: "没有注明" },
  { value: "yes", label: "已盖章（签字）" },
  { value: "no", label: "没有盖章" },
];
const personalOptions = [
  { value: "", label: "按材料目录" },
  { value: "yes", label: "含个人信息" },
  { value: "no", label: "不含个人信息" },
];

/** 归属 and 卷内目录 of a paper, to be corrected. */
export function PaperForm({ paper, schools, onDone }: PaperFormProps) {
  const { status } = useWorkspace();
  const before = useMemo(() => saidOf(paper), [paper]);
  const [said, setSaid] = useState(before);
  const set = (changes: Partial<Said>) => setSaid((now) => ({ ...now, ...changes }));
  const isChanged = JSON.stringify(said) !== JSON.stringify(before);
  const saving = useAction(async () => {
    const { attachment, batch } = await call("attachment.change", { id: paper.id, changes: changesOf(said) });
    setSaid(saidOf(attachment));
    onDone(`已修改“${attachment.title}”`, batch);
  });
  const owners = [
    { value: "", label: "县本级" },
    ...schools.map(({ code, name }) => ({ value: code, label: name || code })),
  ];
  const boxes = evidenceCatalogue.schoolBoxes.map(({ number, name }) => ({
    value: number,
    label: `${number} ${name}`,
  }));
  const day = (text: string) => (text === "" ? null : dayjs(text));
  return (
    <form
      aria-label="材料说明"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) void saving.run();
      }}
    >
      {saving.error && <ErrorNotice error={saving.error} onClose={saving.clearError} />}
      <fieldset className={styles.form} disabled={status.readOnly}>
        <label htmlFor="paper-place">材料</label>
        <Select
          id="paper-place"
          showSearch={{ optionFilterProp: "label" }}
          value={said.place}
          options={[...placeOptions]}
          onChange={(place) => set({ place })}
        />
        <label htmlFor="paper-school">学校</label>
        <Select
          id="paper-school"
          showSearch={{ optionFilterProp: "label" }}
          value={said.school}
          options={owners}
          onChange={(school) => set({ school })}
        />
        {said.school !== "" && (
          <>
            <label htmlFor="paper-box">档案盒</label>
            <Select
              id="paper-box"
              allowClear
              placeholder="按材料目录"
              value={said.box}
              options={boxes}
              onChange={(box: number | undefined) => set({ box: box ?? null })}
            />
          </>
        )}
        <label htmlFor="paper-title">题名</label>
        <Input
          id="paper-title"
          value={said.title}
          maxLength={200}
          onChange={(event) => set({ title: event.target.value })}
        />
        <label htmlFor="paper-year">年度</label>
        <InputNumber
          id="paper-year"
          value={said.year}
          min={2000}
          max={2100}
          precision={0}
          onChange={(year) => set({ year: year ?? before.year })}
        />
        <label htmlFor="paper-number">文号</label>
        <Input
          id="paper-number"
          value={said.documentNumber}
          maxLength={100}
          placeholder="青教〔2025〕3号"
          onChange={(event) => set({ documentNumber: event.target.value })}
        />
        <label htmlFor="paper-issuer">责任者</label>
        <Input
          id="paper-issuer"
          value={said.issuer}
          maxLength={100}
          onChange={(event) => set({ issuer: event.target.value })}
        />
        <label htmlFor="paper-date">日期</label>
        <DatePicker
          id="paper-date"
          value={day(said.documentDate)}
          onChange={(value) => set({ documentDate: value ? value.format("YYYY-MM-DD") : "" })}
        />
        <label htmlFor="paper-until">有效期至</label>
        <DatePicker
          id="paper-until"
          value={day(said.validUntil)}
          onChange={(value) => set({ validUntil: value ? value.format("YYYY-MM-DD") : "" })}
        />
        <label htmlFor="paper-pages">页数</label>
        <InputNumber
          id="paper-pages"
          value={said.pages}
          min={1}
          max={99999}
          precision={0}
          onChange={(pages) => set({ pages })}
        />
        <label htmlFor="paper-sealed">盖章</label>
        <Select
          id="paper-sealed"
          value={said.sealed}
          options={sealOptions}
          onChange={(sealed) => set({ sealed })}
        />
        <label htmlFor="paper-personal">个人信息</label>
        <Select
          id="paper-personal"
          value={said.personal}
          options={personalOptions}
          onChange={(personal) => set({ personal })}
        />
        <label htmlFor="paper-note">备注</label>
        <Input.TextArea
          id="paper-note"
          value={said.note}
          maxLength={500}
          rows={2}
          onChange={(event) => set({ note: event.target.value })}
        />
      </fieldset>
      <div className={`${styles.buttons} ${styles.notice}`}>
        <Button
          type="primary"
          htmlType="submit"
          disabled={!isChanged || said.title.trim() === ""}
          loading={saving.running}
        >
          保存修改
        </Button>
        {isChanged && <Button onClick={() => setSaid(before)}>不改了</Button>}
      </div>
    </form>
  );
}
