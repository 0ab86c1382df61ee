import { Button, Input, Modal, Radio, Select } from "antd";
import { useState } from "react";
import { type SchoolKind, schoolKinds } from "../../../../shared/county/stage.ts";
import styles from "../new-year.module.css";
import {
  type Before,
  type Fate,
  fateNames,
  type SchoolChoice,
  type SchoolEdit,
  settled,
} from "./roster-edits.ts";

export const kindOptions = schoolKinds.map((kind) => ({ value: kind, label: kind }));

const fates = (["kept", "closed", "merged", "split"] as const).map((value) => ({
  value,
  label: fateNames[value],
}));

export function choicesOf(schools: readonly SchoolChoice[]) {
  return schools.map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }));
}

export interface SchoolDialogProps {
  readonly school: Before;
  readonly edit: SchoolEdit | undefined;
  /** Schools of the new year that it can join or hang on, without itself. */
  readonly others: readonly SchoolChoice[];
  readonly opened: readonly SchoolChoice[];
  readonly onClose: () => void;
  /** Undefined: nothing changes. */
  readonly onSave: (edit: SchoolEdit | undefined) => void;
}

interface PartProps {
  readonly draft: SchoolEdit;
  readonly onChange: (part: Partial<SchoolEdit>) => void;
  readonly dialog: SchoolDialogProps;
}

const ownSchool = "";

function KeptFields({ draft, onChange, dialog }: PartProps) {
  const { school, others } = dialog;
  const parent = draft.parent === undefined ? school.parent : draft.parent;
  return (
    <div className={styles.fields}>
      <label htmlFor="new-name">学校名称</label>
      <Input
        id="new-name"
        value={draft.name ?? school.name}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      {draft.fate === "kept" && (
        <>
          <label htmlFor="new-code">学校标识码</label>
          <Input
            id="new-code"
            value={draft.code ?? school.code}
            onChange={({ target }) => onChange({ code: target.value })}
          />
        </>
      )}
      <span>办学类型</span>
      <Select<SchoolKind>
        aria-label="办学类型"
        value={draft.kind ?? school.kind ?? null}
        options={kindOptions}
        onChange={(kind) => onChange({ kind })}
      />
      {draft.fate === "kept" && (
        <>
          <span>主校</span>
          <Select<string>
            aria-label="主校"
            showSearch={{ optionFilterProp: "label" }}
            value={parent ?? ownSchool}
            options={[{ value: ownSchool, label: "无（独立设校）" }, ...choicesOf(others)]}
            onChange={(chosen) => onChange({ parent: chosen === ownSchool ? null : chosen })}
          />
        </>
      )}
    </div>
  );
}

function FateFields(props: PartProps) {
  const { draft, onChange, dialog } = props;
  const { school, others, opened } = dialog;
  switch (draft.fate) {
    case "closed":
      return <p className={styles.quiet}>新年度不再有这所学校，它的数据留在上一年度。</p>;
    case "merged":
      return (
        <>
          <div className={styles.fields}>
            <span>并入</span>
            <Select<string>
              aria-label="并入的学校"
              placeholder="选择学校；新设的学校请先用“新设学校”列出"
              showSearch={{ optionFilterProp: "label" }}
              value={draft.into ?? null}
              options={choicesOf(others)}
              onChange={(into) => onChange({ into })}
            />
          </div>
          <p className={styles.quiet}>两校的面积、教室、场地相加，作为并入后学校的待确认数据。</p>
        </>
      );
    case "split":
      return (
        <>
          <div className={styles.fields}>
            <span>拆分为</span>
            <Select<string[]>
              mode="multiple"
              aria-label="拆分成的学校"
              placeholder="请先用“新设学校”列出拆分成的学校"
              value={[...(draft.parts ?? [])]}
              options={[
                { value: school.code, label: `本校，保留原标识码（${school.code}）` },
                ...choicesOf(opened),
              ]}
              onChange={(parts) => onChange({ parts })}
            />
          </div>
          <p className={styles.quiet}>房屋和场地归哪一所不得而知，各校都从头填报。</p>
          {draft.parts?.includes(school.code) && <KeptFields {...props} />}
        </>
      );
    case "kept":
      return <KeptFields {...props} />;
  }
}

/** What becomes of one of last year's schools. */
export function SchoolDialog(props: SchoolDialogProps) {
  const { school, edit, onClose, onSave } = props;
  const [draft, setDraft] = useState<SchoolEdit>(edit ?? { fate: "kept" });
  const incomplete =
    (draft.fate === "merged" && !draft.into) || (draft.fate === "split" && (draft.parts?.length ?? 0) < 2);
  return (
    <Modal open title={`${school.name}：新年度`} onCancel={onClose} footer={null} width={560} destroyOnHidden>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!incomplete) onSave(settled(school, draft));
        }}
      >
        <Radio.Group
          aria-label="变动"
          options={fates}
          value={draft.fate}
          onChange={({ target }) => setDraft((before) => ({ ...before, fate: target.value as Fate }))}
        />
        <FateFields
          draft={draft}
          dialog={props}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" htmlType="submit" disabled={incomplete}>
            确定
          </Button>
        </div>
      </form>
    </Modal>
  );
}
