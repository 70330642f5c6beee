import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { expect, it } from 'vitest';
import type { Role } from './gen/graphql.ts';
import { askedBy, roles } from './operationRoles.ts';
import { opens, sightOf } from './shell/sight.ts';

const root = resolve(import.meta.dirname, '../..');
const manifest: Record<string, string> = JSON.parse(
  readFileSync(join(root, 'webapp/staff/gen/persisted-documents.json'), 'utf8'),
);
const schema = buildSchema(readFileSync(join(root, 'gen/graph/staff.graphql'), 'utf8'));
const sensitive = new Set<string>();
const seenBy = marks();

for (const document of Object.values(manifest).map((text) => parse(text))) {
  const name = operationOf(document).name?.value ?? '';
  it(`asks in ${name} for no field that the asking role may not see`, () => {
    const asked = askedBy[name];
    if (!asked) throw new Error(`${name} does not say in operations.test.ts who asks it`);
    for (const role of roles.filter((one) => (typeof asked === 'string' ? opens([one], asked) : asked.includes(one)))) {
      const denied = fieldsOf(document, role).filter((field) => seenBy.get(field)?.includes(role) === false);
      expect(denied, `${role} in ${name}`).toEqual([]);
    }
  });
  it(`asks in ${name} for nothing sensitive outside of a look`, () => {
    const asked = roles.flatMap((role) => fieldsOf(document, role)).filter((field) => sensitive.has(field));
    expect(name === 'SensitiveFacts' ? [] : asked).toEqual([]);
  });
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const found = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!found) throw new Error('a document holds no operation');
  return found;
}

/** Every field, as `Type.field`, that the document asks for in the name of a role. */
function fieldsOf(document: DocumentNode, role: Role): string[] {
  const sight = sightOf([role]);
  const variables: Record<string, boolean> = { ...sight, decoded: sight.clerk };
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const fields: string[] = [];
  const walk = (type: GraphQLNamedType, set: SelectionSetNode) => {
    for (const selection of set.selections) {
      const condition = selection.directives?.find((one) => one.name.value === 'include')?.arguments?.[0]?.value;
      if (condition?.kind === Kind.VARIABLE && !variables[condition.name.value]) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(type, fragment.selectionSet);
      } else if (selection.kind === Kind.FIELD && selection.name.value !== '__typename') {
        fields.push(`${type.name}.${selection.name.value}`);
        const field = (type as GraphQLObjectType).getFields()[selection.name.value];
        if (field && selection.selectionSet) walk(getNamedType(field.type), selection.selectionSet);
      }
    }
  };
  const operation = operationOf(document);
  const start = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  if (start) walk(start, operation.selectionSet);
  return fields;
}

/** Who may see each guarded field, from the marks in the schema. */
function marks(): Map<string, string[]> {
  const written = readdirSync(join(root, 'graph')).filter((name) => name.endsWith('.graphql'));
  const files = [join(root, 'gen/graph/nouns.graphql'), ...written.map((name) => join(root, 'graph', name))];
  const found = new Map<string, string[]>();
  for (const { definitions } of files.map((file) => parse(readFileSync(file, 'utf8')))) {
    for (const type of definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
      for (const field of type.fields ?? []) {
        const sees = field.directives?.find((one) => one.name.value === 'sees')?.arguments;
        const by = sees?.[0]?.value;
        const classed = sees?.find((one) => one.name.value === 'class')?.value;
        if (classed?.kind === Kind.ENUM && classed.value === 'SENSITIVE')
          sensitive.add(`${type.name.value}.${field.name.value}`);
        if (by?.kind !== Kind.LIST) continue;
        found.set(
          `${type.name.value}.${field.name.value}`,
          by.values.map((value) => (value.kind === Kind.ENUM ? value.value : '')),
        );
      }
    }
  }
  return found;
}

it('knows the marks of the schema', () => {
  expect(sensitive).toContain('Claim.absentFrom');
  expect(seenBy.get('Claim.verdict')).toEqual(['MEMBER', 'EXAMINER', 'APPROVER']);
  expect(seenBy.get('UserDefinedCharacter.examples')).toEqual(['CLERK']);
});
