import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { QrCode } from '../../kit/QrCode.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { useIssues } from '../shell/useIssues.ts';
import { moment } from '../words/dates.ts';

const DoorDeviceMakeDocument = graphql(`
  mutation DoorDeviceMake($input: DoorDeviceMakeInput!) {
    doorDeviceMake(input: $input) {
      device {
        id
        number
        codeUntil
      }
      code
      address
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Makes the code of one device, and shows it once: as a QR code that leads to the door's page, and to be typed. */
export function MakeDevice({ session, onClose }: { session: string; onClose: () => void }) {
  const { t } = useLingui();
  const [{ data, error }, make] = useMutation(DoorDeviceMakeDocument);
  const issuesOf = useIssues();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    make({ input: { session } });
  }, [make, session]);
  const made = data?.doorDeviceMake;
  const page = made?.address?.split('#')[0] ?? '';
  return (
    <Dialog
      actions={
        <Button autoFocus onPress={onClose}>
          <Trans>閉じる</Trans>
        </Button>
      }
      isOpen
      onClose={onClose}
      title={<Trans>端末を登録する</Trans>}
    >
      <ErrorSummary issues={data || error ? issuesOf({ error, problems: made?.problems }) : []} />
      {!data && !error && <Skeleton lines={6} />}
      {made?.code && made.address && made.device && (
        <div className="flex flex-col items-center gap-3">
          <p>
            <Trans>
              端末{made.device.number}
              のカメラでこのQRコードを読み取り、開いたページで「この端末を登録する」を押してください。このコードは1台に1回だけ使え、
              {moment(made.device.codeUntil)}
              を過ぎると使えません。閉じると、もう表示できません。
            </Trans>
          </p>
          <QrCode label={t`登録コードのQRコード`} size={220} text={made.address} />
          <p className="font-mono text-std-24B-150">{made.code}</p>
          <p className="break-all text-[0.9375rem]">
            <Trans>読み取れないときは、{page} を開いて、上のコードを入力してください。</Trans>
          </p>
        </div>
      )}
    </Dialog>
  );
}
