import { Plural } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Icon } from '../../kit/icons.tsx';
import { graphql } from '../gen/gql.ts';

const DocumentsWaitingQuery = graphql(`
  query DocumentsWaiting {
    documentsWaiting
  }
`);

/** Says how many proofs wait because the search for viruses does not answer. It asks when it is shown, and not again and again: that would keep a session alive that nobody sits at. */
export function DocumentsWaiting() {
  const [{ data }] = useQuery({ query: DocumentsWaitingQuery, requestPolicy: 'cache-and-network' });
  const waiting = data?.documentsWaiting ?? 0;
  return (
    <div role="status">
      {waiting > 0 && (
        <p className="flex items-center gap-2 bg-yellow-100 px-4 py-1">
          <Icon name="warn" size={18} />
          <Plural
            one="証拠書類#件がウイルス検査を待っています。検査のサーバーが応答していません。管理者に知らせてください。"
            other="証拠書類#件がウイルス検査を待っています。検査のサーバーが応答していません。管理者に知らせてください。"
            value={waiting}
          />
        </p>
      )}
    </div>
  );
}
