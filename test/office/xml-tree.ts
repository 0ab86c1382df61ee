/** An element of an XML part with its children in order; enough to walk WordprocessingML. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text and that of all elements in it. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const token = /<\?.*?\?>|<!--.*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gs;

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
}

/** Parses a part that a program wrote. Throws where elements do not match. */
export function parseXml(xml: string): XmlElement {
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [root];
  for (const [, closing, name, attributes = "", empty, content] of xml.matchAll(token)) {
    const parent = open.at(-1);
    if (!parent) throw new Error("more elements are closed than opened");
    if (content !== undefined) parent.text += content;
    else if (name === undefined) continue;
    else if (closing) close(open, name);
    else if (empty)
      parent.children.push({ name, attributes: attributesOf(attributes), children: [], text: "" });
    else open.push({ name, attributes: attributesOf(attributes), children: [], text: "" });
  }
  const [top] = root.children;
  if (open.length !== 1 || !top) throw new Error("the part has no whole root element");
  return top;
}

function close(open: Open[], name: string): void {
  const done = open.pop();
  const parent = open.at(-1);
  if (done?.name !== name || !parent) throw new Error(`</${name}> closes ${done?.name}`);
  parent.children.push(done);
  parent.text += done.text;
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** Every element of that name below, in document order. */
export function allOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}
