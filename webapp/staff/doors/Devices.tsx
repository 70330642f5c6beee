import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { moment } from '../words/dates.ts';
import type { DoorSession } from './door.ts';

const DoorDeviceEndDocument = graphql(`
  mutation DoorDeviceEnd($input: DoorDeviceEndInput!) {
    doorDeviceEnd(input: $input) {
      session {
        id
        doorDevices {
          id
          endedAt
        }
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

type Device = DoorSession['doorDevices'][number];

/** The devices of a door: what each is doing, and the way to end it. */
export function Devices({ devices, onDone }: { devices: Device[]; onDone: () => void }) {
  const [ending, end] = useState<Device>();
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-std-18B-160">
        <Trans>受付端末</Trans>
      </h2>
      {devices.length === 0 && (
        <EmptyState title={<Trans>端末はまだありません</Trans>}>
          <Trans>「端末を登録する」でコードを出し、スマートフォンやタブレットで読み取ってください。</Trans>
        </EmptyState>
      )}
      <ul>
        {devices.map((device) => (
          <li className="flex items-center justify-between gap-4 border-solid-gray-300 border-t py-2" key={device.id}>
            <span>
              <strong>
                <Trans>端末{device.number}</Trans>
              </strong>{' '}
              <State device={device} />
            </span>
            {!device.endedAt && (
              <Button look="secondary" onPress={() => end(device)} small>
                <Trans>利用を止める</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending && (
        <EndDevice
          device={ending}
          onClose={() => end(undefined)}
          onDone={() => {
            end(undefined);
            onDone();
          }}
        />
      )}
    </section>
  );
}

function State({ device: { endedAt, enrolledAt, seenAt, codeUntil } }: { device: Device }) {
  if (endedAt) return <Trans>利用終了 {moment(endedAt)}</Trans>;
  if (seenAt) return <Trans>最後の通信 {moment(seenAt)}</Trans>;
  if (enrolledAt) return <Trans>登録済み {moment(enrolledAt)}</Trans>;
  if (Date.parse(codeUntil) <= Date.now()) return <Trans>登録コードの期限切れ</Trans>;
  return <Trans>登録待ち（{moment(codeUntil)} まで）</Trans>;
}

function EndDevice({ device, onClose, onDone }: { device: Device; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const say = useToast();
  const [, send] = useMutation(DoorDeviceEndDocument);
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => {
        say(t`端末${device.number}の利用を止めました。`);
        onDone();
      }}
      onSend={() =>
        send({ input: { id: device.id } }).then(({ error, data }) => ({
          error,
          problems: data?.doorDeviceEnd.problems,
        }))
      }
      plain
      title={<Trans>端末の利用を止める</Trans>}
      verb={<Trans>利用を止める</Trans>}
    >
      {() => (
        <p>
          <Trans>
            端末{device.number}
            は、すぐに受付ができなくなり、中の名簿は次につながったときに消えます。まだ送られていない入場の記録は失われます。
          </Trans>
        </p>
      )}
    </AskDialog>
  );
}
