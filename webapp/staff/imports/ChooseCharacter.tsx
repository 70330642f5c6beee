import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { useIssues } from '../shell/useIssues.ts';
import { Name } from '../words/PersonName.tsx';

const Choose = graphql(`
  mutation CharacterChoose($input: CharacterChooseInput!) {
    characterChoose(input: $input) {
      character {
        codePoint
        members
        choice {
          id
          chosen
          chosenAt
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

/** What a ChooseCharacter takes. */
export interface ChooseCharacterProps {
  character: {
    codePoint: number;
    hostCode: string;
    members: number;
    examples?: readonly string[] | null;
    choice?: { chosen: string } | null;
  };
  onClose: () => void;
}

/** Chooses the character of one 外字, with the names as they would be. */
export function ChooseCharacter({ character, onClose }: ChooseCharacterProps) {
  const { t } = useLingui();
  const say = useToast();
  const { codePoint, hostCode, members, examples, choice } = character;
  const [chosen, setChosen] = useState(choice?.chosen ?? '');
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [{ fetching }, choose] = useMutation(Choose);
  const issuesOf = useIssues();
  const before = choice?.chosen ?? String.fromCodePoint(codePoint);
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if ([...chosen].length !== 1)
      return setIssues([{ field: 'chosen', message: t`置き換える文字を 1 文字だけ入力してください。` }]);
    const { error, data } = await choose({ input: { codePoint, chosen } });
    const found = issuesOf({ error, problems: data?.characterChoose.problems });
    setIssues(found);
    if (found.length > 0) return;
    say(t`${hostCode} を「${chosen}」に決めました。`);
    onClose();
  };
  return (
    <Dialog
      actions={
        <>
          <Button look="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button isPending={fetching} onPress={() => send()}>
            <Trans>この文字に決める</Trans>
          </Button>
        </>
      }
      alert
      isOpen
      onClose={onClose}
      title={<Trans>外字 {hostCode} の文字を決める</Trans>}
    >
      <form className="flex flex-col gap-4" onSubmit={send}>
        <ErrorSummary issues={issues} />
        <TextField
          autoComplete="off"
          autoFocus
          error={issues.find(({ field }) => field === 'chosen')?.message}
          hint={<Trans>ふだんの漢字入力で 1 文字だけ入れます。たとえば「髙」。</Trans>}
          id="chosen"
          label={<Trans>置き換える文字</Trans>}
          onChange={(next) => {
            setChosen(next);
            setIssues([]);
          }}
          value={chosen}
        />
        <p>
          <Trans>
            {members.toLocaleString('ja-JP')} 人の氏名が次のように変わります。決めたあとも、ここで決め直せます。
          </Trans>
        </p>
        <ul className="flex flex-col gap-1">
          {examples?.map((name) => (
            <li className="flex items-center gap-3 text-[1.125rem]" key={name}>
              <Name text={name} />
              <span aria-hidden="true">→</span>
              <span className="font-700">
                <Name text={[...chosen].length === 1 ? name.replaceAll(before, chosen) : name} />
              </span>
            </li>
          ))}
        </ul>
      </form>
    </Dialog>
  );
}
