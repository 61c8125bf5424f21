import type { DocumentNode } from 'graphql';

/**
 * Reads a document of this program from its text, as the build writes it: without descriptions, comments or block texts.
 * A tree of nodes is ten times as long as its text, and GraphQL's own parser is made for more than these.
 * @param hash by which the server knows the document
 * @param definitions the operation, then the fragments it names
 */
export function readDocument(hash: string, ...definitions: readonly string[]): DocumentNode {
  const read = definitions.map((text) => new Reader(text.match(TOKEN) ?? []).definition());
  return { __meta__: { hash }, kind: 'Document', definitions: read } as unknown as DocumentNode;
}

type Node = Readonly<Record<string, unknown>>;

const TOKEN = /\.\.\.|[A-Za-z_]\w*|-?\d[\d.]*|"[^"]*"|[^\s,]/g;

const nameNode = (value: string): Node => ({ kind: 'Name', value });
const typeNode = (name: string): Node => ({ kind: 'NamedType', name: nameNode(name) });

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  definition(): Node {
    const what = this.next();
    const name = nameNode(this.next());
    if (what === 'fragment') {
      this.next(); // on
      return { kind: 'FragmentDefinition', name, typeCondition: typeNode(this.next()), ...this.rest() };
    }
    const variableDefinitions = this.list('(', ')', () => this.variableDefinition());
    return { kind: 'OperationDefinition', operation: what, name, ...given({ variableDefinitions }), ...this.rest() };
  }

  private next(): string {
    return this.tokens[this.at++];
  }

  private skip(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at += 1;
    return true;
  }

  private list(open: string, close: string, read: () => Node): readonly Node[] {
    const nodes: Node[] = [];
    if (this.skip(open)) while (!this.skip(close)) nodes.push(read());
    return nodes;
  }

  private variableDefinition(): Node {
    const variable = this.value();
    this.next(); // :
    const type = this.type();
    return { kind: 'VariableDefinition', variable, type, ...(this.skip('=') ? { defaultValue: this.value() } : {}) };
  }

  private type(): Node {
    let type: Node;
    if (this.skip('[')) {
      type = { kind: 'ListType', type: this.type() };
      this.next(); // ]
    } else type = typeNode(this.next());
    return this.skip('!') ? { kind: 'NonNullType', type } : type;
  }

  /** Directives and the selection, which end most nodes. */
  private rest(): Node {
    const directives: Node[] = [];
    while (this.skip('@')) directives.push({ kind: 'Directive', name: nameNode(this.next()), ...this.arguments() });
    const selections = this.list('{', '}', () => this.selection());
    const selectionSet = selections.length > 0 ? { selectionSet: { kind: 'SelectionSet', selections } } : {};
    return { ...given({ directives }), ...selectionSet };
  }

  private selection(): Node {
    if (!this.skip('...')) return this.field();
    if (this.skip('on')) return { kind: 'InlineFragment', typeCondition: typeNode(this.next()), ...this.rest() };
    if (/^[@{]/.test(this.tokens[this.at])) return { kind: 'InlineFragment', ...this.rest() };
    return { kind: 'FragmentSpread', name: nameNode(this.next()), ...this.rest() };
  }

  private field(): Node {
    const first = nameNode(this.next());
    const names = this.skip(':') ? { alias: first, name: nameNode(this.next()) } : { name: first };
    return { kind: 'Field', ...names, ...this.arguments(), ...this.rest() };
  }

  private arguments(): Node {
    return given({ arguments: this.list('(', ')', () => this.named('Argument')) });
  }

  private named(kind: string): Node {
    const name = nameNode(this.next());
    this.next(); // :
    return { kind, name, value: this.value() };
  }

  private value(): Node {
    const token = this.next();
    if (token === '$') return { kind: 'Variable', name: nameNode(this.next()) };
    this.at -= 1;
    if (token === '[') return { kind: 'ListValue', values: this.list('[', ']', () => this.value()) };
    if (token === '{') return { kind: 'ObjectValue', fields: this.list('{', '}', () => this.named('ObjectField')) };
    this.at += 1;
    if (token.startsWith('"')) return { kind: 'StringValue', value: token.slice(1, -1), block: false };
    if (/^-?\d/.test(token)) return { kind: token.includes('.') ? 'FloatValue' : 'IntValue', value: token };
    if (token === 'null') return { kind: 'NullValue' };
    if (/^(true|false)$/.test(token)) return { kind: 'BooleanValue', value: token === 'true' };
    return { kind: 'EnumValue', value: token };
  }
}

/** A list that is empty does not stand in a node. */
const given = (list: Readonly<Record<string, readonly Node[]>>): Node =>
  Object.fromEntries(Object.entries(list).filter(([, nodes]) => nodes.length > 0));
