import { describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { generatedDocuments, textsOf, type Generated } from '../../scripts/build-documents.js';
import { readDocument } from '../../web/graphql/read-document.js';

const documents = [...generatedDocuments()];
const readAgain = (document: Generated) => readDocument(document.__meta__?.hash ?? '', ...textsOf(document));

describe('a document read from its text', () => {
  it('is node for node the one that was generated', () => {
    expect(documents.length).toBeGreaterThan(150);
    for (const [name, document] of documents) {
      const { __meta__: meta = { hash: '' }, ...nodes } = document;
      expect({ name, ...readAgain(document) }).toEqual({ name, __meta__: meta, ...nodes });
    }
  });

  it('is the same text again', () => {
    const other = documents.filter(([, document]) => print(readAgain(document)) !== print(document));
    expect(other.map(([name]) => name)).toEqual([]);
  });

  it('may hold every kind of value, and directives', () => {
    const text =
      'query Q($a:[ID!]!=[],$b:Int=-3){x:f(a:$a,o:{s:"one two",n:null,t:true,e:SIDE,d:1.5})@skip(if:$b){id...@include(if:$b){y}}}';
    const [definition] = readDocument('', text).definitions;
    expect(print(definition)).toBe(`query Q($a: [ID!]! = [], $b: Int = -3) {
  x: f(a: $a, o: {s: "one two", n: null, t: true, e: SIDE, d: 1.5}) @skip(if: $b) {
    id
    ... @include(if: $b) {
      y
    }
  }
}`);
  });
});
