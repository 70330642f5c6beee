import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';

const InvoiceDocument = graphql(`
  mutation CompanyInvoice($input: CompanyInvoiceInput!) {
    companyInvoice(input: $input) {
      company {
        id
        invoiced
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What a CompanyInvoice takes. */
export interface CompanyInvoiceProps {
  company: { id: string; name: string; invoiced: boolean };
  onDone: () => void;
}

/** Whether a company takes its members' orders on its invoice, entered at its word. */
export function CompanyInvoice({ company: { id, name, invoiced }, onDone }: CompanyInvoiceProps) {
  const { t } = useLingui();
  const say = useToast();
  const [asked, ask] = useState(false);
  const [, enter] = useMutation(InvoiceDocument);
  const send = () =>
    enter({ input: { company: id, invoiced: !invoiced } }).then(({ error, data }) => ({
      error,
      problems: data?.companyInvoice.problems,
    }));
  return (
    <p className="flex items-center gap-4">
      <span>
        {invoiced ? (
          <Trans>会員のチケットの代金を、会社の請求書で受け付けています。</Trans>
        ) : (
          <Trans>会員のチケットの代金を、会社の請求書では受け付けていません。</Trans>
        )}
      </span>
      <Button look="secondary" onPress={() => ask(true)} small>
        {invoiced ? <Trans>請求書の受け付けをやめる</Trans> : <Trans>請求書で受け付ける</Trans>}
      </Button>
      {asked && (
        <AskDialog
          onClose={() => ask(false)}
          onDone={() => {
            ask(false);
            say(t`会社の請求書の受け付けを変更しました。`);
            onDone();
          }}
          onSend={send}
          plain
          title={<Trans>会社の請求書での支払い</Trans>}
          verb={invoiced ? <Trans>受け付けをやめる</Trans> : <Trans>受け付ける</Trans>}
        >
          {() => (
            <>
              <p className="font-700">{name}</p>
              <p>
                {invoiced ? (
                  <Trans>これからの申込みでは選べなくなります。すでに載っている請求は、そのまま残ります。</Trans>
                ) : (
                  <Trans>
                    事業所からの申し出があったときに登録してください。会員が選ぶと、代金は事業所への請求になり、請求書に会員の氏名、申込番号、チケットの名前、金額が載ります。
                  </Trans>
                )}
              </p>
            </>
          )}
        </AskDialog>
      )}
    </p>
  );
}
