// What comes from elsewhere goes to the server as it is on the clipboard: that
// is where Word's lists are understood. A mark keeps the place in the text, so
// that typing can go on until the answer is there.
import { Fragment, type Node, type Schema, Slice } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from "prosemirror-state";
import { CellSelection } from "prosemirror-tables";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { ownSlice } from "./clipboard";
import { marker } from "./marker";
import { type Dialect, fromServer, type Kind } from "./schema";

interface PasteAnswer {
  doc: unknown;
  notes: string[];
}

export interface PasteOptions {
  url: string;
  dialect: Dialect;
  tell(notes: string[]): void;
}

interface PlaceAction {
  add?: { id: object; pos: number };
  remove?: object;
}

const places = new PluginKey<DecorationSet>("places");

function placeOf(state: EditorState, id: object): number | null {
  return places.getState(state)?.find(undefined, undefined, (spec) => spec.id === id)[0]?.from ?? null;
}

/** Puts a piece in as pasting does, at the selection of the transaction. */
function insert(tr: Transaction, slice: Slice, schema: Schema): Transaction {
  const { $from } = tr.selection;
  const inCell = $from.parent.type.spec.tableRole !== undefined;
  if (inCell && hasCells(slice.content)) {
    // Other cells are not written over: the table comes after this one.
    const after = $from.after(1);
    return tr.insert(after, wholeBlocks(slice.content, schema));
  }
  // A cell has one line, and a heading no line breaks.
  const inHeading = $from.parent.type.name === "heading" && $from.parent.content.size > 0;
  if (inCell || (inHeading && slice.content.childCount === 1 && slice.content.firstChild?.isTextblock)) {
    return tr.replaceSelection(new Slice(inlineOf(slice.content, schema), 0, 0));
  }
  if (inHeading) return tr.replaceSelection(new Slice(slice.content, 0, 0));
  return intoList(tr, slice) ?? tr.replaceSelection(slice);
}

/** Items that are pasted at the end of an item of such a list are its next items. */
function intoList(tr: Transaction, slice: Slice): Transaction | null {
  const { $from, empty } = tr.selection;
  const list = slice.content.firstChild;
  const around = $from.depth > 2 ? $from.node(-2) : null;
  const end = empty && $from.parentOffset === $from.parent.content.size && $from.indexAfter(-1) === 1 && $from.node(-1).childCount === 1;
  if (!list || slice.content.childCount > 1 || slice.openStart > 0 || !around || !end) return null;
  const { kind, delimiter } = list.attrs;
  if (list.type !== around.type || kind !== around.attrs.kind || delimiter !== around.attrs.delimiter) return null;
  const after = $from.after(-1);
  const from = $from.parent.content.size === 0 ? $from.before(-1) : after;
  tr.replaceWith(from, after, list.content);
  return tr.setSelection(Selection.near(tr.doc.resolve(from + list.content.size), -1));
}

function hasCells(content: Fragment): boolean {
  let found = false;
  content.descendants((node) => {
    found ||= node.type.spec.tableRole !== undefined;
    return !found;
  });
  return found;
}

/** Rows and cells without their table get one. */
function wholeBlocks(content: Fragment, schema: Schema): Fragment {
  const { table, table_row } = schema.nodes;
  const role = content.firstChild?.type.spec.tableRole as string | undefined;
  if (role === "row") return Fragment.from(table!.create(null, content));
  if (role === "cell" || role === "header_cell") return Fragment.from(table!.create(null, table_row!.create(null, content)));
  return content;
}

/** All the words of blocks in one line, with the markers of their items. */
function inlineOf(content: Fragment, schema: Schema): Fragment {
  const out: Node[] = [];
  const gap = () => {
    if (out.length > 0) out.push(schema.text(" "));
  };
  const walk = (node: Node, parent: Node | null): void => {
    if (node.isText) out.push(node);
    else if (node.isInline) gap();
    else if (node.type.name === "list_item" && parent?.type.name === "ordered_list") {
      gap();
      out.push(schema.text(`${marker(parent.attrs.kind as Kind, parent.attrs.delimiter as string, node.attrs.number as number)} `));
      node.forEach((child, _, i) => (i === 0 ? child.forEach((c) => walk(c, child)) : walk(child, node)));
    } else {
      if (node.isTextblock) gap();
      node.forEach((child) => walk(child, node));
    }
  };
  content.forEach((node) => walk(node, null));
  return Fragment.fromArray(out);
}

/** The server's text as a piece: a paragraph at its edge runs into the words around it. */
function openSlice(doc: Node): Slice {
  const open = (node: Node | null) => (node?.type.name === "paragraph" ? 1 : 0);
  const { firstChild, lastChild, childCount } = doc;
  // A heading alone keeps being one; beside others it starts a block of its own.
  return new Slice(doc.content, open(firstChild), childCount === 1 ? open(firstChild) : open(lastChild));
}

/** Lines as paragraphs, for when the server can't be asked. */
function plainSlice(text: string, schema: Schema): Slice {
  const paragraphs = text.replace(/\r\n?/g, "\n").split("\n").map((line) => schema.nodes.paragraph!.create(null, line ? schema.text(line) : null));
  return new Slice(Fragment.fromArray(paragraphs), 1, 1);
}

async function ask(options: PasteOptions, html: string, text: string): Promise<PasteAnswer> {
  const answer = await fetch(options.url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ html, text, dialect: options.dialect }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!answer.ok) throw new Error(`the program answered with error ${answer.status}`);
  return (await answer.json()) as PasteAnswer;
}

/** Takes what another program gave, at the selection. */
async function bringIn(view: EditorView, options: PasteOptions, html: string, text: string): Promise<void> {
  const id = {};
  const tr = view.state.tr;
  if (!tr.selection.empty) tr.deleteSelection();
  view.dispatch(tr.setMeta(places, { add: { id, pos: tr.selection.from } } satisfies PlaceAction));
  const { schema } = view.state;
  let slice: Slice;
  let notes: string[];
  try {
    const answer = await ask(options, html, text);
    slice = openSlice(fromServer(answer.doc, options.dialect));
    notes = answer.notes;
  } catch {
    slice = plainSlice(text, schema);
    notes = ["The program could not be reached, so only the plain words were pasted. Lists, tables and bold are missing. Press Undo and paste again to try once more."];
  }
  if (view.isDestroyed) return;
  const pos = placeOf(view.state, id);
  const done = view.state.tr.setMeta(places, { remove: id } satisfies PlaceAction);
  if (pos === null) {
    view.dispatch(done);
    options.tell(["The place where you pasted was removed before the text arrived. Please paste again."]);
    return;
  }
  // The reader may have gone on typing elsewhere: the cursor stays with them.
  const stayed = view.state.selection.empty && view.state.selection.from === pos;
  const selection = view.state.selection;
  const near = Selection.near(view.state.doc.resolve(pos));
  insert(done.setSelection(near), slice, schema);
  if (!stayed) done.setSelection(selection.map(done.doc, done.mapping));
  view.dispatch(done.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  options.tell(notes);
}

function takeOwn(view: EditorView, slice: Slice): void {
  view.dispatch(insert(view.state.tr, slice, view.state.schema).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
}

function refuseFiles(data: DataTransfer, options: PasteOptions): boolean {
  if (data.files.length === 0 || data.types.includes("text/html") || data.types.includes("text/plain")) return false;
  options.tell(["Pictures and files can't be put into a text. Describe in words what they show."]);
  return true;
}

export function pasting(options: PasteOptions): Plugin[] {
  let plainOnly = false;
  return [
    new Plugin<DecorationSet>({
      key: places,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, set) {
          set = set.map(tr.mapping, tr.doc);
          const action = tr.getMeta(places) as PlaceAction | undefined;
          if (action?.add) {
            const dot = document.createElement("span");
            dot.className = "editor__place";
            set = set.add(tr.doc, [Decoration.widget(action.add.pos, dot, { id: action.add.id, side: -1 })]);
          }
          if (action?.remove) set = set.remove(set.find(undefined, undefined, (spec) => spec.id === action.remove));
          return set;
        },
      },
      props: { decorations: (state) => places.getState(state) },
    }),
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (_view, event) => {
            plainOnly = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v";
            return false;
          },
          paste: (view, event) => {
            const data = event.clipboardData;
            if (!data) return false;
            event.preventDefault();
            const html = plainOnly ? "" : data.getData("text/html");
            const text = data.getData("text/plain");
            plainOnly = false;
            if (refuseFiles(data, options)) return true;
            const own = ownSlice(html, view.state.schema);
            if (own && view.state.selection instanceof CellSelection && view.someProp("handlePaste", (f) => f(view, event, own))) return true;
            if (own) takeOwn(view, own);
            else if (html || text) void bringIn(view, options, html, text);
            return true;
          },
          drop: (view, event) => {
            const data = event.dataTransfer;
            if (!data || view.dragging) return false; // Moving words within the editor is its own.
            event.preventDefault();
            if (refuseFiles(data, options)) return true;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (at) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
            view.focus();
            const html = data.getData("text/html");
            const own = ownSlice(html, view.state.schema);
            if (own) takeOwn(view, own);
            else if (html || data.getData("text/plain")) void bringIn(view, options, html, data.getData("text/plain"));
            return true;
          },
        },
      },
    }),
  ];
}
