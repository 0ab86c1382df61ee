import { Alert } from "antd";
import { useCall } from "../../app/use-call.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { Loading } from "../../parts/loading.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import styles from "./settings.module.css";

/** 关于: version, licences, systems, and what must not go into the program. */
export function AboutTab() {
  const { data, error, reload } = useCall("program.about", {});
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading />;
  return (
    <div className={styles.narrow}>
      <PageHeader headline={`${data.name} ${data.version}`} lead="县域义务教育优质均衡发展工作台" />
      <Alert
        className={styles.notice ?? ""}
        type="warning"
        showIcon
        title="本软件不得存储、处理国家秘密。"
        description="全部数据只在本机的工作区文件夹里；程序不联网，不上传任何数据。"
      />
      <dl className={styles.facts}>
        <dt>版本</dt>
        <dd>{data.version}</dd>
        <dt>许可证</dt>
        <dd>{data.license}，可以自由使用、复制和修改</dd>
        <dt>第三方软件</dt>
        <dd>
          所用开源软件的许可证全文见安装文件夹 resources 里的 THIRD-PARTY-LICENSES.txt；从源代码运行时，见
          node_modules 里各软件自带的许可证。
        </dd>
        <dt>适用系统</dt>
        <dd>Windows 10 及以上（64 位）；统信 UOS、银河麒麟（x86-64、ARM64）。不支持 Windows 7 和龙芯。</dd>
        <dt>这台电脑</dt>
        <dd>{data.system}</dd>
        <dt>运行环境</dt>
        <dd>{data.runtime}</dd>
      </dl>
    </div>
  );
}
