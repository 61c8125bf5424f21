import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

function fieldsOf(set: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, fragments);
    return fieldsOf(fragments[selection.name.value].selectionSet, fragments);
  });
}

/** What was found under a field of a document: the documents of registered operations stay the same ones. */
const found = new WeakMap<FieldNode, ReadonlySet<string>>();

/**
 * The names of the fields asked for under the resolved field, through fragments and along `path` (`'rows'` gives what
 * is asked of each row). Names, not aliases.
 */
export function selectedFields({ fieldNodes, fragments }: GraphQLResolveInfo, ...path: string[]): ReadonlySet<string> {
  const [node, ...others] = fieldNodes;
  if (others.length || path.length) return namesUnder(fieldNodes, fragments, path);
  const names = found.get(node) ?? namesUnder(fieldNodes, fragments, path);
  found.set(node, names);
  return names;
}

function namesUnder(fieldNodes: readonly FieldNode[], fragments: Fragments, path: readonly string[]): Set<string> {
  const under = (nodes: readonly FieldNode[]) => nodes.flatMap((node) => fieldsOf(node.selectionSet, fragments));
  let nodes = fieldNodes;
  for (const step of path) nodes = under(nodes).filter((node) => node.name.value === step);
  return new Set(
    under(nodes)
      .map((field) => field.name.value)
      .filter((name) => name !== '__typename'),
  );
}
