import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { graphql } from '../gen/gql.ts';
import { RevealDialog } from '../looks/RevealDialog.tsx';
import { purposesOfLetters } from '../looks/usePurposeWords.ts';

const LetterReveal = graphql(`
  mutation LetterReveal($input: LetterRevealInput!) {
    letterReveal(input: $input) {
      letters {
        id
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Stands where letters will be that tell of something sensitive, until a purpose was stated. */
export function CoveredLetters({ ids, onOpened }: { ids: string[]; onOpened: () => void }) {
  const [, run] = useMutation(LetterReveal);
  const [asking, ask] = useState(true);
  return (
    <div className="p-4">
      <Notice title={<Trans>健康などに関わる文を含む書面があります</Trans>} tone="warning">
        <p className="mb-2">
          <Trans>目的を選ぶと開き、見た人、目的、申請、日時が記録されます。</Trans>
        </p>
        <Button look="secondary" onPress={() => ask(true)} small>
          <Trans>目的を選んで開く</Trans>
        </Button>
      </Notice>
      {asking && (
        <RevealDialog
          onClose={() => ask(false)}
          onOpened={onOpened}
          purposes={purposesOfLetters}
          reveal={async (purpose, note) => {
            const { error, data } = await run({ input: { ids, purpose, note } });
            return { error, problems: data?.letterReveal.problems };
          }}
        />
      )}
    </div>
  );
}
