import path from 'node:path';
import ts from 'typescript';

/** A place in the sources, for a person: file and line. */
type Place = string;

/** One way in which a message comes to be asked for. */
export interface Asking {
  readonly id: string;
  readonly from: readonly string[];
}

export interface MessagesOfSources {
  /** Every message id the client may ask for, and where. */
  readonly used: ReadonlyMap<string, Place>;
  /** Every time an id or a pattern is asked for: the sources that must be there for that. */
  readonly askings: readonly Asking[];
  /** Ids with a part that comes from the data, as patterns with `*` in its place. */
  readonly open: ReadonlyMap<string, Place>;
  /** Every text and every name of a property in the sources: what such a part may be. */
  readonly texts: ReadonlySet<string>;
  /** Words that stand in the sources instead of the locale files. */
  readonly hardCoded: readonly string[];
}

/** Reads the client with the compiler: what it asks react-intl for, and what it says without asking. */
export function messagesOfSources(): MessagesOfSources {
  const config = ts.readConfigFile('web/tsconfig.json', ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config.config, ts.sys, 'web');
  return new Reader(ts.createProgram(fileNames, options)).read();
}

/** A text an expression may have, and where its parts that differ are written. */
interface Value {
  readonly text: string;
  readonly from: readonly string[];
}

/** What may stand for a part that is not known. */
export const ANY = '*';
/** Names are the same in every language. */
const NAMES = ['Tandem', 'Ctrl K', 'https://', 'A/HRC/58/90/Add.1'];
const SAID = /^(aria-label|aria-description|placeholder|title|alt|label|description)$/;

class Reader {
  private readonly checker: ts.TypeChecker;
  private readonly sources: readonly ts.SourceFile[];
  private readonly calls = new Map<ts.Node, ts.CallExpression[]>();
  private readonly callsByName = new Map<string, ts.CallExpression[]>();
  private readonly handedOn = new Set<ts.Node>();
  private readonly used = new Map<string, Place>();
  private readonly askings: Asking[] = [];
  private readonly open = new Map<string, Place>();
  private readonly texts = new Set<string>();
  private readonly hardCoded: string[] = [];

  constructor(program: ts.Program) {
    this.checker = program.getTypeChecker();
    this.sources = program
      .getSourceFiles()
      .filter(
        ({ fileName }) => /(^|\/)web\/(?!graphql\/generated)/.test(fileName) && !/node_modules|\btest\//.test(fileName),
      );
  }

  read(): MessagesOfSources {
    for (const source of this.sources) each(source, (node) => (this.noteCall(node), this.noteHandedOn(node)));
    for (const source of this.sources) each(source, (node) => this.lookAt(node));
    return { used: this.used, askings: this.askings, open: this.open, texts: this.texts, hardCoded: this.hardCoded };
  }

  /** A function given to another component or function is called there by the name of a parameter. */
  private noteHandedOn(node: ts.Node): void {
    if (!ts.isIdentifier(node) || ts.isVariableDeclaration(node.parent)) return;
    if (ts.isCallExpression(node.parent) && node.parent.expression === node) return;
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node);
    const declared = symbol?.valueDeclaration;
    if (declared && ts.isVariableDeclaration(declared) && declared.initializer) this.handedOn.add(declared.initializer);
  }

  private noteCall(node: ts.Node): void {
    if (!ts.isCallExpression(node)) return;
    const declared = this.checker.getResolvedSignature(node)?.declaration;
    if (declared) this.calls.set(declared, [...(this.calls.get(declared) ?? []), node]);
    const isHandedIn = declared && !('body' in declared && declared.body);
    if (!isHandedIn || !ts.isIdentifier(node.expression)) return;
    const name = `${path.dirname(node.getSourceFile().fileName)} ${node.expression.text}`;
    this.callsByName.set(name, [...(this.callsByName.get(name) ?? []), node]);
  }

  private lookAt(node: ts.Node): void {
    if (ts.isStringLiteralLike(node)) this.texts.add(node.text);
    if ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && ts.isIdentifier(node.name)) {
      this.texts.add(node.name.text);
    }
    if (ts.isJsxText(node)) this.sayHardCoded(node, node.text);
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      const name = node.name.getText();
      if (SAID.test(name)) this.sayHardCoded(node, node.initializer.text);
      if (name === 'id' && /^FormattedMessage/.test(node.parent.parent.tagName.getText())) this.use(node.initializer);
    }
    const isIdOfMessage = ts.isJsxAttribute(node) && node.name.getText() === 'id' && isFormattedMessage(node);
    if (isIdOfMessage && node.initializer && ts.isJsxExpression(node.initializer) && node.initializer.expression) {
      this.use(node.initializer.expression);
    }
    if (ts.isPropertyAssignment(node) && (/messageId$/i.test(node.name.getText()) || isAskedFor(node))) {
      this.use(node.initializer);
    }
    if (ts.isShorthandPropertyAssignment(node) && isAskedFor(node)) this.use(node.name);
  }

  private sayHardCoded(node: ts.Node, text: string): void {
    const words = text.trim();
    if (/\p{L}{2}/u.test(words) && !NAMES.includes(words)) this.hardCoded.push(`${placeOf(node)} ${words}`);
  }

  private use(expression: ts.Expression): void {
    for (const { text: id, from } of this.values(expression, [])) {
      (id.includes(ANY) ? this.open : this.used).set(id, placeOf(expression));
      this.askings.push({ id, from: [...new Set([fileOf(expression), ...from])] });
    }
  }

  /** All texts an expression may have. */
  private values(expression: ts.Expression, within: readonly ts.Node[]): readonly Value[] {
    const here = (texts: readonly string[]) => texts.map((text) => ({ text, from: [fileOf(expression)] }));
    if (ts.isStringLiteralLike(expression)) return here([expression.text]);
    if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression)) {
      const known = this.literals(expression);
      return known ? here(known) : this.values(expression.expression, within);
    }
    if (ts.isConditionalExpression(expression)) {
      return [expression.whenTrue, expression.whenFalse].flatMap((one) => this.values(one, within));
    }
    if (ts.isTemplateExpression(expression)) return this.ofTemplate(expression, within);
    const known = this.literals(expression);
    if (known) return here(known);
    if (ts.isBinaryExpression(expression) && /^(\?\?|\|\|)$/.test(expression.operatorToken.getText())) {
      return [expression.left, expression.right].flatMap((one) => this.values(one, within));
    }
    return this.ofParameter(expression, within) ?? here([ANY]);
  }

  private ofTemplate(template: ts.TemplateExpression, within: readonly ts.Node[]): readonly Value[] {
    let values: readonly Value[] = [{ text: template.head.text, from: [] }];
    for (const { expression, literal } of template.templateSpans) {
      const parts = this.values(expression, within);
      values = values.flatMap(({ text, from }) =>
        parts.map((part) => ({ text: text + part.text + literal.text, from: [...from, ...part.from] })),
      );
    }
    return values;
  }

  /** The values its type allows, where it allows only some. */
  private literals(expression: ts.Expression): readonly string[] | null {
    const type = this.checker.getNonNullableType(this.checker.getTypeAtLocation(expression));
    const kinds = type.isUnion() ? type.types : [type];
    const isKnown = (one: ts.Type): one is ts.StringLiteralType | ts.NumberLiteralType =>
      one.isStringLiteral() || one.isNumberLiteral();
    return kinds.length > 0 && kinds.every(isKnown) ? kinds.map(({ value }) => String(value)) : null;
  }

  /** A parameter may be whatever the function is called with. */
  private ofParameter(expression: ts.Expression, within: readonly ts.Node[]): readonly Value[] | null {
    if (!ts.isIdentifier(expression)) return null;
    const symbol = ts.isShorthandPropertyAssignment(expression.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(expression.parent)
      : this.checker.getSymbolAtLocation(expression);
    const parameter = symbol?.valueDeclaration;
    if (parameter && ts.isVariableDeclaration(parameter) && parameter.initializer && !within.includes(parameter)) {
      return this.values(parameter.initializer, [...within, parameter]);
    }
    if (!parameter || !ts.isParameter(parameter) || within.includes(parameter)) return null;
    const at = parameter.parent.parameters.indexOf(parameter);
    const calls = this.callsOf(parameter.parent);
    const given = calls.flatMap((call) => (call.arguments[at] ? [call.arguments[at]] : []));
    return given.length ? given.flatMap((one) => this.values(one, [...within, parameter])) : null;
  }

  /** Where a function is called: itself, by the type it is given as, and by the name of a parameter it is handed to. */
  private callsOf(declared: ts.SignatureDeclaration): readonly ts.CallExpression[] {
    const asType = ts.isArrowFunction(declared) && this.checker.getContextualType(declared)?.getCallSignatures()[0];
    const called = this.handedOn.has(declared) ? nameWhereCalled(declared) : '';
    return [
      ...(this.calls.get(declared) ?? []),
      ...((asType && asType.declaration && this.calls.get(asType.declaration)) || []),
      ...(this.callsByName.get(called) ?? []),
    ];
  }
}

function each(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => each(child, look));
}

const fileOf = (node: ts.Node) => path.relative(process.cwd(), node.getSourceFile().fileName);

const placeOf = (node: ts.Node): Place => {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `${fileOf(node)}:${line + 1}`;
};

const isFormattedMessage = (node: ts.JsxAttribute) => node.parent.parent.tagName.getText() === 'FormattedMessage';

/** `{ id: … }` handed to formatMessage. */
function isAskedFor(node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): boolean {
  const call = node.parent.parent;
  return (
    node.name.getText() === 'id' && ts.isCallExpression(call) && /\bformatMessage$/.test(call.expression.getText())
  );
}

/** The folder, and the name a function has there. */
const nameWhereCalled = (declared: ts.Node) =>
  `${path.dirname(declared.getSourceFile().fileName)} ${(declared.parent as ts.VariableDeclaration).name.getText()}`;
