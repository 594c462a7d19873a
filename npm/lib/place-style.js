// The look of what stands in the form's place. While it loads, lines as long as the form: what stands below does not
// move when it comes.
export default `:host{display:block;container:atw/inline-size}:host([hidden]){display:none!important}
[part=notice]{display:grid;gap:1em;place-content:center;justify-items:center;min-block-size:20em;padding:1em;text-align:center}
[inert]{opacity:.6}[part=waiting]{margin:1em 0 0}
[part=first-view] .later{visibility:hidden;position:relative}[part=first-view] .later::before{content:"";visibility:visible;position:absolute;inset:.2em 0;border:1px solid #0000;border-radius:4px;background:color-mix(in srgb,currentColor 8%,#0000)}
[part=first-view] :is(button,#filter,fieldset):disabled{animation:wait .2s .6s both;cursor:progress}@keyframes wait{to{opacity:.65}}
[part=notice] p{margin:0;max-inline-size:36em}[part=notice] button{font:inherit;padding:.4em 1em;min-block-size:24px}
[part=notice][role=status]{--tall:268em;box-sizing:border-box;place-content:start;min-block-size:var(--tall);font-size:var(--atw-size,.9375rem);background:repeating-linear-gradient(color-mix(in srgb,currentColor 6%,#0000) 0 2.5em,#0000 0 5em) 0 4em no-repeat}
@container atw (min-width:24rem){[part=notice][role=status]{--tall:240em}}
@container atw (min-width:34rem){[part=notice][role=status]{--tall:207em}}
@container atw (min-width:54rem){[part=notice][role=status]{--tall:181em}}`;
