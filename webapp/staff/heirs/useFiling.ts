import { useState } from 'react';
import { useMutation } from 'urql';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { graphql } from '../gen/gql.ts';
import type { HeirRelation } from '../gen/graphql.ts';
import { useIssues } from '../shell/useIssues.ts';
import { answerOf, boxesOf, type HeirKind, type Typed } from './form.ts';
import { useFormWords } from './useFormWords.ts';

const FileClaim = graphql(`
  mutation ClaimFile($input: ClaimSaveInput!) {
    claimFile(input: $input) {
      claim {
        id
        version
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Saves what was typed into the boxes that the kind has; gives the claim's key when it went well. */
export function useFiling(member: string, known: { id: string; version: number } | null | undefined) {
  const words = useFormWords();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [{ fetching }, file] = useMutation(FileClaim);
  const issuesOf = useIssues();
  const send = async (kind: HeirKind, typed: Typed) => {
    const boxes = boxesOf(kind).map((field) => ({ field, ...answerOf(kind, field, typed[field]) }));
    const wrong = boxes.flatMap((box) =>
      'wrong' in box ? [{ field: box.field, message: words.wrong(kind, box.field, box.wrong) }] : [],
    );
    setIssues(wrong);
    if (wrong.length > 0) return;
    const { error, data } = await file({
      input: {
        ...Object.fromEntries(boxes.map((box) => [box.field, 'answer' in box ? box.answer : null])),
        kind: kind.id,
        heirName: typed.heirName,
        heirRelation: (typed.heirRelation || null) as HeirRelation | null,
        heirPostalCode: typed.heirPostalCode,
        heirAddress: typed.heirAddress,
        reply: typed.reply,
        ...(known ? { id: known.id, version: known.version } : { member }),
      },
    });
    const found = issuesOf({ error, problems: data?.claimFile.problems });
    setIssues(found);
    return found.length > 0 ? undefined : data?.claimFile.claim?.id;
  };
  return { send, issues, fetching };
}
