import ts from 'typescript';

/** The text of a module with one clause of it changed, and which. */
export interface Mutant {
  readonly what: string;
  readonly text: string;
}

/**
 * Every way in which one clause of these functions can be wrong: a condition turned round or taken out, one side of an
 * "and" or an "or" forgotten, a word of a rule exchanged, an answer turned into the other.
 */
export function mutantsOf(text: string, functions: readonly string[]): Mutant[] {
  const source = ts.createSourceFile('rules.ts', text, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const replace = (node: ts.Node, by: string, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const of = node.getText().replace(/\s+/g, ' ').slice(0, 70);
    const changed = text.slice(0, node.getStart()) + by + text.slice(node.getEnd());
    mutants.push({ what: `line ${line + 1}: ${what}: ${of}`, text: changed });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) binary(node, replace);
    if (node.kind === ts.SyntaxKind.TrueKeyword) replace(node, 'false', 'yes becomes no');
    if (node.kind === ts.SyntaxKind.FalseKeyword) replace(node, 'true', 'no becomes yes');
    if (ts.isIfStatement(node)) replace(node, ';', 'a condition is forgotten');
    if (ts.isCaseClause(node)) clause(node, replace);
    ts.forEachChild(node, visit);
  };
  for (const statement of source.statements) if (functions.includes(nameOf(statement))) visit(statement);
  return mutants;
}

type Replace = (node: ts.Node, by: string, what: string) => void;

function binary(node: ts.BinaryExpression, replace: Replace): void {
  const [left, right] = [node.left.getText(), node.right.getText()];
  const operator = node.operatorToken.kind;
  const opposite: Partial<Record<ts.SyntaxKind, string>> = {
    [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
    [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  };
  const turned = opposite[operator];
  if (turned) {
    replace(node, `${left} ${turned} ${right}`, 'turned round');
    replace(node, 'true', 'always so');
    replace(node, 'false', 'never so');
  }
  const isAnd = operator === ts.SyntaxKind.AmpersandAmpersandToken;
  if (!isAnd && operator !== ts.SyntaxKind.BarBarToken) return;
  replace(node, `(${left})`, 'the second half is forgotten');
  replace(node, `(${right})`, 'the first half is forgotten');
  replace(node, `(${left}) ${isAnd ? '||' : '&&'} (${right})`, 'and for or');
}

/** A case that answers what the next one answers, or nothing. */
function clause(node: ts.CaseClause, replace: Replace): void {
  if (node.statements.length) replace(node, node.getText().replace(/:[\s\S]*$/, ': return true;'), 'always readable');
  if (node.statements.length) replace(node, node.getText().replace(/:[\s\S]*$/, ': return false;'), 'never readable');
  else replace(node, node.getText().replace(/:$/, ': return false;'), 'cut off from the next');
}

function nameOf(statement: ts.Statement): string {
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? '';
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0].name.getText();
  return '';
}

/** In a condition of SQL: every clause forgotten, turned round, or let through. */
export function sqlMutantsOf(sql: string): Mutant[] {
  const mutants: Mutant[] = [];
  const at = (index: number, length: number, by: string) => sql.slice(0, index) + by + sql.slice(index + length);
  for (const match of sql.matchAll(/[\w"]+\.[\w"]+ (=|in) (\$\d+|'[A-Z]+'|\([^)]*\))/g)) {
    const [found] = match;
    mutants.push({ what: `always so: ${found}`, text: at(match.index, found.length, 'true') });
    mutants.push({ what: `never so: ${found}`, text: at(match.index, found.length, 'false') });
    for (const word of found.matchAll(/'([A-Z]+)'/g)) {
      const other = ['PERSONAL', 'ORGANISATION', 'SIDE', 'JOINT', 'PUBLIC'].filter((one) => one !== word[1]);
      for (const by of other) {
        mutants.push({ what: `${by} for ${word[0]}`, text: at(match.index + word.index, word[0].length, `'${by}'`) });
      }
    }
  }
  for (const match of sql.matchAll(/ (and|or) /gi)) {
    const by = match[1].toLowerCase() === 'and' ? ' or ' : ' and ';
    mutants.push({
      what: `${by.trim()} for ${match[1]} at ${match.index}`,
      text: at(match.index, match[0].length, by),
    });
  }
  return mutants;
}

/** Reads a condition of SQL as PostgreSQL would, over the columns of one row and the numbered parameters. */
export function conditionOf(
  sql: string,
): (row: Readonly<Record<string, string | null>>, parameters: readonly unknown[]) => boolean {
  const column = (name: string) => name.replaceAll('"', '').replace(/.*\./, '');
  const body = sql
    .replace(
      /([\w"]+\.[\w"]+) in \(([^)]*)\)/g,
      (_, name: string, list: string) => `[${list}].includes(r.${column(name)})`,
    )
    .replace(
      /([\w"]+\.[\w"]+) = \$(\d+)/g,
      (_, name: string, n: string) => `same(r.${column(name)}, p[${Number(n) - 1}])`,
    )
    .replace(/([\w"]+\.[\w"]+) = ('[A-Z]+')/g, (_, name: string, word: string) => `same(r.${column(name)}, ${word})`)
    .replace(/\band\b/gi, '&&')
    .replace(/\bor\b/gi, '||');
  const same = (one: unknown, other: unknown) => one !== null && other !== null && one === other;
  const evaluate = new Function('r', 'p', 'same', `return Boolean(${body});`) as (...all: unknown[]) => boolean;
  return (row, parameters) => evaluate(row, parameters, same);
}
