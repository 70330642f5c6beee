import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import type { HeirRelation } from '../gen/graphql.ts';
import { useWords } from '../words/useWords.ts';
import type { HeirField } from './form.ts';

const relations: readonly HeirRelation[] = ['SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'GRANDPARENT', 'SIBLING'];

/** What a HeirFields takes: how each box is filled. */
export interface HeirFieldsProps {
  box: (field: HeirField) => {
    id: string;
    value: string;
    error: string | undefined;
    onChange: (value: string) => void;
  };
}

/** Who the heir is, and where his letters go; asked whatever he claims. */
export function HeirFields({ box }: HeirFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  return (
    <>
      <div className="grid grid-cols-2 items-start gap-4">
        <TextField
          {...box('heirName')}
          autoComplete="off"
          hint={<Trans>戸籍のとおりに、姓と名のあいだを空けます。</Trans>}
          label={<Trans>申請するご遺族の氏名</Trans>}
        />
        <Select
          {...box('heirRelation')}
          hint={<Trans>お受け取りの順位は、この順です。</Trans>}
          label={<Trans>会員から見た続柄</Trans>}
          options={[
            { value: '', label: t`選んでください` },
            ...relations.map((value) => ({ value, label: words.heir(value) })),
          ]}
        />
      </div>
      <div className="grid grid-cols-[14rem_1fr] items-start gap-4">
        <TextField
          {...box('heirPostalCode')}
          autoComplete="off"
          hint={<Trans>例 651-0087</Trans>}
          inputMode="numeric"
          label={<Trans>ご遺族の郵便番号</Trans>}
          optional
        />
        <TextField
          {...box('heirAddress')}
          autoComplete="off"
          hint={<Trans>書面の送り先です。会員の記録にある住所と同じなら、どちらも空けます。</Trans>}
          label={<Trans>ご遺族の住所</Trans>}
          optional
        />
      </div>
    </>
  );
}
