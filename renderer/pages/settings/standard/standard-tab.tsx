import { useMemo } from "react";
import type { Pack } from "../../../../shared/standard/pack-schema.ts";
import { sectionRuleText } from "../../../../shared/standard/pack-words.ts";
import { useEvaluation } from "../../../app/evaluation.ts";
import { useCall } from "../../../app/use-call.ts";
import { CopyButton } from "../../../parts/copy-button.tsx";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { Loading } from "../../../parts/loading.tsx";
import { PageHeader } from "../../../parts/page-header.tsx";
import styles from "../settings.module.css";
import { ItemTable } from "./item-table.tsx";
import { itemLines, waiverRows } from "./pack-lines.ts";
import { WaiverTable } from "./waiver-table.tsx";

function PackFacts({ pack, sha256 }: { readonly pack: Pack; readonly sha256: string }) {
  const { weights, inclusion, sectionRule } = pack;
  return (
    <dl className={styles.facts}>
      <dt>依据</dt>
      <dd>{pack.basis.map(({ number, title }) => `《${title}》（${number}）`).join("；")}</dd>
      <dt>编号和版本</dt>
      <dd>
        {pack.id}，第 {pack.version} 版
      </dd>
      <dt>摘要（SHA-256）</dt>
      <dd>
        {sha256} <CopyButton text={sha256} />
      </dd>
      <dt>每所学校</dt>
      <dd>{sectionRuleText(sectionRule)}</dd>
      <dt>哪些学校参评</dt>
      <dd>{inclusion.clause}</dd>
      <dt>拆分权重</dt>
      <dd>
        一贯制学校、完全中学共用的资源按学生数加权拆分，小学 : 初中 : 高中 = {weights.primary} :{" "}
        {weights.junior} : {weights.senior}
      </dd>
    </dl>
  );
}

/** 口径: the whole standard by which verdicts are made, to read and to compare; nothing here can be changed. */
export function StandardTab() {
  const { evaluation } = useEvaluation();
  const [id] = (evaluation?.pack ?? "").split("@");
  const { data, error, reload } = useCall("standard.pack", id ? { pack: id } : {});
  const lines = useMemo(() => data && itemLines(data.pack), [data]);
  const waivers = useMemo(() => data && waiverRows(data.pack), [data]);
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data || !lines || !waivers) return <Loading />;
  return (
    <>
      <PageHeader
        headline={data.pack.title}
        lead="评定用的全部标准和数值，只能查看。两台电脑上的摘要相同，评定的口径就相同。"
      />
      <PackFacts {...data} />
      <ItemTable lines={lines} />
      <WaiverTable rows={waivers} />
    </>
  );
}
