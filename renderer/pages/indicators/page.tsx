import { useRoute } from "../../app/use-route.ts";
import { WhyPanel } from "../../parts/why/why-panel.tsx";
import { ItemPage } from "./item/item-page.tsx";
import { ItemList } from "./item-list.tsx";

/** 指标: the items, and `#/indicators/A1-5` one of them. */
export function Page() {
  const { path } = useRoute();
  const [item] = path;
  return (
    <>
      {item === undefined ? <ItemList /> : <ItemPage key={item} item={item} />}
      <WhyPanel />
    </>
  );
}
