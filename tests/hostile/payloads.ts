/** Where code that ran would report to; nothing may ever ask for it. */
export const BEACON = 'http://127.0.0.1:48151';

/** Texts that would do something wherever they are taken for more than text, by the id of their event. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  'loaded-script': `</title><script src=${BEACON}/title.js></script>`,
  image: '"><img src=x onerror=alert(1)>',
  'image-in-quotes': `' onfocus='fetch("${BEACON}/focus")' autofocus tabindex='0`,
  drawing: `<svg/onload=fetch('${BEACON}/svg')>`,
  style: `</style><style>@import '${BEACON}/a.css'; body { display: none }</style>`,
  textarea: '</textarea></noscript></template><iframe srcdoc="<script>parent.alert(1)</script>">',
  comment: '--><script>alert(1)</script><!-- --!> <!--[if IE]>',
  cdata: ']]><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script><![CDATA[',
  json: '</script><script>alert(1)//\\u003c/script>","@type":"',
  reference: '&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp;amp;',
  template: '{{7*7}} ${7*7} <%= 7*7 %> #{7*7} {7*7} {@html 1}',
  backticks: '`${alert(1)}` ``` $(id) ; rm -rf ~',
  formula: "=cmd|' /C calc'!A0",
  'formula-plus': '+1+1 @SUM(1) -2 \' "',
  'header-lines': '%0d%0aSet-Cookie: a=1 \\r\\nX: y %00 %2e%2e%2f ../../etc/passwd',
  workflow: '::error file=a.md,line=1::boo ::set-output name=a::b ##[group]',
  escapes: '\\u001b[31mred \\x1b]8;;file:///etc\\x07 \\e[2J [31m',
  address: 'javascript:alert(1) data:text/html,<script>alert(1)</script> vbscript:x',
  prototype: '__proto__ constructor toString hasOwnProperty null undefined NaN',
  calendar: 'BEGIN:VEVENT;X="a:b",\\n\\, END:VCALENDAR',
  tex: '\\input{/etc/passwd} $\\alpha$ {} % & # _ ^ ~ @book{a,}',
  emoji: '👩\u200D❤\uFE0F\u200D👨 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} 👍🏽 🇮🇶',
  'right-to-left': 'صاروخ أصاب (الميناء) 24! שלום, מי\u200Eם',
  'mixed-directions': 'a (ميناء) 1, 2 ב [3] <c>',
  'one-long-word': 'W'.repeat(5_000),
  'one-long-address': `https://example.org/${'a'.repeat(2_000)}?q=${'%F0%9F'.repeat(40)}`,
  scripts: 'ภาษาไทยไม่มีช่องว่าง 中文没有空格 한국어 नमस्ते Ελληνικά',
  whitespace: 'a\u00A0\u202Fb\u2003c\u3000d',
  mutation:
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  refresh: `<meta http-equiv=refresh content="0;url=${BEACON}/to"><base href=${BEACON}/><link rel=stylesheet href=${BEACON}/b.css>`,
  toggle: '<details open ontoggle=alert(1)>x</details><video src=x onerror=alert(1)></video>',
  clobber: '<form id=search-form name=body><input name=children id=content autofocus>',
};

/** Stands in prose and in a source's words, never in a name: paired, so that it ends where they do. */
export const OVERRIDE = 'photo_\u202Egpj.exe\u202C \u2067(1) 2\u2069';

/** What addresses can carry and still be addresses. */
export const ADDRESSES = [
  'https://example.org/?q="><img/src=x/onerror=alert(1)>',
  "https://example.org/'onmouseover='alert(1)",
  'https://example.org/</script><script>alert(1)</script>',
  'https://example.org/%0d%0aSet-Cookie:a=1#:~:text=</a>',
  'https://user:pass@example.org:8080/`${alert(1)}`{{7*7}}',
] as const;
