package webtest

import (
	"encoding/json"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/runtime"
)

// thing is an element of the page.
type thing struct {
	b  *tab
	id runtime.RemoteObjectID
}

// the returns the element that a function of JavaScript gives.
func (b *tab) the(function string, args ...any) thing {
	b.t.Helper()
	end := time.Now().Add(patience)
	for {
		if id := b.tryThe(function, args...); id != "" {
			return thing{b, id}
		}
		if time.Now().After(end) {
			b.t.Fatalf("there is no such element: %s %q. The page %s says:\n%s", function, args, b.short(b.address()), b.words())
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func (b *tab) tryThe(function string, args ...any) runtime.RemoteObjectID {
	r, err := try(b, runtime.Evaluate, runtime.EvaluateParams{Expression: b.call(function, args)})
	if err != nil || r.ExceptionDetails != nil {
		return ""
	}
	return r.Result.ObjectID
}

// named returns the element of a role that screen readers call by a name. There
// must be one only.
func (b *tab) named(role, name string) thing {
	b.t.Helper()
	end := time.Now().Add(patience)
	for {
		nodes := b.allNamed(role, name)
		if len(nodes) == 1 {
			if r, err := try(b, dom.ResolveNode, dom.ResolveNodeParams{BackendNodeID: nodes[0].BackendDOMNodeID}); err == nil && r.Object != nil {
				return thing{b, r.Object.ObjectID}
			}
		}
		if time.Now().After(end) {
			b.t.Fatalf("there are %d of role %s named %q. The page %s says:\n%s", len(nodes), role, name, b.short(b.address()), b.words())
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func (b *tab) allNamed(role, name string) []*accessibility.Node {
	document := b.tryThe(`() => document`)
	if document == "" {
		return nil
	}
	r, err := try(b, accessibility.QueryAXTree, accessibility.QueryAXTreeParams{ObjectID: document, AccessibleName: name, Role: role})
	if err != nil {
		return nil
	}
	var out []*accessibility.Node
	for _, n := range r.Nodes {
		if !n.Ignored {
			out = append(out, n)
		}
	}
	return out
}

// on calls a function of JavaScript on an element.
func on[T any](e thing, function string, args ...any) T {
	e.b.t.Helper()
	var out T
	list := make([]*runtime.CallArgument, len(args))
	for i, a := range args {
		data, err := json.Marshal(a)
		if err != nil {
			e.b.t.Fatal(err)
		}
		list[i] = &runtime.CallArgument{Value: data}
	}
	yes := true
	r := do(e.b, runtime.CallFunctionOn, runtime.CallFunctionOnParams{FunctionDeclaration: function, ObjectID: e.id, Arguments: list, ReturnByValue: &yes})
	if r.ExceptionDetails != nil {
		e.b.t.Fatalf("%s: %s", function, describe(r.ExceptionDetails))
	}
	if len(r.Result.Value) > 0 {
		if err := json.Unmarshal(r.Result.Value, &out); err != nil {
			e.b.t.Fatal(err)
		}
	}
	return out
}

// show is the beginning of the element's markup, for messages.
func (e thing) show() string {
	return on[string](e, `function () { return this.outerHTML.slice(0, 200) }`)
}
