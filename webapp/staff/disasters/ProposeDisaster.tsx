import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { parseDay } from '../../kit/caldate.ts';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import type { DisasterFactsFragment, DisasterNature, DisasterTreatment } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { TreatmentFields } from './TreatmentFields.tsx';
import { place, useDisasterWords } from './useDisasterWords.ts';
import { WhenAndWhere } from './WhenAndWhere.tsx';

const Propose = graphql(`
  mutation DisasterPropose($input: DisasterProposeInput!) {
    disasterPropose(input: $input) {
      disaster {
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

/** What a ProposeDisaster takes. */
export interface ProposeDisasterProps {
  /** The declaration that it takes the place of; its answers are filled in. */
  instead?: DisasterFactsFragment;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Enters a great disaster, or another declaration in the place of one that holds. */
export function ProposeDisaster({ instead, onClose, onDone }: ProposeDisasterProps) {
  const { t } = useLingui();
  const { natures } = useDisasterWords();
  const [nature, setNature] = useState<DisasterNature>(instead?.nature ?? 'TYPHOON');
  const [name, setName] = useState(instead?.name ?? '');
  const [from, setFrom] = useState(instead?.fromOn ?? '');
  const [until, setUntil] = useState(instead?.untilOn ?? '');
  const [area, setArea] = useState(instead?.area.map(place).join(' ') ?? '');
  const [treatment, setTreatment] = useState<DisasterTreatment>(instead?.treatment ?? 'EXCLUDED');
  const [percent, setPercent] = useState(instead?.percent ? String(instead.percent) : '');
  const [note, setNote] = useState('');
  const [, propose] = useMutation(Propose);
  const send = () => {
    const begins = parseDay(from);
    const ends = parseDay(until);
    const share = Number(percent.normalize('NFKC').replace('%', '') || 'none');
    if (!('day' in begins)) return [{ field: 'fromOn', message: t`災害の始まりの日を入力してください。` }];
    if (!('day' in ends)) return [{ field: 'untilOn', message: t`災害の終わりの日を入力してください。` }];
    if (treatment === 'PRO_RATA' && !Number.isInteger(share)) {
      return [{ field: 'percent', message: t`給付の割合を、1から100までの数字（%）で入力してください。` }];
    }
    const input = {
      nature,
      name: name.trim(),
      fromOn: begins.day,
      untilOn: ends.day,
      area: area.split(/[\s、,，・]+/).filter(Boolean),
      treatment,
      percent: treatment === 'PRO_RATA' ? share : null,
      note: note.trim(),
      replaces: instead?.id,
    };
    return propose({ input }).then(({ error, data }) => ({ error, problems: data?.disasterPropose.problems }));
  };
  return (
    <AskDialog
      large
      onClose={onClose}
      onDone={() => onDone(t`災害を登録しました。別の承認者が確認すると有効になります。`)}
      onSend={send}
      title={instead ? <Trans>災害の指定を変更</Trans> : <Trans>災害を登録</Trans>}
      verb={<Trans>登録する</Trans>}
    >
      {(at) => (
        <>
          <div className="grid grid-cols-[8rem_1fr] gap-4">
            <Select
              error={at('nature')}
              id="nature"
              label={<Trans>種類</Trans>}
              onChange={(next) => setNature(next as DisasterNature)}
              options={Object.entries(natures).map(([value, label]) => ({ value, label }))}
              value={nature}
            />
            <TextField
              autoComplete="off"
              autoFocus
              error={at('name')}
              id="name"
              label={<Trans>災害の名前</Trans>}
              onChange={setName}
              value={name}
            />
          </div>
          <WhenAndWhere
            area={area}
            at={at}
            from={from}
            onArea={setArea}
            onFrom={setFrom}
            onUntil={setUntil}
            until={until}
          />
          <div className="grid grid-cols-2 gap-4">
            <TreatmentFields
              at={at}
              onPercent={setPercent}
              onTreatment={setTreatment}
              percent={percent}
              treatment={treatment}
            />
            <TextField
              autoComplete="off"
              error={at('note') ?? at('replaces')}
              id="note"
              label={<Trans>指定の根拠（会議と日付など）</Trans>}
              onChange={setNote}
              value={note}
            />
          </div>
        </>
      )}
    </AskDialog>
  );
}
