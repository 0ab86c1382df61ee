import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useCall } from "../../../app/use-call.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { Loading } from "../../../parts/loading.tsx";
import { PageHeader } from "../../../parts/page-header.tsx";
import { readByMapping, showMapping } from "../import-actions.ts";
import type { ImportFile, ImportState, Proposal, TableMapping } from "../import-state.ts";
import styles from "./any-table.module.css";
import { type Draft, draftOf, hindrance, mappingOf, type TableLook } from "./draft.ts";
import { FirstRows } from "./first-rows.tsx";
import { SaveMapping } from "./save-mapping.tsx";
import { TableParts } from "./table-parts.tsx";
import { TableSettings } from "./table-settings.tsx";
import { unknownFiles } from "./unknown.ts";

/** What a person chose about the sheet; the rest is proposed. */
export interface SheetChoice {
  readonly sheet?: string;
  readonly head?: { readonly top: number; readonly bottom: number };
  readonly keyColumn?: number;
}

interface MatchingProps {
  readonly look: TableLook;
  readonly file: ImportFile;
  readonly others: readonly ImportFile[];
  /** What the file was read by before. */
  readonly used: TableMapping | undefined;
  readonly choice: SheetChoice;
  readonly onChoose: (choice: SheetChoice) => void;
}

function headline(look: TableLook, draft: Draft): string {
  const rows = look.proposal?.schools ?? 0;
  return `“${look.fileName}”：${rows} 行学校，${draft.columns.size} 列对应到数据项`;
}

function Matching({ look, file, others, used, choice, onChoose }: MatchingProps) {
  const { year } = useWorkspace();
  const [draft, setDraft] = useState(() => draftOf(look, used));
  const [together, setTogether] = useState(false);
  const missing = hindrance(look, draft);
  const mapping = mappingOf(look, draft);
  const files = together ? [file, ...others] : [file];
  return (
    <>
      <PageHeader
        headline={headline(look, draft)}
        lead="选定表头、学校列和各列的含义，然后预览。预览和接受同其他表一样，接受以前不写入任何数据。"
        actions={
          <>
            <Button onClick={() => showMapping(undefined)}>返回</Button>
            <Button
              type="primary"
              disabled={!mapping}
              onClick={() => {
                if (mapping)
                  void readByMapping(
                    files.map(({ name }) => name),
                    mapping,
                    year,
                  );
              }}
            >
              按此预览
            </Button>
          </>
        }
      />
      <p role="status" className={missing === undefined ? styles.ready : styles.missing}>
        {missing ??
          (look.saved ? `已套用保存过的对应关系“${look.saved.name}”，请核对。` : "请核对各列，再预览。")}
      </p>
      {others.length > 0 && (
        <Checkbox checked={together} onChange={(event) => setTogether(event.target.checked)}>
          另外 {others.length} 个没有认出的文件列名相同，一并按此读入
        </Checkbox>
      )}
      <TableSettings look={look} draft={draft} choice={choice} onChoose={onChoose} onDraft={setDraft} />
      <FirstRows look={look} choice={choice} onChoose={onChoose} />
      {look.proposal && <TableParts look={look} proposal={look.proposal} draft={draft} onDraft={setDraft} />}
      {look.proposal && (
        <SaveMapping fingerprint={look.proposal.fingerprint} mapping={mapping} saved={look.saved?.name} />
      )}
    </>
  );
}

export interface AnyTableStepProps {
  readonly file: ImportFile;
  readonly proposal: Proposal;
  readonly state: ImportState;
}

/** 按任意表导入: a file that no form knows, and what its columns mean. */
export function AnyTableStep({ file, proposal, state }: AnyTableStepProps) {
  const { year } = useWorkspace();
  const [choice, setChoice] = useState<SheetChoice>({});
  const { data, error, reload } = useCall("intake.table", { year, file: file.handle, ...choice });
  const others = unknownFiles(proposal, state.files).filter(({ handle }) => handle !== file.handle);
  if (error) {
    return (
      <>
        <PageHeader
          headline={`“${file.name}”不能按任意表读取`}
          actions={<Button onClick={() => showMapping(undefined)}>返回</Button>}
        />
        <ErrorNotice error={error} onRetry={reload} />
      </>
    );
  }
  if (!data) return <Loading />;
  // Another head is another table: what was decided about the one before does not hold.
  const shown = JSON.stringify([data.sheet, data.proposal?.head, data.proposal?.key]);
  return (
    <Matching
      key={shown}
      look={data}
      file={file}
      others={others}
      used={state.tables.get(file.name)}
      choice={choice}
      onChoose={setChoice}
    />
  );
}
