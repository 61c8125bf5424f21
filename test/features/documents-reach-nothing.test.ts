import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partsOf } from '../support/read-office.js';
import { begun, readReport, revise, sectionOf } from '../support/reports.js';
import { act, put } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
let trap: Server;
let asked: string[] = [];
let base: string;

beforeAll(async () => {
  at = await world();
  trap = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('root:x:0:0:caught');
  });
  trap.listen(0, '127.0.0.1');
  await once(trap, 'listening');
  base = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
});
afterAll(() => void trap.close());

const lures = () => [
  `<img src="${base}/img">`,
  `![picture](${base}/markdown)`,
  '![picture](file:///etc/passwd)',
  `<iframe src="file:///etc/passwd"></iframe>`,
  `<link rel="stylesheet" href="${base}/css"><style>@import "${base}/import";</style>`,
  `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`,
  `{INCLUDETEXT "file:///etc/passwd"} { INCLUDEPICTURE "${base}/field" }`,
  `=WEBSERVICE("${base}/formula")`,
  `=HYPERLINK("${base}/hyperlink","click")`,
  `@import url(${base}/at)`,
];

async function partsBy(path: string): Promise<[string, string][]> {
  const answer = await at.cso.coordinator.fetch(path);
  expect(answer.status).toBe(200);
  const parts = await partsOf(Buffer.from(await answer.arrayBuffer()));
  return [...parts].map(([name, bytes]) => [name, bytes.toString('utf8')]);
}

describe('XS-05 what is written into a report or a matrix', () => {
  it('is printed as words: no address is asked, no file is read, and the document asks for none when it is opened', async () => {
    const words = lures().join('\n');
    const [{ id: entryId }] = at.entries;
    await put(at.cso.coordinator, entryId, { status: 'IN_PROGRESS', rationale: words });
    const plan = { id: entryId, fieldGroup: 'PLAN', expectedVersion: 1, expectedResult: words, challenges: words };
    expect(await act(at.cso.coordinator, 'reviseMatrixEntry', plan, ['MatrixRow', 'id'])).toMatchObject({
      __typename: 'MatrixRow',
    });
    const report = await begun(at.cso.coordinator, at, { title: lures()[0] });
    const now = await readReport(at.cso.coordinator, report.id);
    await revise(at.cso.coordinator, sectionOf(now, 'introduction'), words);
    const parts = [
      ...(await partsBy(`/api/reports/${report.id}/report.docx`)),
      ...(await partsBy(`/api/reviews/${at.review.id}/matrix.xlsx`)),
    ];
    expect(asked).toEqual([]);
    const all = parts.map(([, text]) => text).join('\n');
    expect(all).toContain('file:///etc/passwd');
    expect(all).not.toMatch(/root:x:0:0/);
    for (const [name, text] of parts.filter(([one]) => one.endsWith('.rels'))) {
      expect([name, text.match(/TargetMode="External"/g)]).toEqual([name, null]);
    }
    expect(all).not.toMatch(/<w:instrText[^>]*>[^<]*INCLUDE/);
    expect(all).not.toMatch(/<f>[^<]*(WEBSERVICE|HYPERLINK)/i);
    asked = [];
  });
});
