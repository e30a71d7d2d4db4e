// Turns the compiled design system into the part that our pages use: rules
// for the classes named here and no others, and each color as a custom
// property, so that the dark scheme is one list of values in theme.scss.

const classes = new Set([
  "usa-button", "usa-button--outline", "usa-button--unstyled", "usa-button--big",
  "usa-fieldset", "usa-form-group", "usa-form-group--error", "usa-hint", "usa-input", "usa-input--small",
  "usa-input--medium", "usa-label", "usa-legend", "usa-skipnav", "usa-table", "usa-textarea",
]);

// What a color is for depends on the property: white is a surface, or words on
// a dark button.
const colors = {
  "background #fff": "--surface",
  "background #dfe1e2": "--surface-2",
  "background #005ea2": "--button",
  "background #1a4480": "--button-hover",
  "background #162e51": "--button-active",
  "background #c9c9c9": "--disabled",
  "color #fff": "--on-button",
  "color #1b1b1b": "--ink",
  "color #454545": "--on-disabled",
  "color #71767a": "--ink-2",
  "color #757575": "--ink-2",
  "color #005ea2": "--link",
  "color #1a4480": "--link-hover",
  "color #162e51": "--link-active",
  "color #54278f": "--link-visited",
  "color #b50909": "--fatal",
  "border #1b1b1b": "--line",
  "border #565c65": "--line",
  "border #b50909": "--fatal",
  "box-shadow #005ea2": "--link",
  "box-shadow #1a4480": "--link-hover",
  "box-shadow #162e51": "--link-active",
  "box-shadow #c9c9c9": "--disabled",
  "outline #2491ff": "--focus",
};

/** A compiled sheet as nested rules: what stands before a brace, and what is in it. */
function parse(css) {
  const root = { prelude: "", body: "", rules: [] };
  const open = [root];
  let text = "";
  for (const c of css) {
    const top = open[open.length - 1];
    if (c === "{") {
      const rule = { prelude: text.trim(), body: "", rules: [] };
      top.rules.push(rule);
      open.push(rule);
      text = "";
    } else if (c === "}") {
      top.body = text.trim();
      open.pop();
      text = "";
    } else {
      text += c;
    }
  }
  return root.rules;
}

/** Splits a list of selectors at the commas outside brackets. */
function selectors(prelude) {
  return prelude.split(/,(?![^(]*\))/).map((s) => s.trim());
}

function used(selector) {
  const named = selector.match(/\.[a-zA-Z][\w-]*/g) ?? [];
  return named.length > 0 && named.every((c) => classes.has(c.slice(1))) && !/data-sort|aria-sort/.test(selector);
}

function recolor(body) {
  return body
    .split(";")
    .filter((d) => d.trim() !== "" && !d.includes("url("))
    .map((declaration) => {
      const property = declaration.slice(0, declaration.indexOf(":")).trim();
      const kind = property.replace(/^background-color$/, "background").replace(/^border.*$/, "border").replace("-webkit-text-fill-color", "color");
      return declaration.replace(/#[0-9a-f]{3,8}\b/g, (hex) => {
        const name = colors[`${kind} ${hex}`];
        if (!name) throw new Error(`the design system has a color without a name in uswds.mjs: ${property}: ${hex}`);
        return `var(${name})`;
      });
    })
    .join(";");
}

function write(rules) {
  return rules
    .map((rule) => {
      if (rule.prelude.startsWith("@")) {
        const inner = write(rule.rules);
        return inner && `${rule.prelude}{${inner}}`;
      }
      const kept = selectors(rule.prelude).filter(used);
      return kept.length > 0 && rule.body ? `${kept.join(",")}{${recolor(rule.body)}}` : "";
    })
    .join("");
}

/** The rules of a compiled sheet for the classes that the pages use. */
export function subset(css) {
  return write(parse(css.replace(/\/\*[^]*?\*\//g, "").replace(/^\uFEFF|@charset[^;]*;/g, "")));
}
