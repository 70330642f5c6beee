import { Trans, useLingui } from '@lingui/react/macro';
import { fileSize } from '../../kit/format.ts';
import { Icon } from '../../kit/icons.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { RemoveProof } from './RemoveProof.tsx';

/** What the list of proofs reads. */
export const ProofsFragment = graphql(`
  fragment Proofs on Claim {
    documents {
      edges {
        node {
          id
          mediaType
          size
          pages
        }
      }
    }
  }
`);

/** The proofs of a claim, each as it looks; with a way to take it away while the claim may change. */
export function Proofs(props: {
  claim: FragmentType<typeof ProofsFragment>;
  changeable?: boolean;
  onChanged?: () => void;
}) {
  const { documents } = readFragment(ProofsFragment, props.claim);
  const { t } = useLingui();
  if (documents.edges.length === 0) return null;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(9rem,100%),1fr))] gap-3">
      {documents.edges.map(({ node }, index) => (
        <li className="flex flex-col rounded-8 border border-solid-gray-300" key={node.id}>
          <a
            className="focus-mark flex flex-col gap-1 p-2"
            href={`/documents/${node.id}`}
            rel="noreferrer"
            target="_blank"
          >
            <Picture alt={t`証明書類 ${index + 1}`} id={node.id} mediaType={node.mediaType ?? ''} />
            <span className="link text-[0.9375rem]">
              <Trans>証明書類 {index + 1}</Trans>
            </span>
            <span className="text-[0.875rem] text-solid-gray-700">
              <Trans>
                {node.pages ?? 1}ページ {fileSize(node.size ?? 0)}
              </Trans>
            </span>
          </a>
          {props.changeable && <RemoveProof id={node.id} number={index + 1} onRemoved={props.onChanged} />}
        </li>
      ))}
    </ul>
  );
}

function Picture({ id, mediaType, alt }: { id: string; mediaType: string; alt: string }) {
  const frame = 'flex h-36 w-full items-center justify-center rounded-6 bg-solid-gray-50';
  if (!mediaType.startsWith('image/')) {
    return (
      <span className={`${frame} flex-col gap-1 text-solid-gray-700`}>
        <Icon name="file" size={40} />
        PDF
      </span>
    );
  }
  return (
    <img
      alt={alt}
      className={`${frame} object-contain`}
      height={144}
      loading="lazy"
      src={`/documents/${id}`}
      width={200}
    />
  );
}
