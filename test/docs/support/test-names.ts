import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

import { root } from './pages.js';

/** The names of the tests in a file as they are written: of a table of tests the pattern, and the rows where the pattern is the row alone. */
export function testNamesIn(path: string): string[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(join(root, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) names.push(...namesOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function namesOf({ expression, arguments: [title] }: ts.CallExpression): string[] {
  if (title === undefined || !ts.isStringLiteralLike(title)) return [];
  if (ts.isIdentifier(expression)) return expression.text === 'it' ? [title.text] : [];
  if (!ts.isCallExpression(expression) || !expression.expression.getText().startsWith('it.each')) return [];
  return title.text === '%s' ? rowsOf(expression.arguments[0]) : [title.text];
}

/** The first cell of every row. */
function rowsOf(table: ts.Expression | undefined): string[] {
  if (table === undefined || !ts.isArrayLiteralExpression(table)) return [];
  return table.elements.flatMap((row) => {
    const cell = ts.isArrayLiteralExpression(row) ? row.elements[0] : row;
    return cell !== undefined && ts.isStringLiteralLike(cell) ? [cell.text] : [];
  });
}
