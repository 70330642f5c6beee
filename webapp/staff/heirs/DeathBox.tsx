import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { useMe } from '../shell/viewer.ts';

const DeathOf = graphql(`
  fragment Death on Claim {
    id
    version
    status
    deathDenied
    kind {
      id
      heir
    }
    filedBy {
      id
    }
  }
`);

const Deny = graphql(`
  mutation ClaimDeathDeny($input: ClaimDeathDenyInput!) {
    claimDeathDeny(input: $input) {
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

/** What a DeathBox takes. */
export interface DeathBoxProps {
  claim: FragmentType<typeof DeathOf>;
  onReload: () => void;
}

/** Whether a claim that was refused or paid still has its member taken as dead, and the way to say that it is not so. */
export function DeathBox({ claim: masked, onReload }: DeathBoxProps) {
  const { t } = useLingui();
  const { id, version, status, deathDenied, kind, filedBy } = readFragment(DeathOf, masked);
  const me = useMe();
  const say = useToast();
  const [denying, deny] = useState(false);
  if (!kind.heir || !(deathDenied || status === 'REFUSED' || status === 'PAID')) return null;
  const close = () => deny(false);
  return (
    <section
      aria-label={t`会員の死亡`}
      className="flex shrink-0 flex-col gap-1 rounded-8 bg-solid-gray-50 px-3 py-2 text-[0.875rem]"
    >
      <div className="flex items-center justify-between gap-3">
        <h2 className="font-700 text-[0.9375rem]">
          {deathDenied ? <Trans>会員の死亡: 事実ではないと記録</Trans> : <Trans>会員の死亡: 届出のとおりに扱う</Trans>}
        </h2>
        {!deathDenied && me.roles.includes('APPROVER') && filedBy?.id !== me.id && (
          <Button look="secondary" onPress={() => deny(true)} small>
            <Trans>亡くなられていないと記録</Trans>
          </Button>
        )}
      </div>
      <p className="text-solid-gray-700">
        {deathDenied ? (
          <Trans>
            この申請によっては、亡くなられたものとして扱わず、支払処理にも入りません。承認済みのときは、承認の取消しを求めます。確かめたことは「これまでの経過」にあります。
          </Trans>
        ) : (
          <Trans>会員の申請を受け付けず、お知らせもしません。亡くなられていないときは、承認者が記録します。</Trans>
        )}
      </p>
      {denying && (
        <DenyDeath
          claim={{ id, version }}
          onClose={close}
          onDone={() => {
            close();
            say(t`亡くなられていないことを記録しました。`);
            onReload();
          }}
        />
      )}
    </section>
  );
}

function DenyDeath({
  claim: { id, version },
  onClose,
  onDone,
}: {
  claim: { id: string; version: number };
  onClose: () => void;
  onDone: () => void;
}) {
  const [note, setNote] = useState('');
  const [, send] = useMutation(Deny);
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={onDone}
      onSend={() =>
        send({ input: { id, version, note: note.trim() } }).then(({ error, data }) => ({
          error,
          problems: data?.claimDeathDeny.problems,
        }))
      }
      title={<Trans>亡くなられていないと記録する</Trans>}
      verb={<Trans>記録する</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              会員は、また申請でき、お知らせを受け取ります。ほかにも亡くなられたことによる申請があるときは、それらにも記録するまで止まったままです。ご遺族のほかの申請が残っているときは、先にそれらを終わらせます。取り消せません。
            </Trans>
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('note')}
            hint={<Trans>経過に残ります。会員の画面には出ません。</Trans>}
            id="note"
            label={<Trans>どのように確かめたか</Trans>}
            onChange={setNote}
            rows={3}
            value={note}
          />
        </>
      )}
    </AskDialog>
  );
}
